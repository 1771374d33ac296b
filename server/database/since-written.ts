/**
 * What has been read stays as it is until something is written. On SQLite one process owns the file, so that it knows;
 * on PostgreSQL others write as well, and whoever wants to know has it looked up, see `written-by-others.ts`.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from '../db.ts'

/** Whether the database could be asked if anybody has written; if so and somebody has, that has been noted. */
type Look = () => Promise<boolean>

/** `transactions`: how many have been noted. `kept`: answers by question, since the last of them. */
type Since = { transactions: number; kept: Map<string, Promise<unknown>>; look?: Look }
const readers = new WeakMap<Db, Since>()
/** Questions that differ by person or place come from as many people as use the house between two steps. */
const mostKept = 200

/** For the reader of a database that only this process writes. */
export const watchWriting = (reader: Db): void => void readers.set(reader, { transactions: 0, kept: new Map() })

/** For one that others write as well. `look` looks, and says to `changed` that somebody has written. */
export function watchOthers(reader: Db, look: (changed: () => void) => Promise<boolean>): void {
  const since: Since = { transactions: 0, kept: new Map() }
  since.look = () => look(() => noteWritten(since))
  readers.set(reader, since)
}

/**
 * Tables written all the while, such as who is signed in and what sums are made of. Nothing that is kept here may be read
 * from them.
 */
const nothingKeptOf: ReadonlySet<string> = new Set([
  'sessions',
  'rate_limits',
  'case_presence',
  'drafts',
  'searches',
  'search_entries',
  'search_names',
  'search_texts',
  'access_log',
  'outbox',
  'fact_changes',
  'fact_state',
  'fact_sums',
  'figure_sums',
  'case_figures',
  'case_turns',
  'written_transactions',
])

const around = /^(select|begin|commit|rollback|savepoint|release)\b/i
const written = /^(?:insert into|update|delete from) [`"]?(\w+)/i

/** Whatever is not known to leave it alone may change what is kept. */
export function mayChangeKept(sql: string): boolean {
  if (around.test(sql)) return false
  const [, table] = written.exec(sql) ?? []
  return table === undefined || !nothingKeptOf.has(table)
}

/** For one transaction: what is asked in it, and that it has ended, also where nobody knows how. */
export function watchTransaction(reader: Db): { asked(query: { sql: string }): void; ended(): void } {
  let changes: boolean | undefined
  return {
    asked({ sql }) {
      changes = changes || mayChangeKept(sql)
    },
    ended() {
      const since = readers.get(reader)
      if (since && changes !== false) noteWritten(since) // of one that was heard nothing of, nothing is known
    },
  }
}

function noteWritten(since: Since): void {
  since.transactions += 1
  since.kept = new Map()
}

/**
 * What was read goes by what a process has in memory as well, such as the calendar. Where another process may have changed
 * that, it is known as late as it is read again; so is whatever goes by it.
 */
export function forgetKept(reader: Db): void {
  const since = readers.get(reader)
  if (since?.look) noteWritten(since)
}

/** A reading whose asker has looked, so that it need not look again; until it is done, whatever it leaves running. */
type Reading = { of: Since; isDone: boolean }
const reading = new AsyncLocalStorage<Reading>()

function needsLook(since: Since): boolean {
  const within = reading.getStore()
  return since.look !== undefined && !(within?.of === since && !within.isDone)
}

/** The same number as long as nothing is written that is kept; undefined where nobody can tell. */
export async function transactionsOf(db: Db): Promise<number | undefined> {
  const since = readers.get(db)
  if (!since || (needsLook(since) && !(await since.look!()))) return undefined
  return since.transactions
}

/**
 * The answer of `read`, or the one that was found since the last transaction. `question` names the reading and all that it
 * depends on besides the database. Nobody may change what is answered: others get the same.
 */
export function readOnce<T>(db: Db, question: readonly unknown[], read: () => Promise<T>): Promise<T> {
  const since = readers.get(db)
  if (!since) return read()
  return needsLook(since) ? lookAndRead(since, question, read) : keptOrRead(since, question, read)
}

async function lookAndRead<T>(since: Since, question: readonly unknown[], read: () => Promise<T>): Promise<T> {
  if (!(await since.look!())) return read()
  const within: Reading = { of: since, isDone: false }
  try {
    return await reading.run(within, () => keptOrRead(since, question, read))
  } finally {
    within.isDone = true
  }
}

function keptOrRead<T>({ kept }: Since, question: readonly unknown[], read: () => Promise<T>): Promise<T> {
  const name = JSON.stringify(question)
  const known = kept.get(name) as Promise<T> | undefined
  if (known) return known
  const answer = Promise.resolve(read()) // a query of Knex would be asked by each who waits for it
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!) // the oldest
  kept.set(name, answer)
  answer.catch(() => kept.delete(name))
  return answer
}
