/** Writes and asks the search indexes; with `found-among.ts` and `merge-pieces.ts` the only file that knows how each database keeps them. */

import type { Knex } from 'knex'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import { mayGoOn } from './tokens.ts'

/** Names and numbers, or the words of claims, notes and papers. */
export type Index = 'names' | 'words'
/** `texts` are runs of neighbouring tokens in order; `marks` have no place. */
export type Entry = { caseId: string; tokens: readonly string[]; marks: readonly string[] }

/** What must be found: every phrase, and at least one of the marks unless there are none. */
export type Wanted = { phrases: readonly (readonly string[])[]; anyOf: readonly string[]; isWhole?: boolean }

/** Raised when tokens are cut in another way: rows of an older edition are made again by a job. */
export const edition = 4

export const isPostgres = (db: Db): boolean => db.client.config.client === 'pg'
export const columns = { names: 'tokens', words: 'words' } as const
export const tables = { names: 'search_names', words: 'search_texts' } as const

export async function putEntry(tx: Db, index: Index, { caseId, tokens, marks }: Entry): Promise<void> {
  if (isPostgres(tx)) {
    const set = index === 'names' ? 'tokens = excluded.tokens' : 'words = excluded.words'
    await tx.raw(
      `insert into search_entries (case_id, tokens, words) values (?, ?::tsvector, ?::tsvector)
       on conflict (case_id) do update set ${set}`,
      [caseId, index === 'names' ? vectorOf(tokens, marks) : '', index === 'words' ? vectorOf(tokens, marks) : ''],
    )
    return
  }
  await tx('search_entries').insert({ case_id: caseId }).onConflict('case_id').ignore()
  const { id } = await tx('search_entries').where({ case_id: caseId }).first('id')
  await tx.raw('insert or replace into ?? (rowid, tokens) values (?, ?)', [tables[index], id, rowOf(tokens, marks)])
}

/** What the case says in words has changed, or who may read it. */
export async function markOutdated(tx: Db, caseId: string): Promise<void> {
  await sendChange(tx, tx('search_entries').where({ case_id: caseId }).whereNot('edition', 0).update({ edition: 0 }))
}

/** Cases whose entries are to be made again, the newest first of each older edition; of one edition an index tells them in order. */
export async function outdatedEntries(db: Db, limit: number): Promise<string[]> {
  const found: string[] = []
  for (let old = 0; old < edition && found.length < limit; old++) {
    const rows = await db('search_entries')
      .where({ edition: old })
      .orderBy('id', 'desc')
      .limit(limit - found.length)
      .select('case_id')
    found.push(...rows.map(({ case_id }) => case_id))
  }
  return found
}

/** Those of these cases whose entries are out of date although nothing was said in them since an instant. */
export async function outdatedAmong(db: Db, caseIds: readonly string[], before: string): Promise<ReadonlySet<string>> {
  const ids: string[] = await db('search_entries')
    .join('case_facts', 'case_facts.case_id', 'search_entries.case_id')
    .whereIn('search_entries.case_id', [...caseIds])
    .whereNot({ edition })
    .where('case_facts.last_event_at', '<', before)
    .pluck('search_entries.case_id')
  return new Set(ids)
}

/** Nothing finds the case any more. */
export async function removeEntry(tx: Db, caseId: string): Promise<void> {
  const row = await tx('search_entries').where({ case_id: caseId }).first('id')
  if (!row) return
  if (!isPostgres(tx)) for (const table of Object.values(tables)) await tx(table).where({ rowid: row.id }).delete()
  await tx('search_entries').where({ id: row.id }).delete()
}

/** Waits for whoever writes the row just now, so that what they wrote is seen. */
export async function holdEntry(tx: Db, caseId: string): Promise<void> {
  const query = tx('search_entries').where({ case_id: caseId }).select('id')
  await (isPostgres(tx) ? query.forUpdate() : query)
}

export async function markMade(tx: Db, caseId: string): Promise<void> {
  await tx('search_entries').where({ case_id: caseId }).update({ edition })
}

/** A query on entries that match, joined with their `case_facts`, the newest registration first. */
export function matching(db: Db, index: Index, wanted: Wanted): Knex.QueryBuilder {
  if (isPostgres(db)) return matchingOnPostgres(db, index, wanted)
  const table = tables[index]
  return db(table)
    .joinRaw('cross join search_entries on search_entries.id = ??', [`${table}.rowid`]) // `cross` keeps this order of loops
    .joinRaw('cross join case_facts on case_facts.case_id = search_entries.case_id')
    .whereRaw('?? match ?', [table, sqliteQuery(wanted)])
    .orderBy(`${table}.rowid`, 'desc')
}

/**
 * What matches is sorted before it is joined, so that only the newest of thousands are looked at more closely. By names
 * the marks of a reader go through the index as well, which skips in them to where the rarest word is. Whoever reads words
 * of a province has a mark on every case: those are looked up in the rows that have the words, by the function, which
 * leads through no index.
 */
function matchingOnPostgres(db: Db, index: Index, { anyOf, ...words }: Wanted): Knex.QueryBuilder {
  const column = columns[index]
  const marks = index === 'names' ? anyOf : []
  const found = db('search_entries')
    .whereRaw('?? @@ ?::tsquery', [column, postgresQuery({ ...words, anyOf: marks })])
    .orderBy('id', 'desc')
    .select('id', 'case_id')
  if (index === 'words' && anyOf.length > 0)
    found.whereRaw('ts_match_vq(??, ?::tsquery)', [column, postgresQuery({ phrases: [], anyOf })])
  return db
    .from(found.as('search_entries'))
    .joinRaw('cross join lateral (?) as case_facts', [factsOfEntry(db)] as never)
    .orderBy('search_entries.id', 'desc')
}

/** Looked up for one after another: to join them all at once, PostgreSQL would read those of the whole house. */
export const factsOfEntry = (db: Db): Knex.QueryBuilder =>
  db('case_facts').whereRaw('case_facts.case_id = search_entries.case_id').limit(1)

/**
 * SQLite finds words by a beginning of three to seven signs without reading all that begin so. Words get two signs in
 * front and so count from one; pairs of Han, which nobody looks for by a beginning, stay too short to be kept twice.
 */
export const rowOf = (tokens: readonly string[], marks: readonly string[]): string =>
  [...tokens, ...marks].map(inRow).join(' ')

const inRow = (token: string): string => (/^[\p{Script=Han}¶¦¤§†]/u.test(token) ? token : `ww${token}`)

/** PostgreSQL keeps at most 255 places of a word, none above 16,383; what has none is found, but not in a phrase. */
export function vectorOf(tokens: readonly string[], marks: readonly string[]): string {
  const places = new Map<string, number[]>(marks.map(mark => [mark, []]))
  tokens.forEach((token, at) => {
    const known = places.get(token) ?? []
    if (known.length < 255 && at < 16_383) known.push(at + 1)
    places.set(token, known)
  })
  return [...places].map(([token, at]) => (at.length > 0 ? `'${token}':${at.join(',')}` : `'${token}'`)).join(' ')
}

/** Tokens hold letters, digits and our own signs only, so nothing in them needs escaping. */
export function postgresQuery({ phrases, anyOf, isWhole }: Wanted): string {
  const all = phrases.map(words => {
    const goesOn = !isWhole && mayGoOn(words)
    return `(${words.map((word, at) => `'${word}'${goesOn && at === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`
  })
  return [...all, ...(anyOf.length > 0 ? [`(${anyOf.map(mark => `'${mark}'`).join(' | ')})`] : [])].join(' & ')
}

export function sqliteQuery({ phrases, anyOf, isWhole }: Wanted): string {
  const all = phrases.map(words => `"${words.map(inRow).join(' ')}"${!isWhole && mayGoOn(words) ? ' *' : ''}`)
  return [...all, ...(anyOf.length > 0 ? [`(${anyOf.map(mark => `"${mark}"`).join(' OR ')})`] : [])].join(' AND ')
}
