import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What a person looked for, encrypted and for half an hour: names and numbers never stand in an address. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('searches', t => {
    t.string('id', 64).primary()
    t.string('person_id', 64).notNullable().references('people.id')
    t.text('sealed').notNullable()
    t.string('created_at', 30).notNullable()
    t.index(['created_at'])
  })
  await binaryText(knex, 'searches')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('searches')
}
