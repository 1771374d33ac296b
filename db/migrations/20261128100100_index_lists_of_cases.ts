import type { Knex } from 'knex'

/** What a list may be narrowed by: read from the index alone, as going in and out of the table costs ten times as much. */
const narrowing = ['owner_id', 'kind', 'state', 'cause', 'doing', 'next_deadline_on', 'next_date_on', 'sorts']
const notCause = narrowing.filter(column => column !== 'cause')

/** Lists go through an index in their own order: of everything, or of one place. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    for (const former of ['counted', 'counted_day', 'last_event_at_case_id_index', 'registered_on_case_id_index'])
      t.dropIndex([], `case_facts_${former}`)
    t.dropIndex(['organisation_path', 'state', 'last_event_at'])
    t.index(['last_event_at', 'case_id', 'organisation_path', 'registered_on', ...narrowing], 'case_facts_recent')
    t.index(['registered_on', 'case_id', 'organisation_path', ...narrowing], 'case_facts_registered')
    t.index(['organisation_path', 'last_event_at', 'case_id', 'registered_on', ...narrowing], 'case_facts_place_recent')
    t.index(['organisation_path', 'registered_on', 'case_id', ...narrowing], 'case_facts_place_registered')
    t.index(['cause', 'organisation_path', 'case_id', 'registered_on', ...notCause], 'case_facts_counted_cause')
  })
  const columns = ['last_event_at', 'case_id', 'organisation_path', 'registered_on', ...narrowing]
  await knex.raw(`create index case_facts_recent_open on case_facts (${columns}) where state in ('registered', 'open')`)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    for (const name of ['recent_open', 'counted_cause', 'place_registered', 'place_recent', 'registered', 'recent'])
      t.dropIndex([], `case_facts_${name}`)
    t.index(['organisation_path', 'state', 'last_event_at'])
    t.index(['registered_on', 'case_id'])
    t.index(['last_event_at', 'case_id'])
    t.index(['registered_on', 'organisation_path', 'owner_id', 'case_id'], 'case_facts_counted_day')
    t.index(['organisation_path', 'kind', 'cause', 'state', 'owner_id', 'case_id'], 'case_facts_counted')
  })
}
