/** What has changed since the facts were folded, and whether they can be relied on; only this file knows these columns. */
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'

/** What the case counts for is not what is kept any more. A row of its own, so that no case waits for another. */
export async function noteChange(tx: Db, caseId: string): Promise<void> {
  await sendChange(tx, tx('fact_changes').insert({ case_id: caseId }))
}

export async function noteChanges(tx: Db, caseIds: readonly string[]): Promise<void> {
  await tx.batchInsert(
    'fact_changes',
    caseIds.map(case_id => ({ case_id })),
    100,
  )
}

/** Every case with which a partner was ever let in, in one statement: its referrals are told apart by its kind. */
export async function noteCasesOfPartner(tx: Db, organisationId: string): Promise<void> {
  const its = tx('access_grants').where({ organisation_id: organisationId }).distinct('case_id')
  await tx(tx.raw('?? (??)', ['fact_changes', 'case_id'])).insert(its)
}

/** The cases of the oldest of them, at most so many. */
export async function casesNoted(db: Db, limit: number): Promise<string[]> {
  const rows: { case_id: string }[] = await db('fact_changes').orderBy('id').limit(limit).select('case_id')
  return [...new Set(rows.map(({ case_id }) => case_id))]
}

/** Whether more than so many cases have changed; a busy one has many changes. */
export async function hasMoreChanged(db: Db, than: number): Promise<boolean> {
  const isFurther = await db('fact_changes').orderBy('id').offset(than).first('id')
  return isFurther !== undefined && (await casesChanged(db, than + 1)).length > than
}

/** `mark` is another one after each change. */
export type Changed = { id: string; mark: string }

export async function casesChanged(db: Db, limit: number): Promise<Changed[]> {
  const rows: Record<string, any>[] = await db('fact_changes')
    .groupBy('case_id')
    .limit(limit)
    .select('case_id')
    .count({ times: '*' })
    .max({ newest: 'id' })
  return rows.map(({ case_id, times, newest }) => ({ id: case_id, mark: `${times} ${newest}` }))
}

/** Those of these cases that have a change noted. */
export async function casesNotedAmong(db: Db, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await db('fact_changes')
    .whereIn('case_id', [...caseIds])
    .distinct('case_id')
  return new Set(rows.map(({ case_id }) => case_id))
}

/** All of these cases that anybody can see just now: forgotten before the cases are read, so that what comes meanwhile stays. */
export async function forgetChanges(tx: Db, caseIds: readonly string[]): Promise<void> {
  await tx('fact_changes')
    .whereIn('case_id', [...caseIds])
    .delete()
}

/** All that anybody can see just now: the cases they name will be read after this. */
export const forgetAllChanges = (tx: Db): Promise<unknown> => tx('fact_changes').delete()

/** `rebuilding` is how far that has come; null while the rows can be relied on. */
export type State = { folds: number; rebuilding: Rebuilding | null }
/** `done` and `total`: cases read, once any has been. */
export type Rebuilding = { stage: 'cases' | 'sums' | 'figures'; after: string; done?: number; total?: number }

const toState = (row: Record<string, any>): State => ({
  folds: row.folds,
  rebuilding: row.rebuilding ? JSON.parse(row.rebuilding) : null,
})

export const stateOfFacts = async (db: Db): Promise<State> => toState(await db('fact_state').where({ id: 1 }).first())

/** Whoever writes any of these rows, but for changes, holds this one. */
export async function holdState(tx: Db): Promise<State> {
  const query = tx('fact_state').where({ id: 1 }).first()
  return toState(await (tx.client.config.client === 'pg' ? query.forUpdate() : query))
}

export async function moveState(tx: Db, rebuilding: Rebuilding | null): Promise<void> {
  await tx('fact_state')
    .where({ id: 1 })
    .update({ folds: tx.raw('folds + 1'), rebuilding: rebuilding && JSON.stringify(rebuilding) })
}
