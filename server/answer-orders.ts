/** The side of a worker thread that answers one order after another, and tells meanwhile how far it is. */
import { parentPort } from 'node:worker_threads'

/** So many have been read, of all. */
export type Progress = { done: number; total: number }
export type Tell = (done: number, total: number) => void

const tellEveryMs = 300

/** Throws outside a worker thread. */
export function answerOrders<Order, Answer>(answer: (order: Order, tell: Tell) => Promise<Answer>): void {
  if (!parentPort) throw new Error('Orders are answered in a worker thread')
  const port = parentPort
  let line = Promise.resolve()
  port.on('message', ({ id, order }: { id: number; order: Order }) => {
    const tell = nowAndThen(told => port.postMessage({ id, told }))
    line = line
      .then(async () => port.postMessage({ id, result: await answer(order, tell) }))
      .catch(error => port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) }))
  })
}

function nowAndThen(post: (told: Progress) => void): Tell {
  let toldMs = 0
  return (done, total) => {
    if (performance.now() - toldMs < tellEveryMs) return
    toldMs = performance.now()
    post({ done, total })
  }
}
