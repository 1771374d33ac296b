import type { Knex } from 'knex'

/** Every case that is on file already is to be folded. */
export async function up(knex: Knex): Promise<void> {
  await knex('fact_state').insert({ id: 1 })
  await knex.raw('insert into fact_changes (case_id) select id from cases order by id')
}

export async function down(knex: Knex): Promise<void> {
  await knex('fact_changes').delete()
  await knex('fact_state').delete()
}
