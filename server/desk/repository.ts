/** Which open cases lie in which section of a desk, and how many; what may not be seen is neither shown nor counted. */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import { isOpen, subtreeRoles } from '../case-list/asked.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { foresight } from '../deadlines/foresight.ts'
import { rights } from '../deadlines/rights.ts'
import { hasRole, type Person } from '../people/person.ts'
import { type CaseFile, toCaseFile } from '../proceedings/repository.ts'
import { lent, type Section, type Standing, soonDays, statesWaitingFor, stuckDays } from './sections.ts'

export type Looking = {
  person: Person
  today: string
  /** Own and covered cases and those one is assigned to; what else one may see; or both. */
  scope: 'mine' | 'others' | 'all'
  /** Only cases lying at this station, or of this owner. */
  stationPath?: string | undefined
  ownerId?: string | undefined
}

export type CaseOnDesk = CaseFile & {
  title: string
  ownerName: string
  /** The day that put it here; null where no day did. */
  urgentOn: string | null
  nextDateOn: string | null
  lastEventAt: string
}

/** Counted exactly so far; more is "10,000+". */
const countedTo = 10_000
type Query = Knex.QueryBuilder

export function openCases(db: Db, looking: Looking): Query {
  const { person, today, scope, stationPath, ownerId } = looking
  const query = db('case_facts').whereRaw(isOpen)
  onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') })
  if (scope !== 'all')
    query.where(own => (scope === 'mine' ? mine(own, db, looking) : own.whereNot(it => mine(it, db, looking))))
  if (stationPath) query.where('case_facts.organisation_path', stationPath)
  if (ownerId) query.where('case_facts.owner_id', ownerId)
  return query
}

/** A lawyer's cases are those they are assigned to. */
function mine(query: Query, db: Db, { person, today }: Looking): Query {
  const assigned = db('access_grants')
    .where({ person_id: person.id, grant: 'assigned' })
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
    .select('case_id')
  return query.whereIn('case_facts.owner_id', [person.id, ...person.covers]).orWhereIn('case_facts.case_id', assigned)
}

/** What lies in a section: rows of another table that belong to the case, and which of their days is urgent. */
type Reason = { of: 'deadlines' | 'records' | 'proceedings'; from: (db: Db) => Query; day: string }

function reasonsOf({ person, today }: Looking): Partial<Record<Section, Reason>> {
  const running = (db: Db) =>
    db('deadlines')
      .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
      .where('deadlines.status', 'running')
  const proceedings = (db: Db) => db('proceedings').where('proceedings.ended', false)
  const overdue = (db: Db) => running(db).where('deadlines.due_on', '<', today)
  const deadlines = { of: 'deadlines', day: 'deadlines.due_on' } as const
  return {
    overdue: {
      ...deadlines,
      from: db =>
        overdue(db)
          .whereNot('proceedings.workflow', lent.workflow)
          .whereNotIn('deadlines.rule', rights)
          .whereNotExists(obligationBehind(db)),
    },
    urge: { ...deadlines, from: db => overdue(db).where('proceedings.workflow', lent.workflow) },
    today: { ...deadlines, from: db => running(db).where('deadlines.due_on', today) },
    soon: {
      ...deadlines,
      from: db => running(db).where(ahead(today)),
    },
    missed: {
      of: 'records',
      day: 'records.on_day',
      from: db =>
        db('records')
          .where({ 'records.kind': 'obligation', 'records.state': 'open' })
          .where('records.on_day', '<', today),
    },
    returned: {
      of: 'proceedings',
      day: 'proceedings.last_happened_on',
      from: db => proceedings(db).where({ 'proceedings.workflow': lent.workflow, 'proceedings.state': lent.returned }),
    },
    waiting: {
      of: 'proceedings',
      day: 'proceedings.last_happened_on',
      from: db => proceedings(db).where(standingIn(statesWaitingFor(person))),
    },
  }
}

/** From tomorrow: the usual days, and as many as a rule asks for by itself. */
const ahead = (today: string) => (soon: Query) => {
  const until = (days: number): [string, string] => [addDays(today, 1), addDays(today, days)]
  soon.whereBetween('deadlines.due_on', until(soonDays))
  for (const [rule, days] of foresight)
    soon.orWhere(early => early.where('deadlines.rule', rule).whereBetween('deadlines.due_on', until(days)))
}

/** A payment is told by its amount, not by the deadline that mirrors it. */
const obligationBehind = (db: Db): Query =>
  db('records')
    .whereRaw('records.proceeding_id = deadlines.proceeding_id and records.key = deadlines.subject')
    .where('records.kind', 'obligation')
    .select('records.key')

export const standingIn = (states: readonly Standing[]) => (any: Query) => {
  if (states.length === 0) return void any.whereRaw('1 = 0')
  const byWorkflow = Map.groupBy(states, ({ workflow }) => workflow)
  for (const [workflow, some] of byWorkflow)
    any.orWhere(one =>
      one.where('proceedings.workflow', workflow).whereIn(
        'proceedings.state',
        some.map(({ state }) => state),
      ),
    )
}

const ofCase = (db: Db, { of, from }: Reason): Query => from(db).whereRaw('??.case_id = case_facts.case_id', [of])

/** Of all open cases of a province few are late: it is sooner to begin with what is late than with what is open. */
const seesMany = ({ person, scope, stationPath, ownerId }: Looking): boolean =>
  scope === 'all' && !stationPath && !ownerId && hasRole(person, ...subtreeRoles)

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

/** Exact to 10,000; one more means more. */
export async function countCases(db: Db, section: Section, looking: Looking): Promise<number> {
  const some = casesIn(db, section, looking)
    .limit(countedTo + 1)
    .select('case_facts.case_id')
    .as('some')
  const row = await db.from(some).count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}

/** The most urgent first; where no day makes it so, the one longest untouched, or of one's own cases the next date. */
export async function casesOfSection(
  db: Db,
  section: Section,
  looking: Looking & { limit: number; offset?: number },
): Promise<CaseOnDesk[]> {
  const reason = reasonsOf(looking)[section]
  const urgent = reason ? ofCase(db, reason).min(reason.day) : db.raw('null')
  const query = casesIn(db, section, looking)
    .join('cases', 'cases.id', 'case_facts.case_id')
    .join('people', 'people.id', 'case_facts.owner_id')
    .select('cases.*', 'case_facts.title', 'case_facts.next_date_on', 'case_facts.last_event_at')
    .select({ owner_name: 'people.name', urgent_on: urgent as Knex.Raw })
    .limit(looking.limit)
    .offset(looking.offset ?? 0)
  if (reason) query.orderBy('urgent_on')
  if (section === 'open')
    query.orderByRaw("case when case_facts.next_date_on >= ? then case_facts.next_date_on else '9' end", [
      looking.today,
    ])
  return (await query.orderBy('case_facts.last_event_at').orderBy('case_facts.case_id')).map(toCaseOnDesk)
}

export type Tally = { path: string; ownerId: string; count: number }

/** How many cases of each section each owner has at each station; sections that no day puts there are counted together. */
export async function tallies(db: Db, sections: readonly Section[], looking: Looking): Promise<Map<Section, Tally[]>> {
  const { today } = looking
  const reasons = reasonsOf(looking)
  const [byDay, standing] = [sections.filter(one => reasons[one]), sections.filter(one => !reasons[one])]
  const counted = await Promise.all(
    byDay.map(async section => (await byPlace(casesIn(db, section, looking)).count({ count: '*' })).map(toTally)),
  )
  const sums: Record<string, [sql: string, values: string[]]> = {
    open: ['count(*)', []],
    nodate: [
      'sum(case when case_facts.next_date_on is null or case_facts.next_date_on < ? then 1 else 0 end)',
      [today],
    ],
    stuck: ['sum(case when case_facts.last_event_at < ? then 1 else 0 end)', [`${addDays(today, -stuckDays)}T`]],
  }
  const query = byPlace(openCases(db, looking))
  for (const section of standing) query.select(db.raw(`${sums[section]![0]} as ??`, [...sums[section]![1], section]))
  const rows: Record<string, any>[] = standing.length > 0 ? await query : []
  return new Map([
    ...byDay.map((section, place): [Section, Tally[]] => [section, counted[place]!]),
    ...standing.map((section): [Section, Tally[]] => [
      section,
      rows.flatMap(row => (Number(row[section]) > 0 ? [toTally({ ...row, count: row[section] })] : [])),
    ]),
  ])
}

const byPlace = (query: Query): Query =>
  query
    .groupBy('case_facts.organisation_path', 'case_facts.owner_id')
    .select({ path: 'case_facts.organisation_path', owner_id: 'case_facts.owner_id' })

const toTally = (row: Record<string, any>): Tally => ({
  path: row.path,
  ownerId: row.owner_id,
  count: Number(row.count),
})

const toCaseOnDesk = (row: Record<string, any>): CaseOnDesk => ({
  ...toCaseFile(row),
  title: row.title,
  ownerName: row.owner_name,
  urgentOn: row.urgent_on ?? null,
  nextDateOn: row.next_date_on,
  lastEventAt: row.last_event_at,
})
