/**
 * Loaded into the program before it starts (`--import`): writes every half second into the file that `WATCHED` names how
 * long its event loop was held at most since then, how much memory it holds and how much processor time the thread that
 * answers has taken. The sweep of the night, exports and papers work in threads of their own and do not count.
 */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

/** `at`: when it was written, ms since 1970. */
export type Watched = { at: number; heldMs: number; rssMb: number; cpuMs: number }

const file = process.env.WATCHED
if (file && isMainThread) {
  const resolution = 5
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  setInterval(() => {
    const heldMs = Math.max(0, delay.max / 1e6 - resolution)
    delay.reset()
    const { user, system } = process.threadCpuUsage()
    const rssMb = process.memoryUsage.rss() / 1024 / 1024
    const watched: Watched = { at: Date.now(), heldMs, rssMb, cpuMs: (user + system) / 1000 }
    appendFileSync(file, `${JSON.stringify(watched)}\n`)
  }, 500).unref()
}
