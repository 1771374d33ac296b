/** Records of a proceeding made again from what its standing steps put on file. */
import type { RecordKind, RecordPut } from '../../workflows/records.ts'
import type { Db } from '../db.ts'
import type { Moment } from './moment.ts'
import type { Replayed } from './replay.ts'
import { type Proceeding, toCaseFile } from './repository.ts'
import { writeRecords } from './write-records.ts'

/** Rows that are found by the case they belong to, and those that are found by the proceeding. */
const ofCase = ['parties', 'members', 'claims'] as const
const ofProceeding = ['records', 'access_grants', 'proceeding_members'] as const

/** Returns the kinds that may have changed. Records of events that move nothing (uploads, appointments) stay. */
export async function rebuildRecords(
  moment: Moment,
  { proceeding, outcome }: { proceeding: Proceeding; outcome: Replayed | null },
): Promise<RecordKind[]> {
  const { tx, office } = moment
  const kept = await keptRecords(tx, proceeding.id)
  const there = { proceeding_id: proceeding.id }
  for (const table of ofProceeding) await tx(table).where(there).delete()
  for (const table of ofCase)
    await tx(table)
      .where({ ...there, case_id: proceeding.caseId })
      .delete()
  for (const { eventId, put } of outcome?.puts ?? []) {
    await writeRecords(tx, office.sealer, {
      filing: { caseId: proceeding.caseId, proceedingId: proceeding.id, eventId },
      puts: [put],
    })
  }
  await putBack(tx, proceeding.id, kept)
  if (outcome?.puts.some(({ put }) => put.kind === 'case'))
    await resetCase(
      moment,
      outcome.puts.map(({ put }) => put),
    )
  return ['case', 'party', 'member', 'claim', 'grant', 'obligation', 'payment', 'appointment']
}

/** What was filed by events outside the proceeding's own history, such as an appointment. */
async function keptRecords(tx: Db, proceedingId: string) {
  const steps = tx('events').where({ proceeding_id: proceedingId }).select('id')
  return tx('records').where({ proceeding_id: proceedingId }).whereNotIn('event_id', steps)
}

/** What such an event said of a record stands, unless the step that made the record does not any more. */
async function putBack(tx: Db, proceedingId: string, kept: readonly Record<string, any>[]): Promise<void> {
  if (kept.length === 0) return
  const steps: { id: string }[] = await tx('events').where({ proceeding_id: proceedingId }).select('id')
  for (const row of kept) {
    const again = await tx('records').where({ proceeding_id: proceedingId, kind: row.kind, key: row.key }).update(row)
    if (again === 0 && !steps.some(({ id }) => row.key.startsWith(id))) await tx('records').insert(row)
  }
}

/** Columns that a step set and no standing step sets any more go back to empty; the number stays used. */
async function resetCase(moment: Moment, puts: RecordPut[]): Promise<void> {
  const { tx, file } = moment
  const set = new Set(puts.flatMap(put => (put.kind === 'case' ? Object.keys(put) : [])))
  const emptied = {
    ...(set.has('result') ? {} : { result: null }),
    ...(set.has('closedOn') ? {} : { closed_on: null }),
  }
  if (Object.keys(emptied).length > 0) await tx('cases').where({ id: file.id }).update(emptied)
  const { headSequence, headHash } = moment.file
  moment.file = { ...toCaseFile(await tx('cases').where({ id: file.id }).first()), headSequence, headHash }
}
