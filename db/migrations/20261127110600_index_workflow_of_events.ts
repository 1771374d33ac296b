import type { Knex } from 'knex'

/** Reports read some steps of a workflow over all cases. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('events', t => t.index(['workflow', 'step', 'recorded_at']))
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('events', t => t.dropIndex(['workflow', 'step', 'recorded_at']))
}
