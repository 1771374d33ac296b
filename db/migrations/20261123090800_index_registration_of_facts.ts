import type { Knex } from 'knex'

/** Lists in the order of registration take their page from an index, however many cases there are. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => t.index(['registered_on', 'case_id']))
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => t.dropIndex(['registered_on', 'case_id']))
}
