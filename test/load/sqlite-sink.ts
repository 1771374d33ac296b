/** Fills a SQLite file that nobody else has open. */
import SqliteConnection, { type Database } from 'better-sqlite3'
import { edition, rowOf } from '../../server/search/entries.ts'
import type { Batch, TableRows, Value } from './batch.ts'
import type { Sink } from './sink.ts'

/**
 * Nothing is safe from a power failure until the end: a load that breaks off is begun again from an empty file. What is
 * sorted for an index may go to a file: with `temp_store = MEMORY` SQLite asks for memory row by row, and takes longer.
 */
const forFilling = ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -800000']
const usualHashBytes = 1024 * 1024
const searchTables = ['search_names', 'search_texts']

export async function openSqliteSink(path: string): Promise<Sink> {
  const db = new SqliteConnection(path)
  leaveOutLog(db)
  for (const pragma of forFilling) db.pragma(pragma)
  let laidAside: { name: string; sql: string }[] = []
  const inserts = new Map<string, ReturnType<Database['prepare']>>()
  const insert = ({ table, columns, rows }: TableRows): void => {
    const key = `${table} ${columns}`
    const statement = inserts.get(key) ?? db.prepare(insertInto(table, columns))
    inserts.set(key, statement)
    for (const row of rows) statement.run(row)
  }
  const write = db.transaction(({ tables, found }: Batch) => {
    for (const rows of tables) insert(rows)
    const entries: Value[][] = found.map(({ id, caseId }) => [id, caseId, edition])
    insert({ table: 'search_entries', columns: ['id', 'case_id', 'edition'], rows: entries })
    for (const [table, which] of [
      ['search_names', 'names'],
      ['search_texts', 'words'],
    ] as const)
      insert({
        table,
        columns: ['rowid', 'tokens'],
        rows: found.map(one => [one.id, rowOf(one[which].tokens, one[which].marks)]),
      })
  })
  /** How much FTS5 collects in memory before it writes. */
  const setHashBytes = (bytes: number): void => {
    for (const table of searchTables) db.exec(`insert into ${table} (${table}, rank) values ('hashsize', ${bytes})`)
  }
  return {
    async begin() {
      laidAside = db // a large table is read again for each of its indexes: one after another it is still in memory
        .prepare(
          `select sql, name from sqlite_master where type = 'index' and sql is not null order by tbl_name, rowid`,
        )
        .all() as typeof laidAside
      for (const { name } of laidAside) db.exec(`drop index "${name}"`)
      setHashBytes(64 * usualHashBytes)
    },
    async write(batch) {
      write(batch)
    },
    async put(rows) {
      db.transaction(insert)(rows)
    },
    async finish(progress) {
      setHashBytes(usualHashBytes)
      for (const table of searchTables) db.exec(`insert into ${table} (${table}) values ('optimize')`) // as a job does every day
      for (const [place, { sql }] of laidAside.entries()) {
        db.exec(sql)
        progress(place + 1, laidAside.length)
      }
      db.pragma('journal_mode = WAL')
    },
    async close() {
      db.close()
    },
  }
}

const insertInto = (table: string, columns: readonly string[]): string =>
  `insert into "${table}" (${columns.map(column => `"${column}"`)}) values (${columns.map(() => '?')})`

/** Without a log beside the file every page is written once; while a house holds the file open, as in a test, it stays. */
function leaveOutLog(db: Database): void {
  try {
    db.pragma('journal_mode = MEMORY')
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
  }
}
