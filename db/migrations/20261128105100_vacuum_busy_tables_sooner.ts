import type { Knex } from 'knex'

/**
 * PostgreSQL sweeps up once a fifth of a table is old rows. Of a million cases that is after two hundred thousand steps,
 * and until then counts and pages by index have to look into the table as well.
 */
const ofEachStep = ['cases', 'case_facts', 'proceedings', 'records', 'deadlines', 'papers', 'search_entries']
/** Few rows, each written over and over or soon gone. */
const comingAndGoing = ['sessions', 'drafts', 'outbox', 'counters', 'fact_changes', 'fact_sums', 'figure_sums']

export async function up(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  for (const table of ofEachStep) await set(knex, table, { vacuum: 0.02, analyze: 0.02 })
  for (const table of comingAndGoing) await set(knex, table, { vacuum: 0.05, analyze: 0.1 })
}

export async function down(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  for (const table of [...ofEachStep, ...comingAndGoing])
    await knex.raw('alter table ?? reset (autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor)', [table])
}

const set = (knex: Knex, table: string, { vacuum, analyze }: Record<'vacuum' | 'analyze', number>) =>
  knex.raw(
    `alter table ?? set (autovacuum_vacuum_scale_factor = ${vacuum}, autovacuum_analyze_scale_factor = ${analyze})`,
    [table],
  )
