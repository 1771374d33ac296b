/** By which indexes the cases of a list are reached, so that neither a page nor a count reads all that there are. */
import type { Knex } from 'knex'
import { fewOpened } from '../cases/apart.ts'
import { columnsOf, onlyApart, type Reach, reachOf, within } from '../cases/visible.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type Asked, asksForOpen, doingRange, isOpen, looksAfterMany, ownersAsked } from './asked.ts'
import { casesOfRareSort } from './rare-sorts.ts'

type Query = Knex.QueryBuilder

export type Way = {
  /** SQLite knows nothing of how many rows there are behind each index, so it is told; PostgreSQL knows by itself. */
  index: string
  /** The columns of the index, which tell the rows apart. */
  order: readonly string[]
  only(query: Query): Query
}

const onlyOpen = (query: Query): Query => query.whereRaw(isOpen)

/**
 * Ways that have no case in common and lead to all that are asked for and may be seen: the narrowest there are.
 * `inOrder`: to the first of so many that an index in the order of the list leads there sooner.
 */
export async function waysTo(db: Db, asked: Asked, inOrder = false): Promise<Way[]> {
  const { filters, person, sorts, stationPath } = asked
  if (filters.owner) return [ofOwner(ownersAsked(asked))]
  if (stationPath) return [ofPlace(asked, query => query.where('case_facts.organisation_path', stationPath), inOrder)]
  const rare = await casesOfRareSort(db, sorts)
  if (rare) return these(rare)
  if (looksAfterMany(person)) {
    const narrowest = byFilter(asked)
    if (narrowest) return [narrowest]
  }
  const places = reachWithout(person).map(reach =>
    ofPlace(asked, query => within(query, 'case_facts.organisation_path', reach), inOrder),
  )
  return [...places, ...(await apart(db, asked))]
}

/** Cases that are seen for another reason than where they lie: few by their ids, more as owned or covered, or else by a grant. */
async function apart(db: Db, { person, today }: Asked): Promise<Way[]> {
  const ids = await fewOpened(db, { person, today })
  if (ids) return these(ids)
  const elsewhere = (query: Query, by: 'owner' | 'grant') =>
    onlyApart(query, db, { person, today, by, columns: columnsOf('case_facts') })
  return [
    { ...byOwner, only: query => elsewhere(query, 'owner') },
    { ...byId, only: query => elsewhere(query, 'grant') },
  ]
}

const byId = { index: 'sqlite_autoindex_case_facts_1', order: ['case_id'] }
const byOwner = { index: 'case_facts_owner_recent', order: ['owner_id', 'last_event_at', 'case_id'] }

const these = (ids: readonly string[]): Way[] =>
  ids.length > 0 ? [{ ...byId, only: query => query.whereIn('case_facts.case_id', [...ids]) }] : []

const ofOwner = (owners: readonly string[]): Way => ({
  ...byOwner,
  only: query => query.whereIn('case_facts.owner_id', [...owners]),
})

function ofPlace({ filters, today }: Asked, there: Way['only'], inOrder: boolean): Way {
  const path = 'organisation_path'
  if (filters.overdue)
    return {
      index: 'case_facts_late',
      order: [path, 'next_deadline_on', 'case_id'],
      only: query => there(query).where('case_facts.next_deadline_on', '<', today),
    }
  if (asksForOpen(filters))
    return {
      index: 'case_facts_place_recent_open',
      order: [path, 'last_event_at', 'case_id'],
      only: query => onlyOpen(there(query)),
    }
  if (filters.sort === 'registered' || (!inOrder && (filters.from || filters.to)))
    return {
      index: 'case_facts_place_registered',
      order: [path, 'registered_on', 'case_id'],
      only: query => ofDays(there(query), filters),
    }
  return { index: 'case_facts_place_recent', order: [path, 'last_event_at', 'case_id'], only: there }
}

/** Of everything, for those who see most of it. */
function byFilter({ filters, sorts, today }: Asked): Way | undefined {
  const { overdue, doing, from, to } = filters
  if (overdue)
    return {
      index: 'case_facts_counted_late',
      order: ['next_deadline_on', 'organisation_path', 'owner_id', 'case_id'],
      only: query => query.where('case_facts.next_deadline_on', '<', today),
    }
  if (asksForOpen(filters)) return undefined // few, and kept by place
  if (sorts.cause)
    return {
      index: 'case_facts_counted_cause',
      order: ['cause', 'organisation_path', 'case_id'],
      only: query => query.whereIn('case_facts.cause', [...sorts.cause!]),
    }
  if (doing)
    return {
      index: 'case_facts_counted_doing',
      order: ['doing', 'organisation_path', 'owner_id', 'case_id'],
      only: query => query.whereBetween('case_facts.doing', doingRange(doing)),
    }
  if (from || to)
    return {
      index: 'case_facts_registered',
      order: ['registered_on', 'case_id'],
      only: query => ofDays(query, filters),
    }
  return undefined
}

function ofDays(query: Query, { from, to }: Asked['filters']): Query {
  if (from) query.where('case_facts.registered_on', '>=', from)
  if (to) query.where('case_facts.registered_on', '<=', to)
  return query
}

/** Places that do not lie within another of the same person. */
function reachWithout(person: Person): Reach[] {
  const all = reachOf(person)
  const holds = (one: Reach, other: Reach) =>
    one.isWhole ? other.path.startsWith(one.path) : !other.isWhole && one.path === other.path
  return all.filter(
    (one, place) => !all.some((other, at) => at !== place && holds(other, one) && (at < place || !holds(one, other))),
  )
}

/** The way through everything in the order of the list, from the latest on. */
export function wayInOrder({ filters }: Asked): Way {
  if (filters.sort === 'registered')
    return {
      index: 'case_facts_registered',
      order: ['registered_on', 'case_id'],
      only: query => ofDays(query, filters),
    }
  const order = ['last_event_at', 'case_id']
  if (asksForOpen(filters)) return { index: 'case_facts_recent_open', order, only: onlyOpen }
  const { from, kind } = filters
  return {
    index: kind ? 'case_facts_kind_recent' : 'case_facts_recent',
    order,
    only(query) {
      if (kind) query.where('case_facts.kind', kind)
      return from ? query.where('case_facts.last_event_at', '>=', dawnOf(from)) : query // nothing happened in a case before it was registered
    },
  }
}

/** When the day begins in Shanghai. */
const dawnOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()

/** The cases of a way, with what is asked of them not yet looked at. */
export const casesOn = (db: Db, { index, only }: Way): Query => only(indexedBy(db, 'case_facts', index))
