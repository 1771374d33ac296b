import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Figures of every report, month by month; they held those of one, and are made again from the histories. */
export async function up(knex: Knex): Promise<void> {
  for (const table of ['figure_sums', 'case_figures']) await knex.schema.dropTable(table)
  await knex.schema.createTable('case_figures', t => {
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('month', 8).notNullable() // 2026-05; Q2026-2 and Y2026: what they have beside their months; now: what stands
    t.string('organisation_id', 64).notNullable() // where it lay when it was folded
    t.string('kind', 24).notNullable()
    t.text('shares').notNullable() // JSON
    t.primary(['case_id', 'month'])
    t.index(['month', 'organisation_id', 'case_id'])
  })
  await knex.schema.createTable('case_turns', t => {
    t.string('case_id', 64).primary().references('cases.id')
    t.string('turns_on', 10).notNullable() // the day on which it counts for something else though nothing happens in it
    t.index(['turns_on'])
  })
  await knex.schema.createTable('figure_sums', t => {
    t.string('organisation_id', 64).notNullable()
    t.boolean('is_own').notNullable() // of cases that lie with it, or below it
    t.string('month', 8).notNullable() // as in case_figures
    t.string('indicator', 80).notNullable()
    t.string('line', 400).notNullable() // of a table; '' where there is none
    t.string('kind', 24).notNullable()
    for (const measure of ['times', 'value', 'lacking', 'above', 'part']) t.bigInteger(measure).notNullable()
    t.primary(['organisation_id', 'is_own', 'month', 'indicator', 'line', 'kind'])
    t.index(['times'], 'figure_sums_nothing', { predicate: knex.whereRaw('times = 0') }) // to find what has come to nothing
  })
  await binaryText(knex, 'case_figures', 'case_turns', 'figure_sums')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['figure_sums', 'case_turns', 'case_figures']) await knex.schema.dropTable(table)
  await knex.schema.createTable('case_figures', t => {
    t.string('case_id', 64).primary().references('cases.id')
    t.string('organisation_id', 64).notNullable()
    t.string('kind', 24).notNullable()
    t.text('shares').notNullable()
    t.index(['organisation_id'])
  })
  await knex.schema.createTable('figure_sums', t => {
    t.string('organisation_id', 64).notNullable()
    t.boolean('is_own').notNullable()
    t.string('indicator', 64).notNullable()
    t.string('kind', 24).notNullable()
    t.string('line', 64).notNullable()
    t.string('on_month', 7).notNullable()
    t.string('at_month', 7).notNullable()
    for (const measure of ['times', 'value', 'lacking', 'above', 'part']) t.bigInteger(measure).notNullable()
    t.primary(['organisation_id', 'is_own', 'indicator', 'kind', 'line', 'on_month', 'at_month'])
    t.index(['times'], 'figure_sums_nothing', { predicate: knex.whereRaw('times = 0') })
  })
  await binaryText(knex, 'case_figures', 'figure_sums')
}
