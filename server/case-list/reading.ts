/** By which index SQLite goes through the cases of whoever sees most of them; PostgreSQL knows by itself. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import type { Filters } from './filters.ts'

/** A page from the latest on, or all that is asked for: to be counted, or to be sorted where it is little. */
export type Way = 'in order' | 'by filter'

/**
 * SQLite, which knows nothing of how many cases those are, would look up each three times over, in and out of the
 * table. Here it is told the index: the one in the order of the list, or the one that holds all that is asked.
 */
export function readingAll(db: Db, filters: Filters, way: Way): Knex.Raw | string {
  if (db.client.config.client === 'pg') return 'case_facts'
  return db.raw(`case_facts indexed by ${way === 'in order' ? orderOf(filters) : filterOf(filters)}`)
}

const orderOf = ({ sort }: Filters): string =>
  `case_facts_${sort === 'registered' ? 'registered_on' : 'last_event_at'}_case_id_index`

/** The narrowest first. */
function filterOf({ state, overdue, noNext, doing, from, to }: Filters): string {
  if (overdue) return 'case_facts_counted_late'
  if (noNext || state === 'registered' || state === 'open') return 'case_facts_open'
  if (doing) return 'case_facts_counted_doing'
  return from || to ? 'case_facts_counted_day' : 'case_facts_counted'
}
