/** Sends one request and hears its whole answer, without all that `fetch` does around it for pages of other houses. */
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'

export type Sent = { method: string; headers: Record<string, string>; body?: string | URLSearchParams | FormData }
export type Heard = { status: number; headers: Headers; bytes: Buffer }

const agent = new Agent({ keepAlive: true })

/** Follows no redirect. Rejects where nobody answers to the end. */
export async function send(url: URL, { method, headers, body }: Sent): Promise<Heard> {
  const { bytes, type } = await written(body)
  const length = bytes && { 'content-length': String(bytes.length) }
  const asked = request(url, {
    agent,
    method,
    headers: { ...(type && { 'content-type': type }), ...headers, ...length },
  })
  asked.end(bytes)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  return { status: answer.statusCode!, headers: headersOf(answer), bytes: Buffer.concat(pieces) }
}

/** As a browser would send it. */
async function written(body: Sent['body']): Promise<{ bytes?: Buffer; type?: string }> {
  if (body === undefined) return {}
  if (typeof body === 'string') return { bytes: Buffer.from(body) }
  if (body instanceof URLSearchParams)
    return { bytes: Buffer.from(body.toString()), type: 'application/x-www-form-urlencoded;charset=UTF-8' }
  const form = new Response(body) // chooses what stands between the parts
  return { bytes: Buffer.from(await form.arrayBuffer()), type: form.headers.get('content-type')! }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at]!, rawHeaders[at + 1]!)
  return headers
}
