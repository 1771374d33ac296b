import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Long lists taken out as files: made beside, told how far, fetched once or twice by whoever asked, then gone. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('exports', t => {
    t.string('id', 64).primary()
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('what', 80).notNullable() // cases, or the id of an indicator
    t.string('name', 200).notNullable() // of the file, without its ending
    t.string('format', 8).notNullable() // xlsx, csv
    t.string('state', 12).notNullable() // making, ready, failed, cancelled
    t.integer('done').notNullable() // rows written
    t.integer('total') // rows in all, where that is known beforehand
    t.string('rights', 64).notNullable() // hash of what the person might see then
    t.string('made_at', 30).notNullable()
    t.string('expires_at', 30).notNullable()
    t.index(['person_id', 'made_at'])
    t.index(['expires_at'])
  })
  await binaryText(knex, 'exports')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('exports')
}
