import type { Knex } from 'knex'

/** Closed cases are counted by their results now: what is kept of each is made again, page by page. */
export async function up(knex: Knex): Promise<void> {
  const first = await knex('cases').first('id')
  if (first) await knex('fact_state').update({ rebuilding: JSON.stringify({ stage: 'cases', after: '' }) })
}

/** What is kept beyond what an older program reads does no harm. */
export async function down(): Promise<void> {}
