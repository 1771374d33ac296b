import type { Knex } from 'knex'

/** Cases with a next date, a few of a hundred, by that date: once a day those whose date has passed are looked for. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    'create index case_facts_next_date on case_facts (next_date_on, case_id) where next_date_on is not null',
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index case_facts_next_date')
}
