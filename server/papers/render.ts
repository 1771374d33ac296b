/** Hands papers to one worker thread, which starts when first needed and ends when there is nothing to do. */
import { Worker } from 'node:worker_threads'
import type { Filled, Values } from './fill-template.ts'

export type Order =
  | { task: 'fill'; bytes: Uint8Array; values: Values; mayStayOpen: readonly string[] }
  | { task: 'preview'; bytes: Uint8Array; title: string }

type Waiting = { resolve(result: never): void; reject(error: Error): void }

const restAfterMs = 30_000
const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let rest: NodeJS.Timeout | undefined
let lastId = 0

/** A template with its places filled, or the names of all that are missing. */
export const fill = (order: Omit<Order & { task: 'fill' }, 'task'>): Promise<Filled> => ask({ task: 'fill', ...order })

/** A whole HTML page that shows a `.docx` file. */
export const preview = (order: Omit<Order & { task: 'preview' }, 'task'>): Promise<string> =>
  ask({ task: 'preview', ...order })

function ask<Result>(order: Order): Promise<Result> {
  return new Promise((resolve, reject) => {
    clearTimeout(rest)
    worker ??= startWorker()
    worker.ref()
    lastId += 1
    waiting.set(lastId, { resolve, reject })
    worker.postMessage({ id: lastId, order })
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./render-worker.ts', import.meta.url))
  started.on('message', ({ id, result, fault }: { id: number; result: never; fault?: string }) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (fault === undefined) one?.resolve(result)
    else one?.reject(new Error(fault))
    if (waiting.size === 0) restSoon(started)
  })
  started.on('error', error => abandon(started, error))
  started.on('exit', code => abandon(started, new Error(`The render worker ended with ${code}`)))
  return started
}

/** An idle worker holds neither the process nor, after half a minute, its memory. */
function restSoon(idle: Worker): void {
  idle.unref()
  rest = setTimeout(() => {
    worker = undefined
    void idle.terminate()
  }, restAfterMs)
  rest.unref()
}

function abandon(ended: Worker, error: Error): void {
  if (worker !== ended) return
  worker = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
