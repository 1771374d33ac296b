import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Which reading of an unsure rule of counting holds, from which day on; taken back, it stays on file and counts no more. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('counting_readings', t => {
    t.string('id', 64).primary()
    t.string('rule', 16).notNullable()
    t.string('reading', 24).notNullable()
    t.string('valid_from', 10).notNullable()
    t.string('reason', 300).notNullable()
    t.string('chosen_by', 64).notNullable().references('people.id')
    t.string('chosen_at', 30).notNullable()
    t.string('taken_back_by', 64).references('people.id')
    t.string('taken_back_at', 30)
    t.string('taken_back_reason', 300)
    t.index(['rule', 'valid_from'])
  })
  await binaryText(knex, 'counting_readings')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('counting_readings')
}
