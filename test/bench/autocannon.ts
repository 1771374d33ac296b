/** As much of autocannon as the measurements use; it comes without types. */
import { createRequire } from 'node:module'

export type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

type Listed = Request & {
  setupRequest?(request: Request, context: any): Request
  onResponse?(status: number, body: string, context: any): void
}
/** One connection; `ms` of each answer. */
export type Client = { on(event: 'response', heard: (status: number, bytes: number, ms: number) => void): unknown }
type Options = {
  url: string
  connections: number
  /** Requests a second at most, of all connections together. */
  overallRate?: number
  /** Seconds. */
  duration: number
  headers: Record<string, string>
  requests: Listed[]
  setupClient(client: Client): void
}

export const autocannon: (options: Options) => Promise<{ requests: { average: number } }> = createRequire(
  import.meta.url,
)('autocannon')
