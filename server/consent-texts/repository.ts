/** Notices as organisations have written them. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'
import { houseText, houseVersion, type Paragraphs } from './house-text.ts'

export type Edition = { version: string; paragraphs: Paragraphs }
export type Written = Edition & {
  id: string
  organisation: Text
  reason: string
  writtenBy: string
  writtenAt: string
}

/** '/fj/fz/' → '/', '/fj/', '/fj/fz/'. */
const pathsAbove = (path: string): string[] =>
  [...path].flatMap((sign, at) => (sign === '/' ? [path.slice(0, at + 1)] : []))

/** What is told at a place now: the newest of the nearest organisation on its path, else that of the house. */
export async function editionAt(db: Db, path: string): Promise<Edition> {
  const row = await db('consent_texts')
    .whereIn('organisation_path', pathsAbove(path))
    .orderByRaw('length(organisation_path) desc, written_at desc, id desc')
    .first('version', 'paragraphs')
  return row ? { version: row.version, paragraphs: JSON.parse(row.paragraphs) } : houseText(houseVersion)
}

/** Any version that was ever shown. */
export async function editionNamed(db: Db, version: string): Promise<Edition> {
  const row = await db('consent_texts').where({ version }).first('version', 'paragraphs')
  return row ? { version: row.version, paragraphs: JSON.parse(row.paragraphs) } : houseText(version)
}

const withNames = (db: Db, paths: readonly string[]) =>
  db('consent_texts')
    .join('organisations', 'organisations.id', 'consent_texts.organisation_id')
    .join('people', 'people.id', 'consent_texts.written_by')
    .where(under('consent_texts.organisation_path', paths))
    .select('consent_texts.*', 'organisations.name_zh', 'organisations.name_en', 'people.name as writer')

/** Of organisations below `paths`, the newest first. */
export async function editionsBelow(db: Db, paths: readonly string[], limit: number): Promise<Written[]> {
  return (await withNames(db, paths).orderBy('consent_texts.id', 'desc').limit(limit)).map(toWritten)
}

/** Throws NotFound for one of no organisation below `paths`. */
export async function findEdition(db: Db, id: string, paths: readonly string[]): Promise<Written> {
  const row = await withNames(db, paths).where('consent_texts.id', id).first()
  if (!row) throw new NotFound(`No consent text ${id}`)
  return toWritten(row)
}

type ToWrite = { organisationId: string; path: string; paragraphs: Paragraphs; reason: string; by: string; on: string }

/** Its id. Versions are named by their day; of two at once the slower takes the next name. */
export async function insertEdition(
  tx: Db,
  { organisationId, path, paragraphs, reason, by, on }: ToWrite,
  at: Date,
): Promise<string> {
  await tx('organisations').orderBy('path').forUpdate().first('id')
  const before: string[] = await tx('consent_texts').where('version', 'like', `${on}%`).pluck('version')
  const id = randomUUIDv7()
  await tx('consent_texts').insert({
    id,
    version: before.length === 0 ? on : `${on}-${before.length + 1}`,
    organisation_id: organisationId,
    organisation_path: path,
    paragraphs: JSON.stringify(paragraphs),
    reason,
    written_by: by,
    written_at: at.toISOString(),
  })
  return id
}

const toWritten = (row: Record<string, any>): Written => ({
  id: row.id,
  version: row.version,
  paragraphs: JSON.parse(row.paragraphs),
  organisation: { zh: row.name_zh, en: row.name_en },
  reason: row.reason,
  writtenBy: row.writer,
  writtenAt: row.written_at,
})
