import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What was done on duty: by whom, when, where, how many came; and who confirmed it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('duty_log', t => {
    t.string('id', 64).primary()
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('organisation_id', 64).notNullable().references('organisations.id') // for which the duty was done
    t.string('on_day', 10).notNullable()
    t.string('from_time', 5).notNullable() // 'HH:MM', Asia/Shanghai
    t.string('to_time', 5).notNullable()
    t.string('service_point_id', 64).references('service_points.id')
    t.string('place', 200)
    t.integer('consultations').notNullable()
    t.text('note')
    t.string('state', 12).notNullable() // recorded, confirmed, returned
    t.string('recorded_at', 30).notNullable()
    t.string('decided_by', 64).references('people.id')
    t.string('decided_at', 30)
    t.string('reason', 400) // why it was returned
    t.index(['person_id', 'on_day'])
    t.index(['organisation_id', 'state'])
  })
  await knex.schema.createTable('duty_log_cases', t => {
    t.string('entry_id', 64).notNullable().references('duty_log.id')
    t.string('case_id', 64).notNullable().references('cases.id')
    t.primary(['entry_id', 'case_id'])
  })
  await binaryText(knex, 'duty_log', 'duty_log_cases')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('duty_log_cases')
  await knex.schema.dropTable('duty_log')
}
