import type { Knex } from 'knex'

/** Words in claims, notes and papers, in an index of their own; which edition of both indexes a row stands in. */
export async function up(knex: Knex): Promise<void> {
  const isPostgres = knex.client.config.client === 'pg'
  await knex.schema.alterTable('search_entries', t => {
    t.integer('edition').notNullable().defaultTo(0) // of the tokens; 0: to be made again
    if (isPostgres) t.specificType('words', 'tsvector')
    t.index(['edition'])
  })
  await knex.raw(
    isPostgres
      ? 'create index search_entries_words_index on search_entries using gin (words)'
      : `create virtual table search_words using fts5(tokens, content='', contentless_delete=1, tokenize='ascii')`,
  )
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') await knex.schema.dropTable('search_words')
  await knex.schema.alterTable('search_entries', t => {
    t.dropIndex(['edition'])
    t.dropColumn('edition')
    if (knex.client.config.client === 'pg') t.dropColumn('words')
  })
}
