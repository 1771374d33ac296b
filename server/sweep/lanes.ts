/** Threads that do pieces of a sweep side by side, each with a connection of its own. */
import { Worker } from 'node:worker_threads'
import type { Config } from '../config.ts'
import type { Outcome, Piece } from './pieces.ts'
import type { Lane } from './run-checks.ts'

export type Thread = { config: Config; nowMs: number; checkIds: readonly string[] }

type Lanes = { lanes: readonly Lane[] } & AsyncDisposable

/** A piece that fails in its thread fails here. The threads end when what was opened is disposed of. */
export function openLanes(many: number, thread: Thread): Lanes {
  const workers = Array.from(
    { length: many },
    () => new Worker(new URL('./lane-thread.ts', import.meta.url), { workerData: thread }),
  )
  return {
    lanes: workers.map(worker => piece => ask(worker, piece)),
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

function ask(worker: Worker, piece: Piece): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const answered = (outcomes: Outcome[]): void => {
      worker.off('error', reject)
      resolve(outcomes)
    }
    worker.once('message', answered)
    worker.once('error', reject)
    worker.postMessage(piece)
  })
}
