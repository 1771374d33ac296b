/** Which open cases lie in which section of a desk, and how many; what may not be seen is neither shown nor counted. */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import { isClosed, isOpen } from '../case-list/asked.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import { type Counted, mostCounted } from '../counted.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { foresight } from '../deadlines/foresight.ts'
import type { Person } from '../people/person.ts'
import { type CaseFile, toCaseFile } from '../proceedings/repository.ts'
import { isOnBoard, type Standing } from './board.ts'
import { mine } from './mine.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { type Section, soonDays } from './sections.ts'
import { countOnBoard, findOnBoard, type Seen } from './seen-board.ts'

export type Looking = {
  person: Person
  today: string
  /** Own and covered cases and those one is assigned to; what else one may see; or both. */
  scope: 'mine' | 'others' | 'all'
  /** Only cases lying at this station, or of this owner. */
  stationPath?: string | undefined
  ownerId?: string | undefined
  /** Sections that are on the board of what is looked at are taken from there. */
  seen?: Seen | undefined
}

export type CaseOnDesk = CaseFile & {
  title: string
  ownerName: string
  /** The day that put it here; null where no day did. */
  urgentOn: string | null
  nextDateOn: string | null
  lastEventAt: string
}

type Query = Knex.QueryBuilder

export const openCases = (db: Db, looking: Looking): Query => among(db('case_facts').whereRaw(isOpen), db, looking)

/** No desk tells of a day further ahead. */
const furthest = Math.max(soonDays, ...foresight.values())

/** Closed ones in which something runs on that may be told of. */
const outlastedCases = (db: Db, looking: Looking): Query =>
  among(
    indexedBy(db, 'case_facts', 'case_facts_outlasted')
      .whereRaw(isClosed)
      .whereNotNull('case_facts.next_deadline_on') // written out, as for isOpen
      .where('case_facts.next_deadline_on', '<=', addDays(looking.today, furthest)),
    db,
    looking,
  )

function among(query: Query, db: Db, looking: Looking): Query {
  const { person, today, scope, stationPath, ownerId } = looking
  onlyVisible(query, db, { person, today, columns: columnsOf('case_facts'), eachCase: true })
  if (scope !== 'all')
    query.where(own => (scope === 'mine' ? mine(own, db, looking) : own.whereNot(it => mine(it, db, looking))))
  if (stationPath) query.where('case_facts.organisation_path', stationPath)
  if (ownerId) query.where('case_facts.owner_id', ownerId)
  return query
}

const ofCase = (db: Db, { of, from }: Reason): Query => from(db).whereRaw('??.case_id = case_facts.case_id', [of])

/** Few cases lie there of all that are open: it is sooner to begin with what puts them there. */
function casesIn(db: Db, section: Section, looking: Looking): Query {
  if (section === 'outlasting')
    return outlastedCases(db, looking).whereExists(ofCase(db, reasonOf(section, { ...looking, byCase: true })))
  const { of, from } = reasonOf(section, looking)
  return openCases(db, looking).whereIn('case_facts.case_id', from(db).select(`${of}.case_id`))
}

/** What is not on a board lies there by a day. */
function reasonOf(section: Section, looking: Looking & { byCase?: boolean }): Reason {
  const reason = reasonsOf(looking)[section]
  if (!reason) throw new Error(`${section} is read from a board`)
  return reason
}

/** Exact to a thousand, on the board to the last one. */
export async function countCases(db: Db, section: Section, looking: Looking): Promise<Counted> {
  const { seen, scope } = looking
  if (seen && isOnBoard(section, scope)) return { count: countOnBoard(seen, section, looking), isMore: false }
  const some = casesIn(db, section, looking)
    .limit(mostCounted + 1)
    .select('case_facts.case_id')
    .as('some')
  const row = await db.from(some).count({ count: '*' }).first()
  const count = Number(row?.count ?? 0)
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted }
}

export type Part = Looking & { section: Section; limit: number; offset?: number }

/** The most urgent first; where no day makes it so, the one longest untouched, or of one's own cases the next date. */
export async function casesOfSections(db: Db, parts: readonly Part[]): Promise<CaseOnDesk[][]> {
  const found = parts.map(onBoard)
  const known = await openAmong(db, parts[0], new Set(found.flatMap(some => some?.map(({ id }) => id) ?? [])))
  return Promise.all(
    parts.map((part, place) => {
      const some = found[place]
      return some
        ? some.flatMap(({ id, days }) => {
            const row = known.get(id)
            return row ? [toCaseOnDesk({ ...row, urgent_on: days[part.section] ?? null })] : []
          })
        : casesByDay(db, part)
    }),
  )
}

function onBoard({ section, seen, limit, offset = 0, ...narrowing }: Part): readonly Standing[] | undefined {
  if (!seen || !isOnBoard(section, narrowing.scope)) return undefined
  return findOnBoard(seen, section, { ...narrowing, limit, offset })
}

type Row = Record<string, any>

/** Those of a board that are still open and may still be seen. */
async function openAmong(db: Db, looking: Looking | undefined, ids: ReadonlySet<string>): Promise<Map<string, Row>> {
  if (!looking || ids.size === 0) return new Map()
  const { person, today } = looking
  const rows: Row[] = await withNames(openCases(db, { person, today, scope: 'all' })).whereIn('case_facts.case_id', [
    ...ids,
  ])
  return new Map(rows.map(row => [row.id, row]))
}

async function casesByDay(db: Db, { section, limit, offset = 0, ...looking }: Part): Promise<CaseOnDesk[]> {
  const reason = reasonOf(section, { ...looking, byCase: true })
  const rows = await withNames(casesIn(db, section, looking))
    .select({ urgent_on: ofCase(db, reason).min(reason.day) })
    .limit(limit)
    .offset(offset)
    .orderBy(['urgent_on', 'case_facts.last_event_at', 'case_facts.case_id'])
  return rows.map(toCaseOnDesk)
}

const withNames = (query: Query): Query =>
  query
    .join('cases', 'cases.id', 'case_facts.case_id')
    .join('people', 'people.id', 'case_facts.owner_id')
    .select('cases.*', 'case_facts.title', 'case_facts.next_date_on', 'case_facts.last_event_at')
    .select({ owner_name: 'people.name' })

const toCaseOnDesk = (row: Record<string, any>): CaseOnDesk => ({
  ...toCaseFile(row),
  title: row.title,
  ownerName: row.owner_name,
  urgentOn: row.urgent_on ?? null,
  nextDateOn: row.next_date_on,
  lastEventAt: row.last_event_at,
})
