/** The duty log. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import type { Text } from '../../workflows/text.ts'
import { onlyIfVisible, seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound, Stale } from '../errors.ts'
import type { Person } from '../people/person.ts'

export type EntryState = 'recorded' | 'confirmed' | 'returned'
export type EntryFacts = {
  organisationId: string
  /** 'YYYY-MM-DD', and 'HH:MM' in Asia/Shanghai. */
  onDay: string
  fromTime: string
  toTime: string
  servicePointId: string | null
  place: string | null
  consultations: number
  note: string | null
}
export type Entry = EntryFacts & {
  id: string
  personId: string
  personName: string
  organisation: Text
  organisationPath: string
  servicePoint: Text | null
  state: EntryState
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
}

const entries = (db: Db) =>
  db('duty_log as l')
    .join('people as p', 'p.id', 'l.person_id')
    .join('organisations as o', 'o.id', 'l.organisation_id')
    .leftJoin('people as d', 'd.id', 'l.decided_by')
    .leftJoin('service_points as s', 's.id', 'l.service_point_id')
    .orderBy(['l.on_day', 'l.from_time', 'l.id'])
    .select(
      'l.*',
      'p.name as person_name',
      'd.name as decider_name',
      'o.name_zh as organisation_zh',
      'o.name_en as organisation_en',
      'o.path',
      's.name_zh as point_zh',
      's.name_en as point_en',
    )

/** Throws NotFound. Whether it may be seen is told by whose it is. */
export async function findEntry(db: Db, id: string): Promise<Entry> {
  const row = await entries(db).where('l.id', id).first()
  if (!row) throw new NotFound(`No duty log entry ${id}`)
  return toEntry(row)
}

/** Of one person, both days included, in order. */
export async function entriesOf(
  db: Db,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<Entry[]> {
  return (await entries(db).where('l.person_id', personId).whereBetween('l.on_day', [from, to])).map(toEntry)
}

/** What waits for somebody to confirm it, the oldest day first; of these organisations, or all below these paths. */
export async function waitingEntries(
  db: Db,
  { limit, offset, ...asked }: Waiting & { limit: number; offset: number },
): Promise<Entry[]> {
  const rows = await waiting(entries(db), asked).limit(limit).offset(offset)
  return rows.map(toEntry)
}

export async function countWaiting(db: Db, asked: Waiting): Promise<number> {
  const query = db('duty_log as l').join('organisations as o', 'o.id', 'l.organisation_id')
  return Number((await waiting(query, asked).count({ count: '*' }).first())?.count ?? 0)
}

type Waiting = { stations: readonly string[]; areas: readonly string[]; notOf: string }

const waiting = (query: Knex.QueryBuilder, { stations, areas, notOf }: Waiting): Knex.QueryBuilder =>
  query
    .where('l.state', 'recorded')
    .whereNot('l.person_id', notOf)
    .where(where => {
      where.whereIn('o.path', [...stations])
      for (const path of areas) where.orWhereBetween('o.path', [path, `${path}\uffff`])
    })

/** Returns the new entry's id. */
export async function insertEntry(
  tx: Db,
  { facts, personId, caseIds, at }: { facts: EntryFacts; personId: string; caseIds: readonly string[]; at: Date },
): Promise<string> {
  const id = randomUUIDv7()
  const row = { ...toRow(facts), person_id: personId, state: 'recorded', recorded_at: at.toISOString() }
  await tx('duty_log').insert({ id, ...row })
  await linkCases(tx, id, caseIds)
  return id
}

/** A returned entry waits to be confirmed again. Throws Stale where it was confirmed meanwhile. */
export async function updateEntry(
  tx: Db,
  id: string,
  { facts, caseIds, at }: { facts: EntryFacts; caseIds: readonly string[]; at: Date },
): Promise<void> {
  const again = { state: 'recorded', recorded_at: at.toISOString(), decided_by: null, decided_at: null, reason: null }
  const written = await tx('duty_log')
    .where({ id })
    .whereIn('state', ['recorded', 'returned'])
    .update({ ...toRow(facts), ...again })
  if (written === 0) throw new Stale(`Duty log entry ${id} was confirmed`)
  await tx('duty_log_cases').where({ entry_id: id }).delete()
  await linkCases(tx, id, caseIds)
}

export type Decision = { state: 'confirmed' | 'returned'; reason: string | null; by: string; at: Date }

/** Throws Stale where somebody else has decided, or it was changed, since it was read as `seen`. */
export async function decideEntry(
  tx: Db,
  { id, state: seen }: Entry,
  { state, reason, by, at }: Decision,
): Promise<void> {
  const written = await tx('duty_log')
    .where({ id, state: seen })
    .update({ state, reason, decided_by: by, decided_at: at.toISOString() })
  if (written === 0) throw new Stale(`Duty log entry ${id} is no longer ${seen}`)
}

async function linkCases(tx: Db, entryId: string, caseIds: readonly string[]): Promise<void> {
  const rows = caseIds.map(case_id => ({ entry_id: entryId, case_id }))
  if (rows.length > 0) await tx('duty_log_cases').insert(rows)
}

export type LinkedCase = { caseId: string; title: string; number: string }
type Seen = { person: Person; today: string }

/** Cases linked to these entries, by entry; only those the reader may see. */
export async function linkedCases(db: Db, entryIds: readonly string[], seen: Seen): Promise<Map<string, LinkedCase[]>> {
  const rows = await db('duty_log_cases as l')
    .join('cases', 'cases.id', 'l.case_id')
    .join('case_facts', 'case_facts.case_id', 'l.case_id')
    .whereIn('l.entry_id', [...entryIds])
    .whereExists(seenCase(db, seen, 'l.case_id'))
    .orderBy('l.case_id')
    .select('l.entry_id', 'l.case_id', 'case_facts.title', 'cases.registration_number', 'cases.case_number')
  const links = new Map<string, LinkedCase[]>()
  for (const row of rows) links.set(row.entry_id, [...(links.get(row.entry_id) ?? []), toLinked(row)])
  return links
}

/** Consultations of a day that the person registered or answers for, and may see. */
export async function consultationsOn(db: Db, { person, today }: Seen, day: string): Promise<LinkedCase[]> {
  const begun = db('proceedings').where({ workflow: 'consultation', began_on: day }).select('case_id')
  const thatDay = db('case_facts').where({ kind: 'consultation', registered_on: day }).select('case_id').union(begun)
  const query = db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .whereIn('cases.id', thatDay)
    .where(theirs =>
      theirs
        .where('cases.owner_id', person.id)
        .orWhereExists(
          db('events')
            .whereRaw('events.case_id = cases.id')
            .where({ 'events.sequence': 1, 'events.taken_by': person.id })
            .select('events.id'),
        ),
    )
    .orderBy('cases.id')
    .limit(60)
    .select('cases.id as case_id', 'case_facts.title', 'cases.registration_number', 'cases.case_number')
  return (await onlyIfVisible(query, db, { person, today })).map(toLinked)
}

/** Days on which the roster names the person, both days included. */
export async function plannedDays(
  db: Db,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<string[]> {
  const rows = await db('duties')
    .where({ person_id: personId })
    .whereBetween('on_day', [from, to])
    .distinct('on_day')
    .orderBy('on_day')
  return rows.map(({ on_day }) => on_day)
}

const toLinked = (row: Record<string, any>): LinkedCase => ({
  caseId: row.case_id,
  title: row.title,
  number: row.case_number ?? row.registration_number,
})

const toRow = (facts: EntryFacts) => ({
  organisation_id: facts.organisationId,
  on_day: facts.onDay,
  from_time: facts.fromTime,
  to_time: facts.toTime,
  service_point_id: facts.servicePointId,
  place: facts.place,
  consultations: facts.consultations,
  note: facts.note,
})

const toEntry = (row: Record<string, any>): Entry => ({
  id: row.id,
  personId: row.person_id,
  personName: row.person_name,
  organisationId: row.organisation_id,
  organisation: { zh: row.organisation_zh, en: row.organisation_en },
  organisationPath: row.path,
  onDay: row.on_day,
  fromTime: row.from_time,
  toTime: row.to_time,
  servicePointId: row.service_point_id,
  servicePoint: row.point_zh ? { zh: row.point_zh, en: row.point_en } : null,
  place: row.place,
  consultations: row.consultations,
  note: row.note,
  state: row.state,
  decidedBy: row.decider_name,
  decidedAt: row.decided_at,
  reason: row.reason,
})
