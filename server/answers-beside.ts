/**
 * Answers for which very much is read: a thread reads, whoever asks the same waits for one reading, and the answer is kept
 * for a while.
 */
import { setTimeout } from 'node:timers/promises'
import { threadBeside } from './thread-beside.ts'

const keptMs = 10 * 60_000
/** Of all people together. */
const mostKept = 30
/** Whoever asks waits so long before they are told to. */
const patienceMs = 1_500

/** `key`: tells the question, and what whoever asks may see, apart from all others. */
type Question<Order> = { key: string; order: Order }
type Kept<Answer, Progress> = {
  answer: Promise<Answer>
  isDone: boolean
  askedMs: number
  progress: Progress | undefined
}

/** `file`: a worker that `answerOrders` answers in. What is kept is kept for each `house`. */
export function answersBeside<House extends object, Order, Answer, Progress>(file: URL) {
  const ask = threadBeside<Order>(file)
  const kept = new WeakMap<House, Map<string, Kept<Answer, Progress>>>()

  /** However long it takes; rejects when it could not be read. */
  function whole(house: House, { key, order }: Question<Order>): Promise<Answer> {
    const all = kept.get(house) ?? new Map<string, Kept<Answer, Progress>>()
    kept.set(house, all)
    forgetOld(all)
    const one = all.get(key) ?? begin(order)
    all.set(key, one)
    one.answer.catch(() => all.delete(key))
    return one.answer
  }

  function begin(order: Order): Kept<Answer, Progress> {
    const one: Kept<Answer, Progress> = {
      answer: ask<Answer, Progress>(order, progress => {
        one.progress = progress
      }),
      isDone: false,
      askedMs: performance.now(),
      progress: undefined,
    }
    one.answer.then(
      () => {
        one.isDone = true
      },
      () => {},
    )
    return one
  }

  return {
    whole,
    /** undefined while it is still being read. */
    soon: (house: House, question: Question<Order>): Promise<Answer | undefined> =>
      Promise.race([whole(house, question), setTimeout(patienceMs, undefined, { ref: false })]),
    /** How far it is with what is being read; undefined before anything of it has been. */
    progressOf: (house: House, key: string): Progress | undefined => kept.get(house)?.get(key)?.progress,
  }
}

function forgetOld<Answer, Progress>(all: Map<string, Kept<Answer, Progress>>): void {
  for (const [key, { isDone, askedMs }] of all)
    if (isDone && (performance.now() - askedMs > keptMs || all.size > mostKept)) all.delete(key)
}
