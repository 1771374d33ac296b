import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What proceedings count for in reports: of each, and summed for every organisation above the one where it lies. */
export async function up(knex: Knex): Promise<void> {
  // A row for each event, in its transaction: what the case counts for differs from here on, until a job has folded it.
  await knex.schema.createTable('fact_changes', t => {
    t.increments('id')
    t.string('case_id', 64).notNullable()
  })
  await knex.schema.createTable('proceeding_facts', t => {
    t.string('proceeding_id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('organisation_id', 64).notNullable() // where the case lay when it was folded
    t.string('kind', 24).notNullable()
    t.string('workflow', 64).notNullable()
    t.string('began_on', 10).notNullable()
    t.text('lengths').notNullable() // counts as JSON: begun, open, ended
    t.text('ways').notNullable() // counts as JSON: everything else
    t.index(['case_id'])
    t.index(['workflow', 'began_on', 'proceeding_id', 'organisation_id'])
    t.index(['organisation_id', 'workflow', 'began_on', 'proceeding_id'])
  })
  await knex.schema.createTable('fact_sums', t => {
    t.string('organisation_id', 64).notNullable() // of what lies below it, not with it
    t.string('workflow', 64).notNullable()
    t.string('month', 7).notNullable() // of beginning
    t.string('kind', 24).notNullable()
    t.text('lengths').notNullable()
    t.text('ways').notNullable()
    t.primary(['organisation_id', 'workflow', 'month', 'kind'])
  })
  await knex.schema.createTable('fact_state', t => {
    t.integer('id').primary() // 1, the only row: whoever folds holds it
    t.integer('folds').notNullable().defaultTo(0) // raised with every change of the tables above
    t.text('rebuilding') // how far it has come, as JSON; empty while facts can be relied on
  })
  await binaryText(knex, 'fact_changes', 'proceeding_facts', 'fact_sums', 'fact_state')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fact_state', 'fact_sums', 'proceeding_facts', 'fact_changes'])
    await knex.schema.dropTable(table)
}
