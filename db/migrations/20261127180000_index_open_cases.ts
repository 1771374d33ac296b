import type { Knex } from 'knex'

/**
 * Desks go through open cases only, a few of a hundred, and ask each for its deadlines, obligations and proceedings:
 * by case, state and day at once. SQLite chose the index without the case, and read all that is overdue for each of them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `create index case_facts_open on case_facts (organisation_path, owner_id, next_date_on, last_event_at, case_id)
     where state in ('registered', 'open')`,
  )
  await knex.schema.alterTable('deadlines', t => {
    t.index(['case_id', 'status', 'due_on'])
    t.dropIndex(['case_id'])
  })
  await knex.schema.alterTable('records', t => {
    t.index(['case_id', 'kind', 'state', 'on_day'])
    t.dropIndex(['case_id', 'kind'])
  })
  await knex.schema.alterTable('proceedings', t => {
    t.index(['case_id', 'workflow', 'state'])
    t.dropIndex(['case_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('proceedings', t => {
    t.index(['case_id'])
    t.dropIndex(['case_id', 'workflow', 'state'])
  })
  await knex.schema.alterTable('records', t => {
    t.index(['case_id', 'kind'])
    t.dropIndex(['case_id', 'kind', 'state', 'on_day'])
  })
  await knex.schema.alterTable('deadlines', t => {
    t.index(['case_id'])
    t.dropIndex(['case_id', 'status', 'due_on'])
  })
  await knex.raw('drop index case_facts_open')
}
