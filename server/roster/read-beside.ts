/** Has a table read in a thread of its own, with little memory and little time: a file may be made to hurt. */
import { Worker } from 'node:worker_threads'
import type { ReadTable, Source } from './read-table.ts'

const mostMs = 20_000
const mostMb = 256

export function readBeside(source: Source): Promise<ReadTable> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: source,
      resourceLimits: { maxOldGenerationSizeMb: mostMb },
    })
    const timer = setTimeout(() => end({ problem: 'unreadable' }), mostMs)
    const end = (read: ReadTable) => {
      clearTimeout(timer)
      resolve(read)
      void worker.terminate()
    }
    worker.once('message', end)
    worker.once('error', () => end({ problem: 'unreadable' })) // out of memory, or broken beyond reading
  })
}
