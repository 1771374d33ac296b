/** Hands work to one worker thread, which starts when first needed and ends when there is nothing to do. */
import { Worker } from 'node:worker_threads'

type Waiting = { resolve(result: never): void; reject(error: Error): void; told(words: never): void }
/** Answers each order by its result; rejects with what the worker said was wrong, or when it ended. `told` hears how far it is. */
export type Ask<Order> = (<Result, Told = never>(order: Order, told?: (words: Told) => void) => Promise<Result>) & {
  /** False while there is no thread: it has not been needed, or has ended. */
  isAwake(): boolean
}

const restAfterMs = 30_000

type Answered = { id: number; result: never; fault?: string; told?: never }

/** `file`: posts `{ id, result }` or `{ id, fault }` for each `{ id, order }`, and `{ id, told }` before that if it likes. */
export function threadBeside<Order>(file: URL): Ask<Order> {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let rest: NodeJS.Timeout | undefined
  let lastId = 0

  function start(): Worker {
    const started = new Worker(file)
    started.on('message', ({ id, result, fault, told }: Answered) => {
      const one = waiting.get(id)
      if (told !== undefined) return one?.told(told)
      waiting.delete(id)
      if (fault === undefined) one?.resolve(result)
      else one?.reject(new Error(fault))
      if (waiting.size === 0) restSoon(started)
    })
    started.on('error', error => abandon(started, error))
    started.on('exit', code => abandon(started, new Error(`The worker ${file.pathname} ended with ${code}`)))
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

  const ask = <Result, Told>(order: Order, told: (words: Told) => void = () => {}): Promise<Result> =>
    new Promise((resolve, reject) => {
      clearTimeout(rest)
      worker ??= start()
      worker.ref()
      lastId += 1
      waiting.set(lastId, { resolve, reject, told })
      worker.postMessage({ id: lastId, order })
    })
  return Object.assign(ask, { isAwake: () => worker !== undefined })
}
