import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What offices did to the taxonomies, for themselves and below: entries of their own, and any entry closed or opened. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('taxonomy_changes', t => {
    t.string('id', 64).primary()
    t.string('taxonomy', 32).notNullable()
    t.string('code', 64).notNullable()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('change', 8).notNullable() // added, closed, opened
    t.string('from_on', 10).notNullable()
    t.string('name_zh', 80) // of what was added
    t.string('name_en', 120)
    t.string('parent', 64)
    t.string('shortcut', 24) // what the office calls it in short
    t.string('reason', 200).notNullable()
    t.string('changed_by', 64).notNullable().references('people.id')
    t.string('changed_at', 30).notNullable()
    t.index(['taxonomy', 'organisation_id'])
  })
  await binaryText(knex, 'taxonomy_changes')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('taxonomy_changes')
}
