/** One statement on a PostgreSQL database, on a connection of its own. */
import pg from 'pg'

export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
