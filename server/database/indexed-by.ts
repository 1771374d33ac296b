/** Tells SQLite by which index to read: it knows nothing of how many rows there are behind each. PostgreSQL does. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'

/** A table to query; on SQLite it is read by this index, or the query fails. */
export const indexedBy = (db: Db, table: string, index: string): Knex.QueryBuilder =>
  db(db.client.config.client === 'pg' ? table : db.raw('?? indexed by ??', [table, index]))
