/**
 * Words that very many names have, on PostgreSQL: their index leads to all entries at once, of which only the newest are
 * wanted, and knows of no places, so that each is read to see whether the words stand beside each other. Where its
 * statistics tell that enough will be among the newest, these are gone through one by one instead; where they were not
 * among these, the places are looked at of the newest that the index finds.
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

/** More entries that have all words of a phrase take longer to be read, each for its places, than to be sorted. */
const mostRead = 5_000

/**
 * Candidates to try one after another, each found with less reading than by `matching`: where `enough` are among them,
 * these are the newest that match. None where the index is quicker.
 */
export async function quickerWays(db: Db, wanted: Wanted, enough: number): Promise<Knex.QueryBuilder[]> {
  if (!isPostgres(db)) return []
  const { entries, frequencies } = await statisticsOf(db)
  const part = partWith(wanted, frequencies)
  const depth = Math.ceil((2 * enough) / part) // twice as many, as they are not spread evenly
  const ways: Knex.QueryBuilder[] = []
  if (depth <= Math.min(mostLookedAt, entries / 4)) ways.push(matchingNewest(db, wanted, depth))
  if (part * entries > mostRead && wanted.phrases.some(words => words.length > 1))
    ways.push(matchingRarest(db, wanted, { rarest: rarestOf(wanted, frequencies), lookedAt: 5 * enough }))
  return ways
}

/** Words that stand beside each other mostly come together, so that the rarest of them tells. Zero where one is not common. */
function partWith({ phrases, anyOf }: Wanted, frequencies: Statistics['frequencies']): number {
  const words = phrases.flat().map(word => frequencies.get(word) ?? 0)
  const marks = anyOf.reduce((sum, mark) => sum + (frequencies.get(mark) ?? 0), 0)
  return Math.min(...words) * (anyOf.length > 0 ? Math.min(1, marks) : 1)
}

/** Two of them leave few that have not all; the index is not asked for those that nearly every name has. */
function rarestOf({ phrases }: Wanted, frequencies: Statistics['frequencies']): string[] {
  const words = [...new Set(phrases.flat())]
  return words.toSorted((one, other) => frequencies.get(one)! - frequencies.get(other)!).slice(0, 2)
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
function matchingNewest(db: Db, wanted: Wanted, lookedAt: number): Knex.QueryBuilder {
  const newest = db('search_entries').orderBy('id', 'desc').limit(lookedAt).select('id', 'case_id', columns.names)
  const found = db
    .from(newest.as('newest'))
    .whereRaw('ts_match_vq(??, ?::tsquery)', [columns.names, postgresQuery(wanted)])
    .select('id', 'case_id')
  return withFacts(db, found)
}

type Rarest = { rarest: readonly string[]; lookedAt: number }

/** As `matching` by names, of the newest that have the rarest words and a mark, be it anywhere: the index tells that alone. */
function matchingRarest(db: Db, wanted: Wanted, { rarest, lookedAt }: Rarest): Knex.QueryBuilder {
  const asked = { phrases: rarest.map(word => [word]), anyOf: wanted.anyOf, isWhole: true }
  const all = db('search_entries')
    .whereRaw('?? @@ ?::tsquery', [columns.names, postgresQuery(asked)])
    .orderBy('id', 'desc')
    .limit(lookedAt)
    .select('id', 'case_id')
  const beside = db('search_entries as entry')
    .whereRaw('entry.id = apart.id and ts_match_vq(??, ?::tsquery)', [`entry.${columns.names}`, postgresQuery(wanted)])
    .limit(1)
    .select(db.raw('1'))
  const found = db
    .from(all.as('apart'))
    .joinRaw('cross join lateral (?) as beside', [beside] as never)
    .select('apart.id', 'apart.case_id')
  return withFacts(db, found)
}

const withFacts = (db: Db, found: Knex.QueryBuilder): Knex.QueryBuilder =>
  db
    .from(found.as('search_entries'))
    .joinRaw('cross join lateral (?) as case_facts', [factsOfEntry(db)] as never)
    .orderBy('search_entries.id', 'desc')
