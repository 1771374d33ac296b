import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Who has a case open now; swept after five minutes, and no history of who read what. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('case_presence', t => {
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('doing', 8).notNullable() // reading, writing
    t.string('seen_at', 30).notNullable()
    t.primary(['case_id', 'person_id'])
    t.index(['seen_at'])
  })
  await binaryText(knex, 'case_presence')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('case_presence')
}
