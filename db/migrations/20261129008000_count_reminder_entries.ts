import type { Knex } from 'knex'

/** What is kept of cases with an entry of a reminder list has figures about it from now on: they are folded again. */
export async function up(knex: Knex): Promise<void> {
  const cases = knex('reminder_entries').distinct('case_id')
  await knex(knex.raw('?? (??)', ['fact_changes', 'case_id'])).insert(cases)
}

/** Folding a case once more changes nothing. */
export async function down(): Promise<void> {}
