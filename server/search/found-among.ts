/** Whether the search indexes find cases by what their entries say; beside `entries.ts` it knows how they are kept. */
import type { Db } from '../db.ts'
import { columns, type Entry, type Index, isPostgres, postgresQuery, sqliteQuery, tables } from './entries.ts'

/** Which of these cases the index finds by every token and mark of their entries. */
export async function foundAmong(db: Db, index: Index, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  if (!isPostgres(db)) return foundOnSqlite(db, index, entries)
  const wanted = (entry: Entry): string => postgresQuery({ phrases: wordsOf(entry), anyOf: [], isWhole: true })
  const rows = await db('search_entries')
    .joinRaw('join unnest(?::text[], ?::text[]) as wanted(case_id, query) on wanted.case_id = search_entries.case_id', [
      entries.map(({ caseId }) => caseId),
      entries.map(wanted),
    ] as never)
    .whereRaw('ts_match_vq(??, wanted.query::tsquery)', [columns[index]]) // each row by itself, not by the index of words
    .select('search_entries.case_id')
  return new Set(rows.map(({ case_id }) => case_id))
}

const wordsOf = ({ tokens, marks }: Entry): string[][] => [...new Set([...tokens, ...marks])].map(word => [word])

/**
 * FTS5 goes through a word's rows from the first on. What stands in several of these cases is asked for once, from the
 * first of them to the last, as long as they lie side by side; the rest of a case in one question.
 */
async function foundOnSqlite(db: Db, index: Index, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const rows: { id: number; case_id: string }[] = await db('search_entries')
    .whereIn(
      'case_id',
      entries.map(({ caseId }) => caseId),
    )
    .orderBy('id')
    .select('id', 'case_id')
  const ids = new Map(rows.map(({ id, case_id }) => [case_id, id]))
  const [first = 0, last = 0] = [rows.at(0)?.id, rows.at(-1)?.id]
  const words = new Map(entries.map(entry => [entry.caseId, wordsOf(entry)]))
  const shared = last - first > 20 * rows.length ? new Map() : await sharedWords(db, index, { words, first, last })
  const found = new Set<string>()
  for (const [caseId, own] of words) {
    const id = ids.get(caseId)
    if (id === undefined || own.some(([word]) => shared.get(word)?.has(id) === false)) continue
    const rest = own.filter(([word]) => !shared.has(word!))
    if (await hasAll(db, index, { id, words: rest })) found.add(caseId)
  }
  return found
}

type Lying = { words: ReadonlyMap<string, string[][]>; first: number; last: number }

/** Words of several cases, each with the rows that have it. */
async function sharedWords(
  db: Db,
  index: Index,
  { words, first, last }: Lying,
): Promise<Map<string, ReadonlySet<number>>> {
  const times = new Map<string, number>()
  for (const own of words.values()) for (const [word] of own) times.set(word!, (times.get(word!) ?? 0) + 1)
  const shared = new Map<string, ReadonlySet<number>>()
  for (const [word, count] of times) {
    if (count < 4) continue
    const query = sqliteQuery({ phrases: [[word]], anyOf: [], isWhole: true })
    const rows: { rowid: number }[] = await db(tables[index])
      .whereRaw('rowid between cast(? as integer) and cast(? as integer) and ?? match ?', [
        first,
        last,
        tables[index],
        query,
      ])
      .select('rowid')
    shared.set(word, new Set(rows.map(({ rowid }) => rowid)))
  }
  return shared
}

async function hasAll(db: Db, index: Index, { id, words }: { id: number; words: string[][] }): Promise<boolean> {
  for (let from = 0; from < words.length; from += atOnce) {
    const query = sqliteQuery({ phrases: words.slice(from, from + atOnce), anyOf: [], isWhole: true })
    const found = db(tables[index]).whereRaw(sqliteRow, [id, tables[index], query])
    if (!(await found.first(db.raw('1 as one')))) return false
  }
  return true
}

/** Numbers are bound as reals, and FTS5 passes over a row number that is not an integer. */
const sqliteRow = 'rowid = cast(? as integer) and ?? match ?'

/** Words asked for in one query: an expression must not grow without limit. */
const atOnce = 100
