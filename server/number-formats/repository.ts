/** Formats of numbers, entry by entry. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'

export type FormatEntry = {
  id: string
  series: string
  path: string
  /** null: set back to what holds above. */
  format: string | null
  setBy: string
  setAt: string
}

/** The format that holds at `path`: the newest entry of the nearest organisation that has one. */
export async function formatInForce(db: Db, series: string, path: string): Promise<FormatEntry | undefined> {
  return inForceAt(await entriesAbove(db, [series], path)).get(series)
}

/** Of each series that has one, the format that holds at `path`. */
export async function formatsInForce(
  db: Db,
  series: readonly string[],
  path: string,
): Promise<Map<string, FormatEntry>> {
  return inForceAt(await entriesAbove(db, series, path))
}

/** What one organisation has set for a series, the newest first. */
export async function entriesAt(db: Db, series: string, path: string): Promise<FormatEntry[]> {
  const rows = await withNames(db).where({ series, path }).orderBy('number_formats.id', 'desc')
  return rows.map(toEntry)
}

type NewEntry = Pick<FormatEntry, 'series' | 'path' | 'format'> & { personId: string; at: string }

/** With its line in the log of what administrators do. */
export async function insertEntry(tx: Db, { series, path, format, personId, at }: NewEntry): Promise<void> {
  await tx('number_formats').insert({ id: randomUUIDv7(), series, path, format, set_by: personId, set_at: at })
  const subject = { action: 'number-format-set', subject: series }
  await tx('access_log').insert({ id: randomUUIDv7(), person_id: personId, case_id: null, ...subject, at })
}

const withNames = (db: Db) =>
  db('number_formats').join('people', 'people.id', 'number_formats.set_by').select('number_formats.*', 'people.name')

/** Entries of the organisation at `path` and of all above it, the oldest first. */
async function entriesAbove(db: Db, series: readonly string[], path: string): Promise<FormatEntry[]> {
  const ids = path.split('/').filter(Boolean)
  const paths = ids.map((_, depth) => `/${ids.slice(0, depth + 1).join('/')}/`)
  return (await withNames(db).whereIn('series', series).whereIn('path', paths).orderBy('number_formats.id')).map(
    toEntry,
  )
}

function inForceAt(entries: readonly FormatEntry[]): Map<string, FormatEntry> {
  const newest = new Map(entries.map(one => [`${one.series} ${one.path}`, one]))
  const standing = [...newest.values()].filter(({ format }) => format !== null)
  return new Map(standing.toSorted((one, other) => one.path.length - other.path.length).map(one => [one.series, one]))
}

const toEntry = (row: Record<string, any>): FormatEntry => ({
  id: row.id,
  series: row.series,
  path: row.path,
  format: row.format,
  setBy: row.name,
  setAt: row.set_at,
})
