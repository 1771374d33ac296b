import type { Knex } from 'knex'

const narrowing = ['state', 'kind', 'cause', 'doing', 'registered_on', 'sorts']
const former = ['organisation_path', 'owner_id', 'next_date_on', 'last_event_at', 'case_id']
const isOpen = "where state in ('registered', 'open')"
const late = ['organisation_path', 'next_deadline_on', 'case_id', 'last_event_at', 'owner_id', 'next_date_on']

/** The few cases that are open or have a deadline, and whose they are: lists narrow them by their indexes alone. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('drop index case_facts_open')
  await knex.raw(
    `create index case_facts_open on case_facts (${[...former, 'next_deadline_on', ...narrowing]}) ${isOpen}`,
  )
  await knex.raw(
    `create index case_facts_late on case_facts (${[...late, ...narrowing]}) where next_deadline_on is not null`,
  )
  await knex.schema.alterTable('case_facts', t => {
    t.dropIndex(['organisation_path', 'next_deadline_on'])
    t.index(['owner_id', 'organisation_path', 'case_id'], 'case_facts_owner_place')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    t.dropIndex([], 'case_facts_owner_place')
    t.index(['organisation_path', 'next_deadline_on'])
  })
  await knex.raw('drop index case_facts_late')
  await knex.raw('drop index case_facts_open')
  await knex.raw(`create index case_facts_open on case_facts (${former}) ${isOpen}`)
}
