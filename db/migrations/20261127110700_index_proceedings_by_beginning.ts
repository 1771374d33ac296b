import type { Knex } from 'knex'

/** Reports go through the proceedings of a workflow in the order in which they began. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('proceedings', t => t.index(['workflow', 'began_on', 'id']))
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('proceedings', t => t.dropIndex(['workflow', 'began_on', 'id']))
}
