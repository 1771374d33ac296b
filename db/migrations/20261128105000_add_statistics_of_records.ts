import type { Knex } from 'knex'

/**
 * PostgreSQL takes kind and state for unrelated, and so every kind for as rare among planned ones as among all: it then
 * read all appointments ahead of everybody to find those of one case. SQLite has no such guess to be put right.
 */
export async function up(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  await knex.raw('create statistics records_kind_state (mcv, dependencies) on kind, state from records')
  await knex.raw('analyze records')
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.config.client === 'pg') await knex.raw('drop statistics records_kind_state')
}
