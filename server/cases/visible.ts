/**
 * Which cases a person may see. It is part of every query, so that what may not be seen is not counted,
 * searched, exported or suggested: a hidden case is simply not found.
 */
import type { Knex } from 'knex'
import type { Role } from '../../workflows/define.ts'
import { withoutWithdrawn } from '../access/sharing-withdrawn.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { isClock, type Person } from '../people/person.ts'
import { restrictedFor } from '../restrictions/restricted-for.ts'

const ofStation: readonly Role[] = ['mediator', 'station-lead']
const ofSubtree: readonly Role[] = ['administrator', 'supervisor', 'legal-aid-officer', 'auditor']

/** The columns of the table at hand that say where a case lies. */
export type CaseColumns = { id: string; path: string; owner: string }
export const columnsOf = (table: 'cases' | 'case_facts'): CaseColumns => ({
  id: table === 'cases' ? 'cases.id' : 'case_facts.case_id',
  path: `${table}.organisation_path`,
  owner: `${table}.owner_id`,
})

export type Seeing = { person: Person; today: string }

/**
 * Narrows a query on `cases` or `case_facts` to what the person may see on that day. `eachCase`: it comes to few cases,
 * so that what they are shut out of is looked up for each instead of all that there is. `hasWay`: the query itself leads to
 * its cases by an index, so that what may be seen is no way to them.
 */
export function onlyVisible<Q extends Knex.QueryBuilder>(
  query: Q,
  db: Db,
  { columns, eachCase, hasWay, ...seeing }: Seeing & { columns: CaseColumns; eachCase?: boolean; hasWay?: boolean },
): Q {
  const grants = () => grantsTo(db, seeing).select('case_id')
  return narrowed(query, columns, {
    ...seeing,
    owner: hasWay ? noWayIn(db, columns.owner) : columns.owner,
    orGranted: any => orAmong(any, db, { column: columns.id, ids: grants().whereIn('grant', opening) }),
    notExcluded: all => {
      all.whereNotIn(columns.id, restrictedFor(db, seeing.person)) // hardly ever any
      if (eachCase) all.whereNotExists(excludedFrom(db, seeing, columns.id))
      else all.whereNotIn(columns.id, grants().where('grant', 'excluded'))
    },
  })
}

/**
 * PostgreSQL would sooner gather all that may be seen by three indexes, and sort it, than go through the first of a list
 * in its order; where one of the three is an expression it cannot.
 */
const noWayIn = (db: Db, column: string): string | Knex.Raw =>
  db.client.config.client === 'pg' ? db.raw("?? || ''", [column]) : column

const excludedFrom = (db: Db, seeing: Seeing, column: string): Knex.QueryBuilder =>
  grantsTo(db, seeing, 'access_grants_of_case')
    .where('grant', 'excluded')
    .whereRaw('access_grants.case_id = ??', [column])
    .select(db.raw('1'))

/** Only those seen wherever they lie, and not at the places of `onlyVisible`: owned or covered, or else by a grant. */
export function onlyApart<Q extends Knex.QueryBuilder>(
  query: Q,
  db: Db,
  { columns, by, ...seeing }: Seeing & { columns: CaseColumns; by: 'owner' | 'grant' },
): Q {
  const { person } = seeing
  if (person.memberships.length === 0) return query.whereRaw('1 = 0') as Q
  const owners = [person.id, ...person.covers]
  if (by === 'owner')
    query.where(any => {
      for (const gap of elsewhereOf(person))
        any.orWhere(one => between(one.whereIn(columns.owner, owners), columns.path, gap))
    })
  else {
    const ids = grantsTo(db, seeing).whereIn('grant', opening).select('case_id')
    query.whereIn(columns.id, ids).whereNotIn(columns.owner, owners)
    for (const reach of reachOf(person)) query.whereNot(there => within(there, columns.path, reach))
  }
  return query
    .whereNotExists(excludedFrom(db, seeing, columns.id))
    .whereNotIn(columns.id, restrictedFor(db, person)) as Q
}

/** Paths beyond one and before another; undefined where there is no end. */
type Gap = { after: string | undefined; before: string | undefined }

/**
 * Where somebody sees only what they own or were given: before, between and behind their places. An index by owner and
 * path leads there; that a path is none of theirs would be asked of every case somebody has ever had.
 */
function elsewhereOf(person: Person): Gap[] {
  const places = reachOf(person)
    .map(({ path, isWhole }) => ({ from: path, to: isWhole ? `${path}\uffff` : path }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  const gaps: Gap[] = []
  let after: string | undefined
  for (const { from, to } of places) {
    if (after === undefined || after < from) gaps.push({ after, before: from })
    if (after === undefined || after < to) after = to
  }
  return [...gaps, { after, before: undefined }]
}

function between(query: Knex.QueryBuilder, column: string, { after, before }: Gap): void {
  if (after !== undefined) query.where(column, '>', after)
  if (before !== undefined) query.where(column, '<', before)
}

/** The same for a query on `cases` that asks for one or a few of them: their grants are read, not all that a person holds. */
export function onlyIfVisible<Q extends Knex.QueryBuilder>(query: Q, db: Db, seeing: Seeing): Q {
  const grants = () => grantsTo(db, seeing).whereRaw('access_grants.case_id = cases.id').select('id')
  return narrowed(query, columnsOf('cases'), {
    ...seeing,
    owner: 'cases.owner_id',
    orGranted: any => any.orWhereExists(grants().whereIn('grant', opening)),
    notExcluded: all =>
      all
        .whereNotExists(grants().where('grant', 'excluded'))
        .whereNotExists(restrictedFor(db, seeing.person).whereRaw('restricted_cases.case_id = cases.id')),
  })
}

/**
 * `or column in (ids)`. PostgreSQL looks such ids up row by row, and so reads the whole table; as an array it is one
 * more index beside those of the other ways in.
 */
function orAmong(any: Knex.QueryBuilder, db: Db, { column, ids }: { column: string; ids: Knex.QueryBuilder }): void {
  if (db.client.config.client === 'pg') any.orWhereRaw('?? = any(array(?))', [column, ids])
  else any.orWhereIn(column, ids)
}

const opening = ['granted', 'assigned']
type Narrowing = Seeing &
  Record<'orGranted' | 'notExcluded', (query: Knex.QueryBuilder) => void> & { owner: string | Knex.Raw }

function narrowed<Q extends Knex.QueryBuilder>(
  query: Q,
  columns: CaseColumns,
  { person, owner, orGranted, notExcluded }: Narrowing,
): Q {
  if (isClock(person)) return query
  if (person.memberships.length === 0) return query.whereRaw('1 = 0') as Q // whoever works nowhere sees nothing
  query.where(any => {
    any.whereIn(owner as string, [person.id, ...person.covers])
    for (const reach of reachOf(person)) any.orWhere(there => within(there, columns.path, reach))
    orGranted(any)
  })
  notExcluded(query)
  return query
}

/** Where somebody sees every case because of a role held there; `isWhole`: there and everywhere below. */
export type Reach = { path: string; isWhole: boolean }

/** Only what lies there. */
export const within = (query: Knex.QueryBuilder, column: string, { path, isWhole }: Reach): Knex.QueryBuilder =>
  isWhole ? query.whereBetween(column, [path, `${path}\uffff`]) : query.where(column, path)

export const reachOf = ({ memberships }: Pick<Person, 'memberships'>): Reach[] =>
  memberships
    .filter(({ role }) => ofStation.includes(role) || ofSubtree.includes(role))
    .map(({ role, path }) => ({ path, isWhole: ofSubtree.includes(role) }))

/** In force that day, of any kind, to the person or to where they work. */
function grantsTo(db: Db, { person, today }: Seeing, index?: string): Knex.QueryBuilder {
  const organisations = person.memberships.map(({ organisationId }) => organisationId)
  const query = (index ? indexedBy(db, 'access_grants', index) : db('access_grants'))
    .where(to => to.where('person_id', person.id).orWhereIn('organisation_id', organisations))
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
  return withoutWithdrawn(query, db, person)
}

/** Ids of the cases from which a person, or where they work, was shut out, as a subquery called `shut`. */
export function casesShutTo(db: Db, person: Person): Knex.QueryBuilder {
  const { id, memberships } = person
  const organisations = memberships.map(({ organisationId }) => organisationId)
  const excluded = db('access_grants')
    .where({ grant: 'excluded' })
    .where(to => to.where('person_id', id).orWhereIn('organisation_id', organisations))
  return withRestricted(db, excluded, person)
}

/** The same as of a day: of what was shut for a time only what is shut then. */
export const casesShutOn = (db: Db, seeing: Seeing): Knex.QueryBuilder =>
  withRestricted(db, grantsTo(db, seeing).where('grant', 'excluded'), seeing.person)

const withRestricted = (db: Db, excluded: Knex.QueryBuilder, person: Person): Knex.QueryBuilder =>
  db.from(excluded.select('case_id').unionAll(restrictedFor(db, person)).as('shut')).select('case_id')

/**
 * `select 1` from the case of a row at hand where the person may see it: for `whereExists` in a query that comes to its rows
 * by another way. Nothing is gathered of all that they may see, which in a large house would be most of it.
 */
export const seenCase = (db: Db, seeing: Seeing, column: string): Knex.QueryBuilder =>
  onlyIfVisible(db('cases').whereRaw('cases.id = ??', [column]).select(db.raw('1')), db, seeing)

/** Those of these cases that a person may see. */
export async function visibleAmong(db: Db, ids: Iterable<string>, seeing: Seeing): Promise<Set<string>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Set()
  return new Set(await onlyIfVisible(db('cases').whereIn('cases.id', asked), db, seeing).pluck('cases.id'))
}
