/**
 * One COMMIT for the short transactions that come in one turn of the event loop. SQLite waits for the disk in each, in the
 * thread that answers, and writes the pages that they have in common again for each. Nobody hears that theirs is done before
 * it is on the disk; what fails is rolled back alone.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database as SqliteConnection } from 'better-sqlite3'
import type { Knex } from 'knex'

type Work = (tx: Knex.Transaction) => Promise<unknown>
type Waiting = { run: Work; done(answer: unknown): void; failed(error: unknown): void }

/** So that whoever has come first does not wait for all who come at a busy hour. */
const mostTogether = 16

/** Runs work in a transaction of `writer`, or in one with others that come in the same turn. */
export function sharedCommit(writer: Knex): <T>(work: (tx: Knex.Transaction) => Promise<T>) => Promise<T> {
  const waiting: Waiting[] = []
  let isGoing = false

  async function goOn(): Promise<void> {
    isGoing = true
    for (let first = waiting.shift(); first; first = waiting.shift()) await together(writer, first, waiting)
    isGoing = false
  }

  return <T>(work: (tx: Knex.Transaction) => Promise<T>) =>
    new Promise<T>((resolve, failed) => {
      const here = AsyncLocalStorage.snapshot()
      waiting.push({ run: tx => here(work, tx), done: answer => resolve(answer as T), failed })
      if (!isGoing) void goOn()
    })
}

/** Never throws: each of them hears how theirs has ended. */
async function together(writer: Knex, first: Waiting, waiting: Waiting[]): Promise<void> {
  const answers = new Map<Waiting, unknown>([[first, undefined]])
  try {
    await writer.transaction(async tx => {
      answers.set(first, await first.run(tx))
      await nextTurn()
      for (let count = 1; count < mostTogether && waiting.length > 0; count++) {
        const next = waiting.shift()!
        const ended = await besideOthers(tx, next)
        if (ended) answers.set(next, ended.answer)
      }
    })
    for (const [one, answer] of answers) one.done(answer)
  } catch (error) {
    for (const one of answers.keys()) one.failed(error)
  }
}

/** Undefined where it has failed and nothing is left of it. Throws where SQLite has rolled back all of them. */
async function besideOthers(tx: Knex.Transaction, { run, failed }: Waiting): Promise<{ answer: unknown } | undefined> {
  try {
    return { answer: await tx.transaction(run) }
  } catch (error) {
    failed(error)
    const { inTransaction }: SqliteConnection = await tx.client.acquireConnection()
    if (!inTransaction) throw error // as when the disk is full: what came next would be written by itself
    return undefined
  }
}
