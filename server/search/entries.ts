/** Writes and asks the search index; the only file that knows how each database keeps it. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'

/** `texts` are runs of neighbouring tokens in order; `marks` have no place. */
export type Entry = { caseId: string; tokens: readonly string[]; marks: readonly string[] }

/** What must be found: every phrase, and at least one of the marks unless there are none. */
export type Wanted = { phrases: readonly (readonly string[])[]; anyOf: readonly string[]; isWhole?: boolean }

const isPostgres = (db: Db): boolean => db.client.config.client === 'pg'

export async function putEntry(tx: Db, { caseId, tokens, marks }: Entry): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw(
      `insert into search_entries (case_id, tokens) values (?, ?::tsvector)
       on conflict (case_id) do update set tokens = excluded.tokens`,
      [caseId, vectorOf(tokens, marks)],
    )
    return
  }
  await tx('search_entries').insert({ case_id: caseId }).onConflict('case_id').ignore()
  const { id } = await tx('search_entries').where({ case_id: caseId }).first('id')
  await tx.raw('insert or replace into search_index (rowid, tokens) values (?, ?)', [
    id,
    [...tokens, ...marks].join(' '),
  ])
}

/** A query on entries that match, joined with their `case_facts`, the newest registration first. */
export function matching(db: Db, wanted: Wanted): Knex.QueryBuilder {
  if (isPostgres(db))
    return db('search_entries')
      .join('case_facts', 'case_facts.case_id', 'search_entries.case_id')
      .whereRaw('search_entries.tokens @@ ?::tsquery', [postgresQuery(wanted)])
      .orderBy('search_entries.id', 'desc')
  return db('search_index')
    .joinRaw('cross join search_entries on search_entries.id = search_index.rowid') // `cross` keeps this order of loops
    .joinRaw('cross join case_facts on case_facts.case_id = search_entries.case_id')
    .whereRaw('search_index match ?', [sqliteQuery(wanted)])
    .orderBy('search_index.rowid', 'desc')
}

/** PostgreSQL keeps at most 255 places of a word, none above 16,383; what has none is found, but not in a phrase. */
function vectorOf(tokens: readonly string[], marks: readonly string[]): string {
  const places = new Map<string, number[]>(marks.map(mark => [mark, []]))
  tokens.forEach((token, at) => {
    const known = places.get(token) ?? []
    if (known.length < 255 && at < 16_383) known.push(at + 1)
    places.set(token, known)
  })
  return [...places].map(([token, at]) => (at.length > 0 ? `'${token}':${at.join(',')}` : `'${token}'`)).join(' ')
}

/** Tokens hold letters, digits and our own signs only, so nothing in them needs escaping. */
function postgresQuery({ phrases, anyOf, isWhole }: Wanted): string {
  const all = phrases.map(
    words =>
      `(${words.map((word, at) => `'${word}'${at === words.length - 1 && !isWhole ? ':*' : ''}`).join(' <-> ')})`,
  )
  return [...all, ...(anyOf.length > 0 ? [`(${anyOf.map(mark => `'${mark}'`).join(' | ')})`] : [])].join(' & ')
}

function sqliteQuery({ phrases, anyOf, isWhole }: Wanted): string {
  const all = phrases.map(words => `"${words.join(' ')}"${isWhole ? '' : ' *'}`)
  return [...all, ...(anyOf.length > 0 ? [`(${anyOf.map(mark => `"${mark}"`).join(' OR ')})`] : [])].join(' AND ')
}
