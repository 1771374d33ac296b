/** Which open cases lie in which section of a desk, and how many; what may not be seen is neither shown nor counted. */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import { isOpen, looksAfterMany } from '../case-list/asked.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import { type Counted, mostCounted } from '../counted.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type CaseFile, toCaseFile } from '../proceedings/repository.ts'
import { type BoardSection, isOnBoard } from './board.ts'
import { mine } from './mine.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { type Section, stuckDays } from './sections.ts'
import { countOnBoard, findOnBoard, type Seen } from './seen-board.ts'

export type Looking = {
  person: Person
  today: string
  /** Own and covered cases and those one is assigned to; what else one may see; or both. */
  scope: 'mine' | 'others' | 'all'
  /** Only cases lying at this station, or of this owner. */
  stationPath?: string | undefined
  ownerId?: string | undefined
  /** Where more than one's own is asked for: sections that are on the board are taken from there. */
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

export function openCases(db: Db, looking: Looking): Query {
  const { person, today, scope, stationPath, ownerId } = looking
  const query = db('case_facts').whereRaw(isOpen)
  onlyVisible(query, db, { person, today, columns: columnsOf('case_facts'), eachCase: true })
  if (scope !== 'all')
    query.where(own => (scope === 'mine' ? mine(own, db, looking) : own.whereNot(it => mine(it, db, looking))))
  if (stationPath) query.where('case_facts.organisation_path', stationPath)
  if (ownerId) query.where('case_facts.owner_id', ownerId)
  return query
}

const ofCase = (db: Db, { of, from }: Reason): Query => from(db).whereRaw('??.case_id = case_facts.case_id', [of])

/** Of all open cases of a province few are late: it is sooner to begin with what is late than with what is open. */
const seesMany = ({ person, scope, stationPath, ownerId }: Looking): boolean =>
  scope === 'all' && !stationPath && !ownerId && looksAfterMany(person)

function casesIn(db: Db, section: Section, looking: Looking): Query {
  const query = openCases(db, looking)
  const { today } = looking
  const reason = reasonsOf(looking)[section]
  if (reason && seesMany(looking))
    return query.whereIn('case_facts.case_id', reason.from(db).select(`${reason.of}.case_id`))
  if (reason) return query.whereExists(ofCase(db, reason).select(db.raw('1')))
  if (section === 'stuck') return query.where('case_facts.last_event_at', '<', `${addDays(today, -stuckDays)}T`)
  if (section === 'nodate')
    return query.where(none => none.whereNull('case_facts.next_date_on').orWhere('case_facts.next_date_on', '<', today))
  return query
}

/** Exact to a thousand, on the board to the last one. */
export async function countCases(db: Db, section: Section, looking: Looking): Promise<Counted> {
  const { seen, scope } = looking
  if (seen && scope !== 'mine' && isOnBoard(section))
    return { count: countOnBoard(seen, section, looking), isMore: false }
  const some = casesIn(db, section, looking)
    .limit(mostCounted + 1)
    .select('case_facts.case_id')
    .as('some')
  const row = await db.from(some).count({ count: '*' }).first()
  const count = Number(row?.count ?? 0)
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted }
}

type Part = Looking & { limit: number; offset?: number }

/** The most urgent first; where no day makes it so, the one longest untouched, or of one's own cases the next date. */
export async function casesOfSection(db: Db, section: Section, looking: Part): Promise<CaseOnDesk[]> {
  const { seen, scope } = looking
  if (seen && scope !== 'mine' && isOnBoard(section)) return casesOnBoard(db, seen, { ...looking, section })
  const reason = reasonsOf(looking)[section]
  const urgent = reason ? ofCase(db, reason).min(reason.day) : db.raw('null')
  const query = withNames(casesIn(db, section, looking))
    .select({ urgent_on: urgent as Knex.Raw })
    .limit(looking.limit)
    .offset(looking.offset ?? 0)
  if (reason) query.orderBy('urgent_on')
  if (section === 'open')
    query.orderByRaw("case when case_facts.next_date_on >= ? then case_facts.next_date_on else '9' end", [
      looking.today,
    ])
  return (await query.orderBy('case_facts.last_event_at').orderBy('case_facts.case_id')).map(toCaseOnDesk)
}

/** As the board has them, if they are still open and may still be seen. */
async function casesOnBoard(db: Db, seen: Seen, asked: Part & { section: BoardSection }): Promise<CaseOnDesk[]> {
  const { section, person, today, limit, offset = 0 } = asked
  const found = findOnBoard(seen, section, { ...asked, limit, offset })
  const rows: Record<string, any>[] = await withNames(openCases(db, { person, today, scope: 'all' })).whereIn(
    'case_facts.case_id',
    found.map(({ id }) => id),
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  return found.flatMap(({ id, days }) => {
    const row = byId.get(id)
    const day = section in days ? days[section as keyof typeof days] : null
    return row ? [toCaseOnDesk({ ...row, urgent_on: day })] : []
  })
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
