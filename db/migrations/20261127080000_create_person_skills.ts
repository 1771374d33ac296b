import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What each person is competent in, as their lead or an administrator keeps it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('person_skills', t => {
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('skill', 24).notNullable()
    t.primary(['person_id', 'skill'])
  })
  await binaryText(knex, 'person_skills')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('person_skills')
}
