/**
 * What has been read stays as it is until something is written. On SQLite one process owns the file, so that it knows;
 * on PostgreSQL others write as well, and everything is asked each time.
 */
import type { Db } from '../db.ts'

/** `transactions`: how many have ended. `kept`: answers by question, since the last of them. */
type Since = { transactions: number; kept: Map<string, Promise<unknown>> }
const readers = new WeakMap<Db, Since>()
/** Questions that differ by person or place come from as many people as use the house between two steps. */
const mostKept = 200

/** For the reader of a database that only this process writes. */
export const watchWriting = (reader: Db): void => void readers.set(reader, { transactions: 0, kept: new Map() })

/** To be called after each transaction, also after one of which nobody knows how it ended. */
export function noteWritten(reader: Db): void {
  const since = readers.get(reader)
  if (!since) return
  since.transactions += 1
  since.kept = new Map()
}

/** The same number as long as nothing is written; undefined where nobody can tell. */
export const transactionsOf = (db: Db): number | undefined => readers.get(db)?.transactions

/**
 * The answer of `read`, or the one that was found since the last transaction. `question` names the reading and all that it
 * depends on besides the database. Nobody may change what is answered: others get the same.
 */
export function readOnce<T>(db: Db, question: readonly unknown[], read: () => Promise<T>): Promise<T> {
  const since = readers.get(db)
  if (!since) return read()
  const { kept } = since
  const name = JSON.stringify(question)
  const known = kept.get(name) as Promise<T> | undefined
  if (known) return known
  const reading = Promise.resolve(read()) // a query of Knex would be asked by each who waits for it
  if (kept.size >= mostKept) kept.clear()
  kept.set(name, reading)
  reading.catch(() => kept.delete(name))
  return reading
}
