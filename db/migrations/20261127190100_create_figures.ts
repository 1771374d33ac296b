import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What cases add to the figures of reports, month by month: of each, and summed for its organisation and those above. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_figures', t => {
    t.string('case_id', 64).primary().references('cases.id')
    t.string('organisation_id', 64).notNullable() // where it lay when it was folded
    t.string('kind', 24).notNullable()
    t.text('shares').notNullable() // JSON
    t.index(['organisation_id'])
  })
  await knex.schema.createTable('figure_sums', t => {
    t.string('organisation_id', 64).notNullable()
    t.boolean('is_own').notNullable() // of cases that lie with it, or below it
    t.string('indicator', 64).notNullable()
    t.string('kind', 24).notNullable()
    t.string('line', 64).notNullable() // of a table; '' where there is none
    t.string('on_month', 7).notNullable() // into which it falls; '' where it stands in every month from the next on
    t.string('at_month', 7).notNullable() // from the end of which it counts
    t.bigInteger('times').notNullable()
    t.bigInteger('value').notNullable() // people, days or fen
    t.bigInteger('lacking').notNullable()
    t.bigInteger('above').notNullable() // of shares, how many stand above the line
    t.bigInteger('part').notNullable() // of shares of amounts, how much does
    t.primary(['organisation_id', 'is_own', 'indicator', 'kind', 'line', 'on_month', 'at_month'])
    t.index(['times'], 'figure_sums_nothing', { predicate: knex.whereRaw('times = 0') }) // to find what has come to nothing
  })
  await binaryText(knex, 'case_figures', 'figure_sums')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['figure_sums', 'case_figures']) await knex.schema.dropTable(table)
}
