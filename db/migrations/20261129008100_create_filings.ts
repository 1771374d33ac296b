import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Reports that are being filed beside, and the rows of filed figures in parts: there are too many of them for one row. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('filings', t => {
    t.string('id', 64).primary() // of the filed report, once it is one
    t.string('scope', 200).unique() // while it is being made: of one report, organisation, kind and period only one
    t.string('report', 32).notNullable()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.boolean('own_only').notNullable()
    t.string('case_kind', 24).notNullable()
    t.string('period', 32).notNullable()
    t.string('from_on', 10).notNullable()
    t.string('to_on', 10).notNullable()
    t.string('known_on', 10).notNullable()
    t.integer('revision').notNullable()
    t.string('corrects_id', 64).references('filed_reports.id')
    t.string('reason', 400)
    t.string('filed_by', 64).notNullable().references('people.id')
    t.string('filed_at', 30).notNullable() // when it was begun
    t.string('state', 12).notNullable() // making, failed, overtaken, stopped
    t.integer('done').notNullable() // cases read
    t.integer('total').notNullable()
    t.string('alive_at', 30).notNullable()
    t.index(['organisation_id', 'filed_at'])
  })
  await knex.schema.createTable('filed_rows', t => {
    t.string('filed_id', 64).notNullable() // written before the report is filed
    t.string('indicator', 64).notNullable()
    t.integer('part').notNullable() // from 0
    t.text('rows').notNullable() // JSON: what the figure was made of, in the order of cases
    t.primary(['filed_id', 'indicator', 'part'])
  })
  await binaryText(knex, 'filings', 'filed_rows')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('filed_rows')
  await knex.schema.dropTable('filings')
}
