/** Which cases stand on a page of the list: by the order of an index and the key at which the page begins. */
import type { Knex } from 'knex'
import type { Counted } from '../counted.ts'
import type { Db } from '../db.ts'
import { type Asked, asksForNothing, onlyFitting, read, seesMost } from './asked.ts'
import { casesOfRareSort } from './rare-sorts.ts'
import { casesOn, wayInOrder, waysTo } from './ways.ts'

export type Place = { key: string; id: string }
type Wanted = { counted?: Counted | undefined; most: number }

/** In the order of the list from where the address says on, or back from there. */
export async function placesOf(db: Db, asked: Asked, { counted, most }: Wanted): Promise<Place[]> {
  if (asksForNothing(asked)) return []
  const isFew = (counted && !counted.isMore) || (await casesOfRareSort(db, asked.sorts)) !== undefined
  return seesMost(asked) && !isFew ? walked(db, asked, most) : collected(db, asked, { counted, most })
}

/** Of each way the first; few, or from an index in the order of the list. */
async function collected(db: Db, asked: Asked, { counted, most }: Wanted): Promise<Place[]> {
  const found: Place[] = []
  for (const way of await waysTo(db, asked, counted?.isMore)) {
    const query = from(asked, begun(asked), onlyFitting(casesOn(db, way), db, asked)).limit(most)
    found.push(...(await query.select(asPlace(asked))))
  }
  const sign = asked.filters.before === undefined ? -1 : 1
  return found.sort((a, b) => (isBefore(a, b) ? -sign : sign)).slice(0, most)
}

const isBefore = (a: Place, b: Place): boolean => (a.key === b.key ? a.id < b.id : a.key < b.key)

/** So many rows are looked at in one piece of a walk: at first as many as a page of nearly all cases needs. */
const pieces = { first: 128, times: 4, most: 8_192 }

/** Through everything in the order of the list, a piece at a time, so that nobody waits where few of many fit. */
async function walked(db: Db, asked: Asked, most: number): Promise<Place[]> {
  const way = wayInOrder(asked)
  const found: Place[] = []
  let start = begun(asked)
  for (let size = pieces.first; ; size = Math.min(size * pieces.times, pieces.most)) {
    const piece = () => from(asked, start, casesOn(db, way))
    const some = piece().limit(size).select(read).as('case_facts')
    const fitting = from(asked, undefined, onlyFitting(db.from(some), db, asked))
    found.push(...(await fitting.limit(most - found.length).select(asPlace(asked))))
    if (found.length === most) return found
    const last: Place | undefined = await piece()
      .offset(size - 1)
      .first(asPlace(asked))
    if (!last) return found
    start = last
  }
}

const asPlace = (asked: Asked) => ({ key: `case_facts.${sortColumn(asked)}`, id: 'case_facts.case_id' })

/** Where the address says that the page begins. */
function begun({ filters: { after, before } }: Asked): Place | undefined {
  const [key, id] = (before ?? after ?? '').split('~')
  return key && id ? { key, id } : undefined
}

/** In the order of the list, beyond a place. */
function from(asked: Asked, start: Place | undefined, query: Knex.QueryBuilder): Knex.QueryBuilder {
  const column = `case_facts.${sortColumn(asked)}`
  const isBackwards = asked.filters.before !== undefined
  const direction = isBackwards ? 'asc' : 'desc'
  if (start)
    query.whereRaw(`(??, ??) ${isBackwards ? '>' : '<'} (?, ?)`, [column, 'case_facts.case_id', start.key, start.id])
  return query.orderBy(column, direction).orderBy('case_facts.case_id', direction)
}

const sortColumn = ({ filters: { sort } }: Asked) => (sort === 'registered' ? 'registered_on' : 'last_event_at')

/** The cases of a whole list, at most so many, by id. */
export async function caseIdsOf(db: Db, asked: Asked, most: number): Promise<string[]> {
  return (await placesOf(db, asked, { most })).map(({ id }) => id)
}
