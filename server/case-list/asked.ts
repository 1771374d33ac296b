/** What a list of cases is asked for, and the conditions that follow from it. */
import type { Knex } from 'knex'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { hasRole, type Person } from '../people/person.ts'
import type { Filters } from './filters.ts'
import { narrowBySorts, type SortsAsked } from './sorts.ts'

export type Asked = {
  filters: Filters
  person: Person
  today: string
  /** Every code that fits what was typed; none narrows to nothing. */
  sorts: SortsAsked
  /** Path of the organisation asked for. */
  stationPath: string | undefined
}

/** Written out, as an index of open cases serves only where both databases can see that no others are asked for. */
export const isOpen = "case_facts.state in ('registered', 'open')"
export const isClosed = "case_facts.state in ('closed', 'archived')"

export const asksForOpen = ({ state, noNext }: Filters): boolean =>
  Boolean(noNext) || state === 'registered' || state === 'open'

/** Those who look after more than one station. */
const subtreeRoles = ['administrator', 'supervisor', 'legal-aid-officer', 'auditor'] as const

export const looksAfterMany = (person: Person): boolean => hasRole(person, ...subtreeRoles)

/** Whoever sees a whole county or more, and asks for no part of it. */
export const seesMost = ({
  filters,
  person,
  stationPath,
}: Pick<Asked, 'filters' | 'person' | 'stationPath'>): boolean =>
  looksAfterMany(person) && !stationPath && !filters.owner

export const ownersAsked = ({ filters: { owner }, person }: Asked): readonly string[] =>
  owner === 'me' ? [person.id] : person.covers

/** Adds the filters to a query on `case_facts`; not who may see what. */
function narrow(query: Knex.QueryBuilder, db: Db, asked: Asked): Knex.QueryBuilder {
  const { filters, today, sorts, stationPath } = asked
  const { state, kind, owner, doing, overdue, noNext, from, to } = filters
  if (state) query.where('case_facts.state', state)
  if (kind) query.where('case_facts.kind', kind)
  narrowBySorts(query, db, sorts)
  if (owner) query.whereIn('case_facts.owner_id', [...ownersAsked(asked)])
  if (stationPath) query.where('case_facts.organisation_path', stationPath)
  if (doing) query.whereBetween('case_facts.doing', doingRange(doing))
  if (overdue) query.where('case_facts.next_deadline_on', '<', today)
  if (noNext)
    query
      .whereRaw(isOpen)
      .where(none => none.whereNull('case_facts.next_date_on').orWhere('case_facts.next_date_on', '<', today))
  if (from) query.where('case_facts.registered_on', '>=', from)
  if (to) query.where('case_facts.registered_on', '<=', to)
  return query
}

/** What was typed fits no sort there is, or those one covers are asked for and there are none. */
export const asksForNothing = (asked: Asked): boolean =>
  Object.values(asked.sorts).some(codes => codes.length === 0) ||
  (asked.filters.owner !== undefined && ownersAsked(asked).length === 0)

/** Any state of a workflow. */
export const doingRange = (workflow: string): [string, string] => [`${workflow}/`, `${workflow}/\uffff`]

/** What may be seen and is asked for. */
export function onlyFitting(query: Knex.QueryBuilder, db: Db, asked: Asked): Knex.QueryBuilder {
  const { person, today } = asked
  const seeing = { person, today, columns: columnsOf('case_facts'), eachCase: true, hasWay: true }
  return narrow(onlyVisible(query, db, seeing), db, asked)
}

/** What filters look at. */
export const read = [
  'case_facts.case_id',
  'case_facts.organisation_path',
  'case_facts.owner_id',
  'case_facts.kind',
  'case_facts.state',
  'case_facts.cause',
  'case_facts.doing',
  'case_facts.registered_on',
  'case_facts.last_event_at',
  'case_facts.next_deadline_on',
  'case_facts.next_date_on',
  'case_facts.sorts',
]
