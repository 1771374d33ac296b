/** One piece of work in a thread of its own, which ends with it. */
import { Worker } from 'node:worker_threads'

export type LoneThread = {
  /** Resolves at its end; rejects with what went wrong, or when it was stopped. */
  ended: Promise<void>
  stop(): Promise<unknown>
}

/** `file` finds the order in its `workerData`; `heard` gets what it tells on the way. */
export function loneThread<Told>(file: URL, order: unknown, heard: (told: Told) => void): LoneThread {
  const worker = new Worker(file, { workerData: order })
  worker.on('message', heard)
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${file.pathname} ended with ${code}`))))
  })
  ended.catch(() => {}) // whoever waits for it hears of it
  return { ended, stop: () => worker.terminate() }
}
