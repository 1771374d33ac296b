import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What the house tells a person on their desk: reminders, once each, until they have been seen. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('messages', t => {
    t.string('id', 64).primary() // that of the outbox row it was delivered from
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('kind', 24).notNullable()
    t.text('content').notNullable() // JSON: days, amounts, keys
    t.string('sent_at', 30).notNullable()
    t.string('seen_at', 30)
    t.index(['person_id', 'seen_at'])
    t.index(['case_id'])
  })
  await binaryText(knex, 'messages')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('messages')
}
