/** The list of cases, one page by key, of what the person may see. */
import { type FiveSums, sumColumnNames, sumsOnFile } from '../cases/five-sums.ts'
import type { Counted } from '../counted.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import type { Asked } from './asked.ts'
import type { Filters } from './filters.ts'
import { placesOf } from './places.ts'

export const perPage = 25

export type ListedCase = {
  id: string
  title: string
  caseNumber: string | null
  registrationNumber: string
  state: string
  /** How it ended; null while it is open. */
  result: string | null
  cause: string | null
  doing: string | null
  sums: FiveSums
  nextDeadlineOn: string | null
  nextDateOn: string | null
  registeredOn: string
  lastEventAt: string
  ownerName: string
}

export type Page = { cases: ListedCase[]; hasNewer: boolean; hasOlder: boolean }

/** What a case is sorted by, and its id: where the next page begins. */
export const placeOf = ({ id, lastEventAt, registeredOn }: ListedCase, { sort }: Filters): string =>
  `${sort === 'registered' ? registeredOn : lastEventAt}~${id}`

/** `counted`: as counted before, if it was; `most` on a page. */
export async function listCases(
  db: Db,
  asked: Asked,
  { counted, most = perPage }: { counted?: Counted; most?: number } = {},
): Promise<Page> {
  const { after, before } = asked.filters
  const places = await placesOf(db, asked, { counted, most: most + 1 })
  const shown = await casesAt(
    db,
    places.slice(0, most).map(({ id }) => id),
  )
  const hasMore = places.length > most
  return before !== undefined
    ? { cases: shown.reverse(), hasNewer: hasMore, hasOlder: true }
    : { cases: shown, hasNewer: after !== undefined, hasOlder: hasMore }
}

/** Names and numbers, for the rows of one page only. */
async function casesAt(db: Db, ids: readonly string[]): Promise<ListedCase[]> {
  const rows: ListedRow[] = await db('case_facts')
    .leftJoin('cases', 'cases.id', 'case_facts.case_id')
    .leftJoin('people', 'people.id', 'case_facts.owner_id')
    .whereIn('case_facts.case_id', [...ids])
    .select(...columns)
  const byId = new Map(rows.map(row => [row.case_id as string, toListed(row)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

const columns = [
  'case_facts.case_id',
  'case_facts.title',
  'case_facts.state',
  'case_facts.cause',
  'case_facts.doing',
  ...sumColumnNames.map(name => `case_facts.${name}` as const),
  'case_facts.next_deadline_on',
  'case_facts.next_date_on',
  'case_facts.registered_on',
  'case_facts.last_event_at',
  'cases.case_number',
  'cases.registration_number',
  'cases.result',
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
    result: row.result,
    cause: row.cause,
    doing: row.doing,
    sums: sumsOnFile(row),
    nextDeadlineOn: row.next_deadline_on,
    nextDateOn: row.next_date_on,
    registeredOn: row.registered_on,
    lastEventAt: row.last_event_at,
    ownerName: row.name,
  }
}

export type StationChoice = { id: string; path: string; nameZh: string; nameEn: string }

/** Stations below the person's places, for those who look after more than one. */
export const stationsBelow = (db: Db, { memberships }: Person): Promise<StationChoice[]> =>
  readOnce(db, ['stations below', memberships], () => readStations(db, memberships))

async function readStations(db: Db, memberships: Person['memberships']): Promise<StationChoice[]> {
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
