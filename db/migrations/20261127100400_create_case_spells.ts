import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Each time a case was open, from registering or reopening to closing: for the case page and for figures. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_spells', t => {
    t.string('case_id', 64).notNullable().references('cases.id')
    t.integer('number').notNullable() // from 1
    t.string('began_on', 10).notNullable()
    t.string('ended_on', 10) // empty while it is open
    t.string('result', 32)
    t.primary(['case_id', 'number'])
    t.index(['began_on'])
    t.index(['ended_on'])
  })
  await binaryText(knex, 'case_spells')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('case_spells')
}
