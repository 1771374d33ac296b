/** The same statements on the bare driver, each prepared once: as fast as this database takes them. */
import SqliteConnection from 'better-sqlite3'
import pg from 'pg'
import { keepStatements } from '../../server/database/kept-statements.ts'
import type { Recorded } from './recorded.ts'

export type ByHand = AsyncDisposable & { run(statements: readonly Recorded[]): Promise<void> }

export const byHand = (url: string): Promise<ByHand> =>
  url.startsWith('sqlite:') ? onSqlite(url.slice('sqlite:'.length)) : onPostgres(url)

async function onSqlite(path: string): Promise<ByHand> {
  const connection = new SqliteConnection(path)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) connection.pragma(pragma)
  keepStatements(connection)
  return {
    async run(statements) {
      for (const { sql, bindings } of statements) {
        const statement = connection.prepare(sql)
        const values = bindings.map(value => (typeof value === 'boolean' ? Number(value) : value))
        if (statement.reader) statement.all(values)
        else statement.run(values)
      }
    },
    async [Symbol.asyncDispose]() {
      connection.close()
    },
  }
}

async function onPostgres(connectionString: string): Promise<ByHand> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const names = new Map<string, string>()
  const nameOf = (sql: string): string => {
    const name = names.get(sql) ?? `by_hand_${names.size}`
    names.set(sql, name)
    return name
  }
  return {
    async run(statements) {
      for (const { sql, bindings } of statements) await client.query({ name: nameOf(sql), text: sql, values: bindings })
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}
