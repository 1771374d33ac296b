/**
 * Changes that nobody waits for. On PostgreSQL each answer is a way between two processes, so that whoever has nothing to
 * read between two changes sends one behind the other; the transaction ends only once all of them are answered. SQLite
 * answers at once.
 */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'

/** `sent`: what a transaction waits for before its end. `failed`: what first went wrong with any of it. */
type Underway = { sent: Promise<void>[]; failed?: { error: unknown } }
const transactions = new WeakMap<object, Underway>()

type Transact<T> = (tx: Knex.Transaction) => Promise<T>

/** Around the work of a transaction on PostgreSQL. Throws what first went wrong, be it with what nobody waited for. */
export function awaitingSent<T>(work: Transact<T>): Transact<T> {
  return async tx => {
    const underway: Underway = { sent: [] }
    transactions.set(tx.client, underway)
    try {
      const answer = await work(tx)
      await allOf(underway)
      return answer
    } catch (error) {
      if (!isAborted(error)) throw error
      await allOf(underway) // which says why
      throw error
    }
  }
}

/** What is sent may have something to be sent after it. */
async function allOf(underway: Underway): Promise<void> {
  for (let one = underway.sent.shift(); one; one = underway.sent.shift()) await one
  if (underway.failed) throw underway.failed.error
}

/** Every query after one that has failed. */
const isAborted = (error: unknown): boolean => (error as { code?: string }).code === '25P02'

/**
 * Sends a change and goes on without its answer, which `answered` hears: what that throws, or the database, ends the
 * transaction. Whatever is asked of it afterwards sees the change.
 */
export async function sendChange<T>(
  tx: Db,
  change: PromiseLike<T>,
  answered: (answer: T) => unknown = () => undefined,
): Promise<void> {
  const underway = transactions.get(tx.client)
  if (!underway) return void (await answered(await change))
  const sent = change.then(answered).then(
    () => undefined,
    error => {
      underway.failed ??= { error }
    },
  )
  underway.sent.push(sent as Promise<void>)
}
