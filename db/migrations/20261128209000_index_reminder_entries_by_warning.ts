import type { Knex } from 'knex'

/** Whoever deletes a warning is asked for the entries that came from it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reminder_entries', t => void t.index(['warning_id']))
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reminder_entries', t => void t.dropIndex(['warning_id']))
}
