import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** How an organisation writes its numbers: entries are added, the newest holds; none or null: as above it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('number_formats', t => {
    t.string('id', 64).primary()
    t.string('path', 400).notNullable() // of the organisation it holds for, and all below
    t.string('series', 40).notNullable() // case-dispute, registration, paper-letters …
    t.string('format', 64)
    t.string('set_by', 64).notNullable().references('people.id')
    t.string('set_at', 30).notNullable()
    t.index(['series', 'path'])
  })
  await binaryText(knex, 'number_formats')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('number_formats')
}
