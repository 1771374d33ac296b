import type { Knex } from 'knex'

/** Each desk asks whether its reader is on duty today. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('duties', t => {
    t.index(['person_id', 'on_day'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('duties', t => {
    t.dropIndex(['person_id', 'on_day'])
  })
}
