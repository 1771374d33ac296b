import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/**
 * Words of a case to be found by, cut by our own tokenizer: FTS5 splits at blanks only, and PostgreSQL gets
 * finished literals. SQLite names its rows by a number, which also keeps them in the order of registration.
 */
export async function up(knex: Knex): Promise<void> {
  const isPostgres = knex.client.config.client === 'pg'
  await knex.schema.createTable('search_entries', t => {
    t.increments('id')
    t.string('case_id', 64).notNullable().unique().references('cases.id')
    if (isPostgres) t.specificType('tokens', 'tsvector').notNullable()
  })
  await binaryText(knex, 'search_entries')
  await knex.raw(
    isPostgres
      ? 'create index search_entries_tokens_index on search_entries using gin (tokens)'
      : `create virtual table search_index using fts5(tokens, content='', contentless_delete=1, tokenize='ascii')`,
  )
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') await knex.schema.dropTable('search_index')
  await knex.schema.dropTable('search_entries')
}
