import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** The secret address from which a person's own calendar reads their agenda: one for each, none unless they want it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('calendar_feeds', t => {
    t.string('person_id', 64).primary().references('people.id')
    t.string('token_hash', 64).notNullable().unique() // SHA-256; the token itself is shown once and not kept
    t.string('made_at', 30).notNullable()
    t.string('fetched_at', 30)
  })
  await binaryText(knex, 'calendar_feeds')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('calendar_feeds')
}
