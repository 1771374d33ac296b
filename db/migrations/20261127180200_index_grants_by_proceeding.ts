import type { Knex } from 'knex'

/** Which partner a referral went to is asked for every one that waits, each minute. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('access_grants', t => t.index(['proceeding_id']))
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('access_grants', t => t.dropIndex(['proceeding_id']))
}
