/** Running deadlines are read page by page by id, all of them, when the calendar changes. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('deadlines', t => {
    t.index(['status', 'id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('deadlines', t => {
    t.dropIndex(['status', 'id'])
  })
}
