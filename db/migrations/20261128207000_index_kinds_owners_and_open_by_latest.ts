import type { Knex } from 'knex'

const isOpen = "where state in ('registered', 'open')"
const order = ['last_event_at', 'case_id']
const narrowing = ['owner_id', 'kind', 'state', 'cause', 'doing', 'next_deadline_on', 'next_date_on', 'sorts']
const without = (column: string): string[] => narrowing.filter(one => one !== column)

/** What lists are most often narrowed by, in their order: a kind of case, one's own cases, the open ones of a place. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    t.index(['kind', ...order, 'organisation_path', 'registered_on', ...without('kind')], 'case_facts_kind_recent')
    t.dropIndex([], 'case_facts_owner_place')
    t.index(
      ['owner_id', ...order, 'organisation_path', 'registered_on', ...without('owner_id')],
      'case_facts_owner_recent',
    )
  })
  const columns = ['organisation_path', ...order, 'registered_on', ...narrowing]
  await knex.raw(`create index case_facts_place_recent_open on case_facts (${columns}) ${isOpen}`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index case_facts_place_recent_open')
  await knex.schema.alterTable('case_facts', t => {
    t.dropIndex([], 'case_facts_owner_recent')
    t.index(['owner_id', 'organisation_path', 'case_id'], 'case_facts_owner_place')
    t.dropIndex([], 'case_facts_kind_recent')
  })
}
