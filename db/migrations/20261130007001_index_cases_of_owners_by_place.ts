import type { Knex } from 'knex'

/** Whoever sees a station asks with each list which cases of their own lie elsewhere; no step moves a row of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t =>
    t.index(['owner_id', 'organisation_path', 'case_id'], 'case_facts_owner_place'),
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => t.dropIndex([], 'case_facts_owner_place'))
}
