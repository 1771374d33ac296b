/** Entries of reminder lists. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import type { Text } from '../../workflows/text.ts'
import { casesShutTo, reachOf, within } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import type { Ground, Standing } from './grounds.ts'

export type Seen = { person: Person; today: string }

export type Entry = {
  id: string
  organisationId: string
  organisationPath: string
  organisation: Text
  name: string
  nameCore: string
  creditCode: string | null
  ground: Ground
  reason: string
  caseId: string
  warningId: string | null
  untilOn: string | null
  putBy: string
  putByName: string
  putOn: string
  offByName: string | null
  offOn: string | null
  offReason: string | null
}

/** A list is read by whoever works at its organisation, above it or below; what comes from a case that is shut to the reader is not there. */
function onlyRead(query: Knex.QueryBuilder, db: Db, { person }: Seen): Knex.QueryBuilder {
  const places = person.memberships.map(({ path }) => path)
  const above = [...new Set(places.flatMap(pathsAbove))]
  return query
    .where(any => {
      any.whereIn('reminder_entries.organisation_path', above)
      for (const reach of reachOf(person))
        any.orWhere(there => within(there, 'reminder_entries.organisation_path', reach))
    })
    .whereNotIn('reminder_entries.case_id', casesShutTo(db, person))
}

/** '/fj/fz/' → '/', '/fj/', '/fj/fz/'. */
const pathsAbove = (path: string): string[] =>
  [...path].flatMap((sign, at) => (sign === '/' ? [path.slice(0, at + 1)] : []))

const withNames = (db: Db) =>
  db('reminder_entries')
    .join('organisations', 'organisations.id', 'reminder_entries.organisation_id')
    .join('people as putters', 'putters.id', 'reminder_entries.put_by')
    .leftJoin('people as takers', 'takers.id', 'reminder_entries.off_by')
    .select('reminder_entries.*', 'organisations.name_zh', 'organisations.name_en')
    .select({ put_by_name: 'putters.name', off_by_name: 'takers.name' })

export type Filters = { standing: Standing | 'all'; ground?: Ground | undefined }

function filtered(query: Knex.QueryBuilder, db: Db, { standing, ground, ...seen }: Filters & Seen): Knex.QueryBuilder {
  onlyRead(query, db, seen)
  if (ground) query.where('reminder_entries.ground', ground)
  return query.where(standingAs(standing, seen.today))
}

const standingAs = (standing: Standing | 'all', today: string) => (entry: Knex.QueryBuilder) => {
  if (standing === 'off') return void entry.whereNotNull('reminder_entries.off_on')
  if (standing === 'all') return
  entry.whereNull('reminder_entries.off_on')
  if (standing === 'lapsed') entry.where('reminder_entries.until_on', '<', today)
  else entry.where(to => to.whereNull('reminder_entries.until_on').orWhere('reminder_entries.until_on', '>=', today))
}

export async function countEntries(db: Db, asked: Filters & Seen): Promise<number> {
  return Number((await filtered(db('reminder_entries'), db, asked).count({ count: '*' }).first())?.count ?? 0)
}

/** The newest first. */
export async function listEntries(db: Db, asked: Filters & Seen & { limit: number; offset: number }): Promise<Entry[]> {
  const rows = await filtered(withNames(db), db, asked)
    .orderBy([
      { column: 'reminder_entries.put_on', order: 'desc' },
      { column: 'reminder_entries.id', order: 'desc' },
    ])
    .limit(asked.limit)
    .offset(asked.offset)
  return rows.map(toEntry)
}

/** Throws NotFound for one the reader may not read. */
export async function findEntry(db: Db, id: string, seen: Seen): Promise<Entry> {
  const row = await onlyRead(withNames(db).where('reminder_entries.id', id), db, seen).first()
  if (!row) throw new NotFound(`No entry ${id}`)
  return toEntry(row)
}

/** Those of these entries that the reader may read. */
export async function readableAmong(db: Db, ids: readonly string[], seen: Seen): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let from = 0; from < ids.length; from += 500) {
    const some = db('reminder_entries').whereIn('reminder_entries.id', ids.slice(from, from + 500))
    for (const id of await onlyRead(some, db, seen).pluck('reminder_entries.id')) found.add(id)
  }
  return found
}

export type Unit = { nameCore: string; creditCode: string | null }

/** Entries that may be about one of these, by credit code or the core of the name, the newest first. */
export async function entriesAlike(db: Db, units: readonly Unit[], seen: Seen): Promise<Entry[]> {
  return (await onlyRead(alike(withNames(db), units), db, seen).orderBy('reminder_entries.id', 'desc')).map(toEntry)
}

/** Those of one organisation's own list that stand, whoever may read them. */
export async function standingEntriesOf(
  tx: Db,
  organisationId: string,
  { unit, today }: { unit: Unit; today: string },
): Promise<Entry[]> {
  const query = alike(withNames(tx), [unit]).where('reminder_entries.organisation_id', organisationId)
  return (await query.where(standingAs('on', today))).map(toEntry)
}

/** A condition that nothing fulfils, such as an empty list, would keep the others from their index. */
const alike = (query: Knex.QueryBuilder, units: readonly Unit[]): Knex.QueryBuilder => {
  const codes = units.flatMap(({ creditCode }) => creditCode ?? [])
  const cores = units.map(({ nameCore }) => nameCore).filter(Boolean)
  if (codes.length + cores.length === 0) return query.whereRaw('1 = 0')
  return query.where(any => {
    if (codes.length > 0) any.orWhereIn('reminder_entries.credit_code', codes)
    if (cores.length > 0) any.orWhereIn('reminder_entries.name_core', cores)
  })
}

export type NewEntry = Pick<
  Entry,
  | 'organisationId'
  | 'organisationPath'
  | 'name'
  | 'nameCore'
  | 'creditCode'
  | 'ground'
  | 'reason'
  | 'caseId'
  | 'warningId'
  | 'untilOn'
  | 'putBy'
  | 'putOn'
> & { putAt: string }

/** Returns its id. */
export async function insertEntry(tx: Db, entry: NewEntry): Promise<string> {
  const id = randomUUIDv7()
  await tx('reminder_entries').insert({
    id,
    organisation_id: entry.organisationId,
    organisation_path: entry.organisationPath,
    name: entry.name,
    name_core: entry.nameCore,
    credit_code: entry.creditCode,
    ground: entry.ground,
    reason: entry.reason,
    case_id: entry.caseId,
    warning_id: entry.warningId,
    until_on: entry.untilOn,
    put_by: entry.putBy,
    put_on: entry.putOn,
    put_at: entry.putAt,
  })
  return id
}

/** False where it was taken off before. */
export async function endEntry(
  tx: Db,
  id: string,
  { by, on, at, reason }: { by: string; on: string; at: string; reason: string },
): Promise<boolean> {
  const ended = { off_by: by, off_on: on, off_at: at, off_reason: reason }
  return (await tx('reminder_entries').where({ id }).whereNull('off_on').update(ended)) > 0
}

const toEntry = (row: Record<string, any>): Entry => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationPath: row.organisation_path,
  organisation: { zh: row.name_zh, en: row.name_en },
  name: row.name,
  nameCore: row.name_core,
  creditCode: row.credit_code,
  ground: row.ground,
  reason: row.reason,
  caseId: row.case_id,
  warningId: row.warning_id,
  untilOn: row.until_on,
  putBy: row.put_by,
  putByName: row.put_by_name,
  putOn: row.put_on,
  offByName: row.off_by_name,
  offOn: row.off_on,
  offReason: row.off_reason,
})
