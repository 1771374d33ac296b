/** What a client of Knex has inside, as far as the house goes shorter ways through it. */

export type Query = { sql: string; output?: unknown }
export type Builder = { toSQL(): Query | Query[] }
export type Runner = { run(): Promise<unknown> }
export type Inside = {
  transacting?: boolean
  runner(builder: Builder): Runner
  acquireConnection(): Promise<unknown>
  query(connection: unknown, query: Query): Promise<Query>
  processResponse(answered: Query, runner: { client: unknown }): unknown
}

/**
 * A transaction has its connection, so that it is not asked for around every query; what Knex tells listeners of a query
 * before it is asked is told all the same. Several queries at once, as about a schema, go Knex's own way.
 */
export async function runInTransaction(client: Inside, builder: Builder, byKnex: Runner): Promise<unknown> {
  const query = builder.toSQL()
  if (Array.isArray(query) || query.output) return byKnex.run()
  return client.processResponse(await client.query(await client.acquireConnection(), query), { client })
}
