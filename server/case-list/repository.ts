/** The list of cases: one page by key and a count that stops at 10,000, of what the person may see. */
import type { Knex } from 'knex'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { hasRole, type Person } from '../people/person.ts'
import type { Filters } from './filters.ts'
import { readingAll, type Way } from './reading.ts'
import { narrowBySorts, type SortsAsked } from './sorts.ts'

export const perPage = 25
/** Counted exactly up to here. */
export const mostCounted = 10_000

export type ListedCase = {
  id: string
  title: string
  caseNumber: string | null
  registrationNumber: string
  state: string
  cause: string | null
  doing: string | null
  claimedFen: number | null
  agreedFen: number | null
  paidFen: number
  nextDeadlineOn: string | null
  nextDateOn: string | null
  registeredOn: string
  lastEventAt: string
  ownerName: string
}

export type Asked = {
  filters: Filters
  person: Person
  today: string
  /** Every code that fits what was typed; none narrows to nothing. */
  sorts: SortsAsked
  /** Path of the organisation asked for. */
  stationPath: string | undefined
}

export type Page = { cases: ListedCase[]; hasNewer: boolean; hasOlder: boolean }

const sortColumn = ({ sort }: Filters) =>
  sort === 'registered' ? 'case_facts.registered_on' : 'case_facts.last_event_at'

/** What a case is sorted by, and its id: where the next page begins. */
export const placeOf = ({ id, lastEventAt, registeredOn }: ListedCase, { sort }: Filters): string =>
  `${sort === 'registered' ? registeredOn : lastEventAt}~${id}`

/** `count`: how many there are, as counted before; `most` on a page. */
export async function listCases(db: Db, asked: Asked, count: number, most = perPage): Promise<Page> {
  const { after, before } = asked.filters
  const column = sortColumn(asked.filters)
  const isBackwards = before !== undefined
  const direction = isBackwards ? 'asc' : 'desc'
  const [key, id] = (before ?? after ?? '').split('~')
  const places = narrowed(db, asked, count > fewCases ? 'in order' : 'by filter')
    .orderBy(column, direction)
    .orderBy('case_facts.case_id', direction)
    .limit(most + 1)
    .select('case_facts.case_id')
  if (key && id) places.whereRaw(`(??, ??) ${isBackwards ? '>' : '<'} (?, ?)`, [column, 'case_facts.case_id', key, id])
  const query = db
    .from(places.as('places')) // names and numbers are looked up for the rows of one page only; `left` keeps this order
    .leftJoin('case_facts', 'case_facts.case_id', 'places.case_id')
    .leftJoin('cases', 'cases.id', 'case_facts.case_id')
    .leftJoin('people', 'people.id', 'case_facts.owner_id')
    .orderBy(column, direction)
    .orderBy('case_facts.case_id', direction)
    .select(...columns)
  const rows: ListedRow[] = await query
  const shown = rows.slice(0, most).map(toListed)
  const hasMore = rows.length > most
  return isBackwards
    ? { cases: shown.reverse(), hasNewer: hasMore, hasOlder: true }
    : { cases: shown, hasNewer: after !== undefined, hasOlder: hasMore }
}

/** One more than 10,000 where there are more. */
export async function countCases(db: Db, asked: Asked): Promise<number> {
  const some = narrowed(db, asked, 'by filter')
    .limit(mostCounted + 1)
    .select('case_facts.case_id')
    .as('some')
  const row = (await db.from(some).count('* as number').first()) as { number: number | string }
  return Number(row.number)
}

/** The cases of a whole list, at most so many, by id. */
export async function caseIdsOf(db: Db, asked: Asked, limit: number): Promise<string[]> {
  const rows: { case_id: string }[] = await narrowed(db, asked, 'by filter')
    .orderBy('case_facts.case_id')
    .limit(limit)
    .select('case_facts.case_id')
  return rows.map(({ case_id }) => case_id)
}

/** So few are collected and sorted; of more, a page is found soonest by going through all cases from the latest on. */
const fewCases = 2_000

function narrowed(db: Db, { filters, person, today, sorts, stationPath }: Asked, way: Way): Knex.QueryBuilder {
  const { state, kind, owner, doing, overdue, noNext, from, to } = filters
  const table = seesMost({ filters, person, stationPath }) ? readingAll(db, filters, way) : 'case_facts'
  const query = onlyVisible(db(table), db, { person, today, columns: columnsOf('case_facts') })
  if (state) query.where('case_facts.state', state)
  if (state === 'registered' || state === 'open') query.whereRaw(isOpen) // the index of open cases serves
  if (kind) query.where('case_facts.kind', kind)
  narrowBySorts(query, db, sorts)
  if (owner) query.whereIn('case_facts.owner_id', owner === 'me' ? [person.id] : [...person.covers])
  if (stationPath) query.whereBetween('case_facts.organisation_path', [stationPath, `${stationPath}\uffff`])
  if (doing) query.whereBetween('case_facts.doing', [`${doing}/`, `${doing}/\uffff`])
  if (overdue) query.where('case_facts.next_deadline_on', '<', today)
  if (noNext)
    query
      .whereRaw(isOpen)
      .where(none => none.whereNull('case_facts.next_date_on').orWhere('case_facts.next_date_on', '<', today))
  if (from) query.where('case_facts.registered_on', '>=', from)
  if (to) query.where('case_facts.registered_on', '<=', to)
  return query
}

/** Whoever sees a whole county or more, and asks for no part of it. */
const seesMost = ({ filters, person, stationPath }: Pick<Asked, 'filters' | 'person' | 'stationPath'>): boolean =>
  hasRole(person, ...subtreeRoles) && !stationPath && !filters.owner

/** Written out, as the index of open cases serves only where both databases can see that no others are asked for. */
export const isOpen = "case_facts.state in ('registered', 'open')"

/** Those who look after more than one station. */
export const subtreeRoles = ['administrator', 'supervisor', 'legal-aid-officer', 'auditor'] as const

const columns = [
  'case_facts.case_id',
  'case_facts.title',
  'case_facts.state',
  'case_facts.cause',
  'case_facts.doing',
  'case_facts.claimed_fen',
  'case_facts.agreed_fen',
  'case_facts.paid_fen',
  'case_facts.next_deadline_on',
  'case_facts.next_date_on',
  'case_facts.registered_on',
  'case_facts.last_event_at',
  'cases.case_number',
  'cases.registration_number',
  'people.name',
] as const

type ListedRow = Record<string, any>

function toListed(row: ListedRow): ListedCase {
  return {
    id: row.case_id,
    title: row.title,
    caseNumber: row.case_number,
    registrationNumber: row.registration_number,
    state: row.state,
    cause: row.cause,
    doing: row.doing,
    claimedFen: row.claimed_fen,
    agreedFen: row.agreed_fen,
    paidFen: row.paid_fen,
    nextDeadlineOn: row.next_deadline_on,
    nextDateOn: row.next_date_on,
    registeredOn: row.registered_on,
    lastEventAt: row.last_event_at,
    ownerName: row.name,
  }
}

export type StationChoice = { id: string; path: string; nameZh: string; nameEn: string }

/** Stations below the person's places, for those who look after more than one. */
export async function stationsBelow(db: Db, { memberships }: Person): Promise<StationChoice[]> {
  const rows = await db('organisations')
    .where({ kind: 'station' })
    .where(any => {
      any.whereRaw('1 = 0')
      for (const { path } of memberships) any.orWhereBetween('path', [path, `${path}\uffff`])
    })
    .orderBy('path')
    .select('id', 'path', 'name_zh', 'name_en')
  return rows.map(row => ({ id: row.id, path: row.path, nameZh: row.name_zh, nameEn: row.name_en }))
}
