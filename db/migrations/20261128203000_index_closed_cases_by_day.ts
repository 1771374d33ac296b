import type { Knex } from 'knex'

/** Closed files by the day from which they are kept, the earliest first. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.raw('create index cases_closed_on_id_index on cases (closed_on, id) where closed_on is not null')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.raw('drop index cases_closed_on_id_index')
}
