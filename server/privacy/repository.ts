/** Entries of the register of personal information. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'
import type { KindId } from './kinds.ts'

export type Entry = {
  id: string
  kind: KindId
  onDay: string
  answers: Record<string, unknown>
  organisation: Text
  recordedBy: string
  recordedAt: string
  ending: Record<string, unknown> | null
  endedOn: string | null
  endedBy: string
}
type Row = Record<string, any>

const entries = (db: Db, paths: readonly string[]) =>
  db('privacy_entries')
    .join('organisations', 'organisations.id', 'privacy_entries.organisation_id')
    .join('people as recorder', 'recorder.id', 'privacy_entries.recorded_by')
    .leftJoin('people as ender', 'ender.id', 'privacy_entries.ended_by')
    .where(under('organisations.path', paths))
    .select('privacy_entries.*', 'organisations.name_zh', 'organisations.name_en')
    .select('recorder.name as recorder_name', 'ender.name as ender_name')

/** Of one kind and of organisations below `paths`: open ones first, then the newest. */
export async function entriesOf(
  db: Db,
  { kind, paths, limit }: { kind: KindId; paths: readonly string[]; limit: number },
): Promise<Entry[]> {
  const rows = await entries(db, paths)
    .where('privacy_entries.kind', kind)
    .orderByRaw('case when privacy_entries.ended_on is null then 0 else 1 end')
    .orderBy('privacy_entries.on_day', 'desc')
    .orderBy('privacy_entries.id', 'desc')
    .limit(limit)
  return rows.map(toEntry)
}

/** Throws NotFound where there is none, or none of organisations below `paths`. */
export async function findEntry(db: Db, id: string, paths: readonly string[]): Promise<Entry> {
  const row = await entries(db, paths).where('privacy_entries.id', id).first()
  if (!row) throw new NotFound(`No entry ${id}`)
  return toEntry(row)
}

type ToKeep = { kind: KindId; organisationId: string; onDay: string; answers: Record<string, unknown>; by: string }

/** The new entry's id. */
export async function insertEntry(tx: Db, { kind, organisationId, onDay, answers, by }: ToKeep, at: Date) {
  const id = randomUUIDv7()
  await tx('privacy_entries').insert({
    id,
    organisation_id: organisationId,
    kind,
    on_day: onDay,
    answers: JSON.stringify(answers),
    recorded_by: by,
    recorded_at: at.toISOString(),
  })
  return id
}

type ToEnd = { id: string; endedOn: string; ending: Record<string, unknown>; by: string }

/** False where somebody has ended it before. */
export async function endEntry(tx: Db, { id, endedOn, ending, by }: ToEnd): Promise<boolean> {
  const written = await tx('privacy_entries')
    .where({ id })
    .whereNull('ended_on')
    .update({ ended_on: endedOn, ended_by: by, ending: JSON.stringify(ending) })
  return written > 0
}

const toEntry = (row: Row): Entry => ({
  id: row.id,
  kind: row.kind,
  onDay: row.on_day,
  answers: JSON.parse(row.answers),
  organisation: { zh: row.name_zh, en: row.name_en },
  recordedBy: row.recorder_name,
  recordedAt: row.recorded_at,
  ending: row.ending === null ? null : JSON.parse(row.ending),
  endedOn: row.ended_on,
  endedBy: row.ender_name ?? '',
})
