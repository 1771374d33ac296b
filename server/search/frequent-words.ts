/**
 * Words that very many names have, on PostgreSQL: their index leads to all entries at once, of which only the newest are
 * wanted. Where its statistics tell that enough will be among the newest, these are gone through one by one instead.
 */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import { columns, factsOfEntry, isPostgres, postgresQuery, type Wanted } from './entries.ts'

/** `frequencies`: how large a part of the entries has a word or mark, of those that most have. */
type Statistics = { entries: number; frequencies: ReadonlyMap<string, number> }

const none: Statistics = { entries: 0, frequencies: new Map() }
const known = new WeakMap<Db, { readAt: number; statistics: Promise<Statistics> }>()
/** PostgreSQL itself takes them once in a while. */
const keptMs = 3_600_000

/** What it takes an index to find many is more than to look into so many entries. */
const mostLookedAt = 20_000

/** How many of the newest entries to go through for `enough` that match; undefined where the index is quicker. */
export async function newestToLookAt(db: Db, wanted: Wanted, enough: number): Promise<number | undefined> {
  if (!isPostgres(db)) return undefined
  const { entries, frequencies } = await statisticsOf(db)
  const part = partWith(wanted, frequencies)
  const depth = Math.ceil((2 * enough) / part) // twice as many, as they are not spread evenly
  return depth <= Math.min(mostLookedAt, entries / 4) ? depth : undefined
}

/** Words that stand beside each other mostly come together, so that the rarest of them tells. Zero where one is not common. */
function partWith({ phrases, anyOf }: Wanted, frequencies: Statistics['frequencies']): number {
  const words = phrases.flat().map(word => frequencies.get(word) ?? 0)
  const marks = anyOf.reduce((sum, mark) => sum + (frequencies.get(mark) ?? 0), 0)
  return Math.min(...words) * (anyOf.length > 0 ? Math.min(1, marks) : 1)
}

function statisticsOf(db: Db): Promise<Statistics> {
  const last = known.get(db)
  const now = performance.now()
  if (last && now - last.readAt < keptMs) return last.statistics
  const statistics = readStatistics(db)
  known.set(db, { readAt: now, statistics })
  statistics.catch(() => known.delete(db))
  return statistics
}

async function readStatistics(db: Db): Promise<Statistics> {
  const { rows } = await db.raw(
    `select reltuples, most_common_elems::text::text[] as words, most_common_elem_freqs as frequencies
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     join pg_stats on schemaname = nspname and tablename = relname and attname = ?
     where pg_class.oid = 'search_entries'::regclass and most_common_elems is not null`,
    [columns.names],
  )
  const [row] = rows as { reltuples: number; words: string[]; frequencies: number[] }[]
  if (!row) return none // not looked into yet
  return { entries: row.reltuples, frequencies: new Map(row.words.map((word, at) => [word, row.frequencies[at]!])) }
}

/** As `matching` by names, of the newest entries alone. */
export function matchingNewest(db: Db, wanted: Wanted, lookedAt: number): Knex.QueryBuilder {
  const newest = db('search_entries').orderBy('id', 'desc').limit(lookedAt).select('id', 'case_id', columns.names)
  const found = db
    .from(newest.as('newest'))
    .whereRaw('ts_match_vq(??, ?::tsquery)', [columns.names, postgresQuery(wanted)])
    .select('id', 'case_id')
  return db
    .from(found.as('search_entries'))
    .joinRaw('cross join lateral (?) as case_facts', [factsOfEntry(db)] as never)
    .orderBy('search_entries.id', 'desc')
}
