import type { Knex } from 'knex'

/** What is kept of each case is to be made again, page by page; until then reports read the histories. */
export async function up(knex: Knex): Promise<void> {
  const first = await knex('cases').first('id')
  if (first) await knex('fact_state').update({ rebuilding: JSON.stringify({ stage: 'cases', after: '' }) })
}

/** Before, a case was folded again by a note of its own. */
export async function down(knex: Knex): Promise<void> {
  await knex('fact_state').update({ rebuilding: null })
  await knex('fact_changes').delete()
  await knex.raw('insert into fact_changes (case_id) select id from cases order by id')
}
