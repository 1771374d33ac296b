import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** 提醒名单: employers an organisation wants to be met with care, why, since when and until when. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reminder_entries', t => {
    t.string('id', 64).primary()
    t.string('organisation_id', 64).notNullable().references('organisations.id') // whose list it is
    t.string('organisation_path', 255).notNullable()
    t.string('name', 120).notNullable()
    t.string('name_core', 120).notNullable()
    t.string('credit_code', 18)
    t.string('ground', 24).notNullable()
    t.string('reason', 600).notNullable()
    t.string('case_id', 64).notNullable().references('cases.id') // the one it comes from
    t.string('warning_id', 64).references('warnings.id')
    t.string('until_on', 10) // null: open-ended
    t.string('put_by', 64).notNullable().references('people.id')
    t.string('put_on', 10).notNullable()
    t.string('put_at', 30).notNullable()
    t.string('off_by', 64).references('people.id')
    t.string('off_on', 10)
    t.string('off_at', 30)
    t.string('off_reason', 600)
    t.index(['name_core'])
    t.index(['credit_code'])
    t.index(['organisation_path', 'put_on'])
    t.index(['case_id'])
  })
  await binaryText(knex, 'reminder_entries')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('reminder_entries')
}
