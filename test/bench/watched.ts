/**
 * Loaded into the program before it starts (`--import`): writes every half second into the file that `WATCHED` names how
 * long its event loop was held at most since then, how much memory it holds and how much processor time the thread that
 * answers has taken, and on SQLite which statement took longest. The sweep of the night, exports and papers work in
 * threads of their own and do not count.
 */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'
import SqliteConnection, { type Statement } from 'better-sqlite3'

/** `at`: when it was written, ms since 1970. */
export type Watched = { at: number; heldMs: number; rssMb: number; cpuMs: number; longest: Longest }
type Longest = { ms: number; sql: string }

const file = process.env.WATCHED
if (file && isMainThread) {
  const resolution = 5
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let longest: Longest = { ms: 0, sql: '' }
  watchStatements(one => {
    if (one.ms > longest.ms) longest = one
  })
  setInterval(() => {
    const heldMs = Math.max(0, delay.max / 1e6 - resolution)
    delay.reset()
    const { user, system } = process.threadCpuUsage()
    const rssMb = process.memoryUsage.rss() / 1024 / 1024
    const watched: Watched = { at: Date.now(), heldMs, rssMb, cpuMs: (user + system) / 1000, longest }
    longest = { ms: 0, sql: '' }
    appendFileSync(file, `${JSON.stringify(watched)}\n`)
  }, 500).unref()
}

/** By the clock: what else runs on the machine makes it longer. */
function watchStatements(told: (one: Longest) => void): void {
  const connection = new SqliteConnection(':memory:')
  const statements: Pick<Statement, 'all' | 'run'> = Object.getPrototypeOf(connection.prepare('select 1'))
  connection.close()
  for (const name of ['all', 'run'] as const) {
    const plain = statements[name] as (...values: unknown[]) => any
    statements[name] = function (this: Statement, ...values: unknown[]) {
      const began = performance.now()
      const answer = plain.apply(this, values)
      told({ ms: performance.now() - began, sql: this.source })
      return answer
    }
  }
}
