import type { Knex } from 'knex'

/** What a list of a whole province is counted by, up to 10,000, from an index alone: with where a case lies and whose it is. */
export async function up(knex: Knex): Promise<void> {
  const place = ['organisation_path', 'owner_id', 'case_id']
  await knex.schema.alterTable('case_facts', t => {
    t.index(['organisation_path', 'kind', 'cause', 'state', 'owner_id', 'case_id'], 'case_facts_counted')
    t.index(['doing', ...place], 'case_facts_counted_doing')
    t.index(['registered_on', ...place], 'case_facts_counted_day')
  })
  await knex.raw(
    `create index case_facts_counted_late on case_facts (next_deadline_on, organisation_path, owner_id, case_id)
     where next_deadline_on is not null`,
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index case_facts_counted_late')
  await knex.schema.alterTable('case_facts', t => {
    t.dropIndex([], 'case_facts_counted_day')
    t.dropIndex([], 'case_facts_counted_doing')
    t.dropIndex([], 'case_facts_counted')
  })
}
