/** Rows as a batch begins and grows. Beside `rows.ts` the only file that knows these columns. */
import type { Db } from '../db.ts'
import type { BatchRow } from './rows.ts'
import { slices } from './slices.ts'

export type NewRow = Pick<BatchRow, 'caseId' | 'memberId' | 'proceedingId' | 'seenVersion' | 'label'> &
  Partial<Pick<BatchRow, 'sealed' | 'state' | 'reason'>>

const rowsAtOnce = 60

export const insertRows = (tx: Db, id: string, rows: readonly NewRow[]): Promise<void> =>
  insertAfter(tx, id, { last: 0, rows })

/** Cases that are no rows yet, behind those that are. Tells how many. */
export async function addRows(tx: Db, id: string, rows: readonly NewRow[]): Promise<number> {
  const cases = rows.map(({ caseId }) => caseId)
  const there = await tx('batch_rows').where({ batch_id: id }).whereIn('case_id', cases).select('case_id')
  const known = new Set(there.map(({ case_id }) => case_id as string))
  const found = await tx('batch_rows').where({ batch_id: id }).max('place as last').first()
  const added = rows.filter(({ caseId }) => !known.has(caseId))
  await insertAfter(tx, id, { last: Number(found?.last ?? 0), rows: added })
  return added.length
}

/** What cases are called in the list. */
export async function titlesOf(db: Db, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db('case_facts')
    .whereIn('case_id', [...caseIds])
    .select('case_id', 'title')
  return new Map(rows.map(({ case_id, title }) => [case_id, title]))
}

async function insertAfter(
  tx: Db,
  id: string,
  { last, rows }: { last: number; rows: readonly NewRow[] },
): Promise<void> {
  const breathe = slices()
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx('batch_rows').insert(
      rows.slice(from, from + rowsAtOnce).map((row, index) => ({
        batch_id: id,
        place: last + from + index + 1,
        case_id: row.caseId,
        member_id: row.memberId,
        proceeding_id: row.proceedingId,
        seen_version: row.seenVersion,
        label: row.label.slice(0, 260),
        sealed: row.sealed ?? null,
        state: row.state ?? 'chosen',
        reason: row.reason ? JSON.stringify(row.reason) : null,
        attempts: 0,
      })),
    )
    await breathe()
  }
}
