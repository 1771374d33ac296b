import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What the law on personal information has an office keep: requests, breaches, assessments, what was given away. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('privacy_entries', t => {
    t.string('id', 64).primary()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('kind', 16).notNullable() // request, breach, assessment, giving
    t.string('on_day', 10).notNullable() // received, found out, made, given
    t.text('answers').notNullable() // of the form of its kind, as JSON
    t.string('recorded_by', 64).notNullable().references('people.id')
    t.string('recorded_at', 30).notNullable()
    t.text('ending') // of the form that ends it; null while it is open, and where nothing is to end
    t.string('ended_on', 10)
    t.string('ended_by', 64).references('people.id')
    t.index(['organisation_id', 'on_day'])
  })
  await binaryText(knex, 'privacy_entries')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('privacy_entries')
}
