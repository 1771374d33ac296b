/** One statement on a PostgreSQL database, on a connection of its own. */
import pg from 'pg'

/** `mostMs`: how long the connection and the answer may each take; as long as they like unless told. */
export async function query(url: string, statement: string, mostMs?: number): Promise<Record<string, unknown>[]> {
  const limits = mostMs === undefined ? {} : { connectionTimeoutMillis: mostMs, query_timeout: mostMs }
  const client = new pg.Client({ connectionString: url, ...limits })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
