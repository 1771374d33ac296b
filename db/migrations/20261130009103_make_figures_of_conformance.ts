import type { Knex } from 'knex'

/** Proceedings are counted by whether they kept to the map: what is kept of each case is made again, page by page. */
export async function up(knex: Knex): Promise<void> {
  const first = await knex('cases').first('id')
  if (first) await knex('fact_state').update({ rebuilding: JSON.stringify({ stage: 'cases', after: '' }) })
}

/** What is kept beyond what an older program reads does no harm. */
export async function down(): Promise<void> {}
