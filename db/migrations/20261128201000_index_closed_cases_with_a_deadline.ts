import type { Knex } from 'knex'

/** A desk asks what runs on beside closed files: few of very many, and it goes through no others. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `create index case_facts_outlasted on case_facts (next_deadline_on, case_id)
     where state in ('closed', 'archived') and next_deadline_on is not null`,
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index case_facts_outlasted')
}
