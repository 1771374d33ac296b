/** The rows of batches: what is to be done for one member or one case, and what came of it. Beside `new-rows.ts` the only file that knows these columns. */
import type { Text } from '../../workflows/text.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

/** chosen: not looked at yet; waiting: nothing stands in its way; refused: not tried; failed: tried. */
export type RowState = 'chosen' | 'waiting' | 'refused' | 'done' | 'failed' | 'cancelled'

export type BatchRow = {
  place: number
  caseId: string
  memberId: string | null
  proceedingId: string | null
  seenVersion: number
  /** The name of the worker, or the title of the case. */
  label: string
  sealed: string | null
  state: RowState
  reason: Text | null
  eventId: string | null
  attempts: number
}

export async function rowsIn(
  db: Db,
  id: string,
  { states, limit, after = 0 }: { states: readonly RowState[]; limit: number; after?: number },
): Promise<BatchRow[]> {
  const rows = await db('batch_rows')
    .where({ batch_id: id })
    .where('place', '>', after)
    .whereIn('state', [...states])
    .orderBy('place')
    .limit(limit)
  return rows.map(toRow)
}

export type Reader = { person: Person; today: string }

/** A selection stays frozen, but whoever was shut out of one of its cases since then finds no trace of it. */
const rowsSeenBy = (db: Db, reader: Reader) =>
  onlyIfVisible(db('batch_rows').join('cases', 'cases.id', 'batch_rows.case_id'), db, reader)

/** A batch of which the reader sees no row at all does not exist for them. */
export const anyRowSeenBy = (db: Db, reader: Reader) =>
  rowsSeenBy(db, reader).whereRaw('batch_rows.batch_id = batches.id').select('batch_rows.place')

/** The rows of a report, of cases that its reader may see. */
export async function reportRows(
  db: Db,
  id: string,
  {
    person,
    today,
    states,
    offset = 0,
    limit,
  }: Reader & { states: readonly RowState[]; offset?: number; limit: number },
): Promise<(BatchRow & { number: string })[]> {
  const rows = await rowsSeenBy(db, { person, today })
    .where({ batch_id: id })
    .whereIn('batch_rows.state', [...states])
    .orderBy('place')
    .offset(offset)
    .limit(limit)
    .select('batch_rows.*', 'cases.case_number', 'cases.registration_number')
  return rows.map(row => ({ ...toRow(row), number: row.case_number ?? row.registration_number }))
}

export async function putRow(
  tx: Db,
  id: string,
  { place, ...change }: Pick<BatchRow, 'place'> & Partial<BatchRow>,
): Promise<void> {
  await tx('batch_rows')
    .where({ batch_id: id, place })
    .update({
      ...(change.state ? { state: change.state } : {}),
      ...(change.reason === undefined ? {} : { reason: change.reason && fitting(change.reason) }),
      ...(change.eventId === undefined ? {} : { event_id: change.eventId }),
      ...(change.attempts === undefined ? {} : { attempts: change.attempts }),
      ...(change.seenVersion === undefined ? {} : { seen_version: change.seenVersion }),
    })
}

/** All rows in some states go to another. */
export async function moveRows(
  tx: Db,
  id: string,
  { from, to }: { from: readonly RowState[]; to: RowState },
): Promise<number> {
  return tx('batch_rows')
    .where({ batch_id: id })
    .whereIn('state', [...from])
    .update({ state: to, ...(to === 'cancelled' ? {} : { reason: null }) })
}

export type Counts = Record<RowState, number> & { all: number }
export const noRows = (): Counts => ({ chosen: 0, waiting: 0, refused: 0, done: 0, failed: 0, cancelled: 0, all: 0 })

/** How many of these batches' rows stand where, of cases that the reader may see. */
export async function countRows(db: Db, ids: readonly string[], reader: Reader): Promise<Map<string, Counts>> {
  const rows = await rowsSeenBy(db, reader)
    .whereIn('batch_rows.batch_id', [...ids])
    .groupBy('batch_rows.batch_id', 'batch_rows.state')
    .select('batch_rows.batch_id', 'batch_rows.state')
    .count('* as number')
  const counts = new Map<string, Counts>()
  for (const { batch_id: id, state, number } of rows as { batch_id: string; state: RowState; number: number }[]) {
    const of = counts.get(id) ?? noRows()
    of[state] += Number(number)
    of.all += Number(number)
    counts.set(id, of)
  }
  return counts
}

export const countsOf = async (db: Db, id: string, reader: Reader): Promise<Counts> =>
  (await countRows(db, [id], reader)).get(id) ?? noRows()

/** Of all its rows, whoever may see them: what the house itself goes by. */
export const anyUndone = async (tx: Db, id: string): Promise<boolean> =>
  (await tx('batch_rows').where({ batch_id: id }).whereNot('state', 'done').first('place')) !== undefined

/** The column holds 600 characters. */
const fitting = ({ zh, en }: Text): string => JSON.stringify({ zh: zh.slice(0, 200), en: en.slice(0, 300) })

const toRow = (row: Record<string, any>): BatchRow => ({
  place: row.place,
  caseId: row.case_id,
  memberId: row.member_id,
  proceedingId: row.proceeding_id,
  seenVersion: row.seen_version,
  label: row.label,
  sealed: row.sealed,
  state: row.state,
  reason: row.reason ? JSON.parse(row.reason) : null,
  eventId: row.event_id,
  attempts: row.attempts,
})

/** Rows that were not done wait again, with the versions at which their proceedings stand now. */
export async function seeAnew(
  tx: Db,
  id: string,
  { rows, versions }: { rows: readonly BatchRow[]; versions: ReadonlyMap<string, number> },
): Promise<void> {
  for (const { place, proceedingId, seenVersion } of rows)
    await tx('batch_rows')
      .where({ batch_id: id, place })
      .update({ state: 'waiting', reason: null, seen_version: versions.get(proceedingId ?? '') ?? seenVersion })
}
