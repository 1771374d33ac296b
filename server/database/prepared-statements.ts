/**
 * Prepared statements kept with their PostgreSQL connection. Most of what the house asks is found by a key, and takes
 * PostgreSQL three times as long to plan as to run; what is asked again and again is planned once for each connection.
 */
import type pg from 'pg'
import { mayChangeKept } from './since-written.ts'
import { noteTransaction } from './written-by-others.ts'

/** Asked so many times, it is worth keeping. */
const oftenAsked = 5
/** Of each process, and so of each of its connections: every one of them takes memory in the server. */
const mostKept = 400
const mostCounted = 2_000

/**
 * Words that mean anything from one row to all of them: their best plan depends on what is asked for, so that they are
 * planned each time. In a transaction rows are taken by their keys.
 */
const openEnded = /@@| like | between | any\(array/i
const preparable = /^(select|insert|update|delete) /i

/**
 * Another process has changed a table, or what stands between here and the server does not keep statements. The text is
 * not kept again: whoever asks once more is answered.
 */
export const lostStatement: readonly string[] = ['0A000', '26000', '42P05']

export type Kept = { nameOf(text: string, isWriting: boolean): string | undefined; forget(text: string): void }

/** Which texts are kept, for all connections of a process. */
export function keptTexts(): Kept {
  const names = new Map<string, string | undefined>()
  const asked = new Map<string, number>()
  return {
    nameOf(text, isWriting) {
      if (names.has(text)) return names.get(text)
      if (names.size >= mostKept || !preparable.test(text) || (!isWriting && openEnded.test(text))) return undefined
      const times = (asked.get(text) ?? 0) + 1
      if (asked.size >= mostCounted) asked.clear() // lists of changing length are texts of their own
      asked.set(text, times)
      if (times < oftenAsked) return undefined
      asked.delete(text)
      names.set(text, `kept_${names.size}`)
      return names.get(text)
    },
    forget(text) {
      names.set(text, undefined)
    },
  }
}

type Asked = { text: string; values?: unknown[]; name?: string }
type Answered = (error: (Error & { code?: string }) | null, result: unknown) => void
type Query = (asked: Asked, answered: Answered) => void

/**
 * From now on `connection.query`, as knex calls it, prepares what is kept, and a transaction that may change what readers
 * keep leaves its number as it commits.
 */
export function prepareKept(connection: pg.Client, kept: Kept): void {
  const query = connection.query.bind(connection) as Query
  let isWriting = false
  let changes = false
  const ask: Query = (asked, answered) => {
    const isWithin = isWriting
    const name = kept.nameOf(asked.text, isWithin)
    if (!name) return query(asked, answered)
    return query({ ...asked, name }, (error, result) => {
      const isLost = lostStatement.includes(error?.code ?? '')
      if (isLost) kept.forget(asked.text)
      if (isLost && !isWithin) query(asked, answered)
      else answered(error, result) // the transaction has failed with it, and is tried again as a whole
    })
  }
  connection.query = ((asked: Asked, answered: Answered) => {
    if (typeof asked !== 'object' || typeof answered !== 'function') return query(asked, answered)
    if (asked.text === 'BEGIN;') isWriting = true
    else if (/^(COMMIT|ROLLBACK);?$/.test(asked.text)) {
      if (changes && asked.text.startsWith('COMMIT')) answered = noted(ask, answered)
      isWriting = changes = false
    } else if (isWriting) changes ||= mayChangeKept(asked.text)
    return ask(asked, answered)
  }) as typeof connection.query
}

/** Leaves the number; where that fails, the COMMIT behind it rolls back, and is told as failed. */
function noted(ask: Query, answered: Answered): Answered {
  let failed: Parameters<Answered>[0] = null
  ask({ text: noteTransaction, values: [] }, error => {
    failed = error
  })
  return (error, result) => answered(failed ?? error, result)
}
