import type { Knex } from 'knex'

/**
 * The numbers of the latest transactions that may have changed what readers keep, on PostgreSQL, where several processes
 * write. Each adds its own as it commits, so that no two wait for each other. On SQLite one process knows them all.
 */
export async function up(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  await knex.raw('create table written_transactions (xid xid8 primary key)')
  await knex.raw(`alter table written_transactions set
    (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.1)`)
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.config.client === 'pg') await knex.schema.dropTable('written_transactions')
}
