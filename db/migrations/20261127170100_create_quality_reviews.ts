import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Samples of closed cases, drawn by a seed, and the marks that reviewers gave them by criteria an administrator keeps. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('quality_criteria', t => {
    t.string('id', 64).primary()
    t.string('path', 400).notNullable() // of the organisation it holds for, and all below
    t.string('name_zh', 80).notNullable()
    t.string('name_en', 160).notNullable()
    t.integer('most').notNullable() // marks
    t.boolean('active').notNullable()
    t.string('created_at', 30).notNullable()
    t.index(['path'])
  })
  await knex.schema.createTable('quality_samples', t => {
    t.string('id', 64).primary()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('organisation_path', 400).notNullable()
    t.string('from_on', 10).notNullable() // closed from this day …
    t.string('to_on', 10).notNullable() // … to this one
    t.string('seed', 64).notNullable()
    t.string('share_by', 8).notNullable() // count, percent
    t.integer('share').notNullable()
    t.integer('population').notNullable() // closed cases among which it was drawn
    t.text('criteria').notNullable() // JSON [{ id, zh, en, most }] as they were that day
    t.string('drawn_by', 64).notNullable()
    t.string('drawn_at', 30).notNullable()
    t.index(['organisation_path', 'drawn_at'])
  })
  await knex.schema.createTable('quality_reviews', t => {
    t.string('id', 64).primary()
    t.string('sample_id', 64).notNullable().references('quality_samples.id')
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('reviewer_id', 64).references('people.id')
    t.text('marks') // JSON { criterion: marks }, empty until it is reviewed
    t.integer('total')
    t.string('grade', 12)
    t.text('remark')
    t.string('reviewed_at', 30)
    t.unique(['sample_id', 'case_id'])
    t.index(['case_id'])
    t.index(['reviewer_id', 'reviewed_at'])
  })
  await binaryText(knex, 'quality_criteria', 'quality_samples', 'quality_reviews')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['quality_reviews', 'quality_samples', 'quality_criteria']) await knex.schema.dropTable(table)
}
