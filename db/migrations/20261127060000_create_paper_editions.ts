import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** An office's own editions of paper templates: each kept, one in use at most for a part of the tree. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('paper_editions', t => {
    t.string('id', 64).primary()
    t.string('template', 64).notNullable()
    t.string('path', 400).notNullable() // of the organisation it holds for, and all below
    t.integer('edition').notNullable() // 1, 2, 3 … for template and path
    t.string('sha256', 64).notNullable()
    t.integer('bytes').notNullable()
    t.boolean('in_use').notNullable()
    t.string('note', 400)
    t.string('uploaded_by', 64).notNullable().references('people.id')
    t.string('uploaded_at', 30).notNullable()
    t.unique(['template', 'path', 'edition'])
    t.index(['template', 'in_use'])
  })
  await binaryText(knex, 'paper_editions')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('paper_editions')
}
