/**
 * Knex's way to PostgreSQL, shortened: queries of a connection are sent without waiting for the answers to those before
 * them, a transaction's first one together with its BEGIN, and none goes through the events that nobody listens to.
 */
import { createRequire } from 'node:module'
import type { Knex } from 'knex'
import { type Builder, type Inside, type Runner, runInTransaction } from './knex-inside.ts'

const require = createRequire(import.meta.url)

type Transaction = { begin(connection: unknown): Promise<unknown> }
type Postgres = new (
  config: Knex.Config,
) => Inside & {
  connectionSettings: object
  transaction(...asked: unknown[]): Transaction
  releaseConnection(connection: unknown): Promise<void>
}
const Plain: Postgres = require('knex/lib/dialects/postgres')
const PlainTransaction: new (...asked: unknown[]) => Transaction =
  require('knex/lib/dialects/postgres/execution/pg-transaction')

/** Where BEGIN fails, whatever was sent behind it fails too: only a connection that is lost refuses it. */
class BegunAtOnce extends PlainTransaction {
  override begin(connection: unknown): Promise<unknown> {
    void super.begin(connection)
    return Promise.resolve()
  }
}

/** For `client` of a Knex configuration. */
export class PostgresClient extends Plain {
  constructor(config: Knex.Config) {
    super({ ...config, client: 'pg' }) // which queries are asked by
    Object.assign(this.connectionSettings, { pipeline: true })
  }

  override transaction(...asked: unknown[]): Transaction {
    return new BegunAtOnce(this, ...asked)
  }

  override runner(builder: Builder): Runner {
    const byKnex = super.runner(builder)
    return { run: () => (this.transacting ? runInTransaction(this, builder, byKnex) : read(this, builder, byKnex)) }
  }
}

/** Questions about the schema are several queries and go Knex's own way. */
async function read(client: InstanceType<Postgres>, builder: Builder, byKnex: Runner): Promise<unknown> {
  const query = builder.toSQL()
  if (Array.isArray(query) || query.output) return byKnex.run()
  const connection = await client.acquireConnection()
  try {
    return client.processResponse(await client.query(connection, query), { client })
  } finally {
    void client.releaseConnection(connection)
  }
}
