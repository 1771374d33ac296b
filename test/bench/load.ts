/** A process of its own that sends requests with autocannon for a while and ends. Its task is JSON, so is its answer. */
import { autocannon, type Client, type Request } from './autocannon.ts'

export type Load = {
  url: string
  seconds: number
  cookie?: string
  /** Pages to read, in turns. */
  paths?: string[]
  /** Or steps to take: on each proceeding one after the other, on different ones at the same time. */
  steps?: { proceedings: { id: string; version: number }[]; step: string; answers: Record<string, string> }
  /** Ten unless told. */
  connections?: number
  /** So many requests a second at most; as many as are answered unless told. */
  mostPerSecond?: number
}

export type Loaded = {
  perSecond: number
  statuses: Record<string, number>
  /** All of them, those of the warm-up too. */
  answers: number
  /** Of single answers, ms; null where there was none in time. */
  p50: number | null
  p95: number | null
  p99: number | null
}

const load: Load = JSON.parse(process.argv[2]!)
const warmUpSeconds = Math.min(2, load.seconds / 2)
const { connections = 10, mostPerSecond } = load
const rate = mostPerSecond === undefined ? {} : { overallRate: mostPerSecond }
let times: number[] = []
let answers = 0
let statuses: Record<string, number> = {}

const answered = (status: number): void => {
  statuses[status] = (statuses[status] ?? 0) + 1
}
const requests = load.steps
  ? [stepRequests(load.steps)]
  : (load.paths ?? ['/']).map(path => ({ path, onResponse: answered }))

await send(warmUpSeconds)
statuses = {}
times = []
const perSecond = await send(load.seconds)
times.sort((a, b) => a - b)
const at = (share: number): number | null => times[Math.floor(times.length * share)] ?? null
const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)]
console.log(JSON.stringify({ perSecond, statuses, answers, p50, p95, p99 } satisfies Loaded))

async function send(duration: number): Promise<number> {
  const cookie = load.cookie ? { cookie: load.cookie } : {}
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...cookie }
  const setupClient = (client: Client) =>
    client.on('response', (_status, _bytes, ms) => {
      answers++
      times.push(ms)
    })
  const result = await autocannon({ url: load.url, connections, duration, headers, requests, setupClient, ...rate })
  return result.requests.average
}

/**
 * Each connection takes a proceeding that no other is working on, and puts it back once it has moved. What is under
 * way when the time is up stays away: nobody has seen where it stands.
 */
function stepRequests({ proceedings, step, answers }: NonNullable<Load['steps']>) {
  const idle = [...proceedings]
  return {
    method: 'POST' as const,
    setupRequest(request: Request, context: { moving?: (typeof idle)[number] }) {
      const moving = idle.shift()
      if (!moving) throw new Error(`${connections} connections at a time, twice, need more proceedings`)
      context.moving = moving
      const _key = `${moving.id}-${moving.version}`
      return {
        ...request,
        path: `/proceedings/${moving.id}/steps/${step}`,
        headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: String(new URLSearchParams({ ...answers, _version: String(moving.version), _key })),
      }
    },
    onResponse(status: number, _body: string, { moving }: { moving?: (typeof idle)[number] }) {
      answered(status)
      if (moving) idle.push({ ...moving, version: moving.version + (status === 303 ? 1 : 0) })
    },
  }
}
