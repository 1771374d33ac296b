import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Reports as they were handed in: each figure with its definition and the rows it was made of, never changed again. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('filed_reports', t => {
    t.string('id', 64).primary()
    t.string('report', 32).notNullable()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.boolean('own_only').notNullable()
    t.string('case_kind', 24).notNullable() // '' for all kinds
    t.string('period', 32).notNullable() // as it stands in an address
    t.string('from_on', 10).notNullable()
    t.string('to_on', 10).notNullable()
    t.string('known_on', 10).notNullable()
    t.integer('revision').notNullable() // 1 for the first; a correction takes the next
    t.string('corrects_id', 64).references('filed_reports.id')
    t.string('reason', 400) // of a correction
    t.string('filed_by', 64).notNullable().references('people.id')
    t.string('filed_at', 30).notNullable()
    t.unique(['organisation_id', 'report', 'own_only', 'case_kind', 'from_on', 'to_on', 'revision'])
    t.index(['filed_at', 'id'])
  })
  await knex.schema.createTable('filed_figures', t => {
    t.string('filed_id', 64).notNullable().references('filed_reports.id')
    t.string('indicator', 64).notNullable()
    t.integer('place').notNullable()
    t.string('unit', 16).notNullable()
    t.bigInteger('base') // what a share of a set number is of
    t.text('definition').notNullable() // JSON: name, says, over, source in both languages
    t.text('rows').notNullable() // JSON: what it was made of
    t.primary(['filed_id', 'indicator'])
  })
  await binaryText(knex, 'filed_reports', 'filed_figures')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('filed_figures')
  await knex.schema.dropTable('filed_reports')
}
