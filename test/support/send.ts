/** Sends one request and hears its whole answer, without all that `fetch` does around it for pages of other houses. */
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'

export type Sent = { method: string; headers: Record<string, string>; body?: string | URLSearchParams | FormData }
export type Heard = { status: number; headers: Headers; bytes: Buffer }

/** Characters; what is longer may be refused before it has arrived. */
const mostAtOnce = 60_000
const agent = new Agent({ keepAlive: true })
const formType = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }

/** Follows no redirect. Rejects where nobody answers to the end. */
export async function send(url: URL, { method, headers, body }: Sent): Promise<Heard> {
  if (body instanceof FormData || (body?.toString().length ?? 0) > mostAtOnce)
    return sendLarge(url, { method, headers, ...(body && { body }) })
  const bytes = body === undefined ? undefined : Buffer.from(body.toString())
  const about = { ...(body instanceof URLSearchParams && formType), ...headers }
  const length = bytes && { 'content-length': String(bytes.length) }
  const asked = request(url, { agent, method, headers: { ...about, ...length } })
  asked.end(bytes)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  return { status: answer.statusCode!, headers: headersOf(answer), bytes: Buffer.concat(pieces) }
}

/** Fetch hears an answer that comes while it is still sending, and sends no more. */
async function sendLarge(url: URL, sent: Sent): Promise<Heard> {
  const answer = await fetch(url, { ...sent, redirect: 'manual' } as RequestInit)
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at]!, rawHeaders[at + 1]!)
  return headers
}
