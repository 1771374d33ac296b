/**
 * The reader of SQLite without Knex's way round. better-sqlite3 answers at once, so that no query ever waits for a
 * connection that another one uses: one connection serves all, and of a page with sixty queries the pool, the events
 * and the promises around each had taken as long as the queries.
 */
import type { Database } from 'better-sqlite3'
import type { Knex } from 'knex'
import { betterSqlite, turnIfHeld } from './sqlite-turns.ts'

type Query = { sql: string; bindings: readonly unknown[]; response?: unknown }
type Builder = { toSQL(): Query | Query[] }
type Runner = { run(): Promise<unknown> }
type Inside = {
  runner(builder: Builder): Runner
  processResponse(answered: Query, runner: { client: unknown }): unknown
  _formatBindings(bindings: readonly unknown[]): unknown[]
}

/** For `client` of a Knex configuration. Its connections cannot write, so that nothing else than reading comes here. */
export function sqliteReader(): typeof Knex.Client {
  class AtOnce extends betterSqlite() {
    kept: Promise<Database> | undefined

    runner(builder: Builder): Runner {
      return { run: () => read(this as unknown as Reading, builder, () => super.runner(builder).run()) }
    }

    override async destroy(done?: () => void): Promise<void> {
      if (this.kept) await this.releaseConnection(await this.kept) // else the pool would wait for it
      await super.destroy(done as () => void)
    }
  }
  return AtOnce as unknown as typeof Knex.Client
}

type Reading = Inside & { kept: Promise<Database> | undefined; acquireConnection(): Promise<Database> }

/** Questions about the schema are several queries and go Knex's own way. */
async function read(client: Reading, builder: Builder, byKnex: Runner['run']): Promise<unknown> {
  const query = builder.toSQL()
  if (Array.isArray(query)) return byKnex()
  client.kept ??= openOnce(client)
  const connection = await client.kept
  const turn = turnIfHeld()
  if (turn) await turn
  try {
    const statement = connection.prepare(query.sql)
    const bindings = client._formatBindings(query.bindings)
    query.response = statement.reader ? statement.all(bindings) : statement.run(bindings) // what would write is refused
  } catch (error) {
    if (error instanceof Error) error.message = `${query.sql} - ${error.message}`
    throw error
  }
  return client.processResponse(query, { client })
}

/** Tried again by the next query where it fails. */
function openOnce(client: Reading): Promise<Database> {
  return client.acquireConnection().catch((error: unknown) => {
    client.kept = undefined
    throw error
  })
}
