/**
 * Which cases a person may see. It is part of every query, so that what may not be seen is not counted,
 * searched, exported or suggested: a hidden case is simply not found.
 */
import type { Knex } from 'knex'
import type { Role } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import { isClock, type Person } from '../people/person.ts'

const ofStation: readonly Role[] = ['mediator', 'station-lead']
const ofSubtree: readonly Role[] = ['administrator', 'supervisor', 'legal-aid-officer', 'auditor']

/** The columns of the table at hand that say where a case lies. */
export type CaseColumns = { id: string; path: string; owner: string }
export const columnsOf = (table: 'cases' | 'case_facts'): CaseColumns => ({
  id: table === 'cases' ? 'cases.id' : 'case_facts.case_id',
  path: `${table}.organisation_path`,
  owner: `${table}.owner_id`,
})

/** Narrows a query on `cases` or `case_facts` to what the person may see on that day. */
export function onlyVisible<Q extends Knex.QueryBuilder>(
  query: Q,
  db: Db,
  { person, today, columns }: { person: Person; today: string; columns: CaseColumns },
): Q {
  if (isClock(person)) return query
  const organisations = person.memberships.map(({ organisationId }) => organisationId)
  query.where(any => {
    any.whereIn(columns.owner, [person.id, ...person.covers])
    for (const { role, path } of person.memberships) {
      if (ofStation.includes(role)) any.orWhere(columns.path, path)
      if (ofSubtree.includes(role)) any.orWhereBetween(columns.path, [path, `${path}\uffff`])
    }
    any.orWhereIn(columns.id, grantsTo(db, { person, organisations, today }).whereIn('grant', ['granted', 'assigned']))
  })
  query.whereNotIn(columns.id, grantsTo(db, { person, organisations, today }).where('grant', 'excluded'))
  return query
}

function grantsTo(
  db: Db,
  { person, organisations, today }: { person: Person; organisations: string[]; today: string },
) {
  return db('access_grants')
    .select('case_id')
    .where(to => to.where('person_id', person.id).orWhereIn('organisation_id', organisations))
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
}

/** Ids of the cases a person may see, as a subquery. */
export function visibleCases(db: Db, person: Person, today: string): Knex.QueryBuilder {
  return onlyVisible(db('cases').select('cases.id'), db, { person, today, columns: columnsOf('cases') })
}
