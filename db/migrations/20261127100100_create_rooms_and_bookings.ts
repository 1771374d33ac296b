import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Rooms of organisations, and which meeting has which room when. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('rooms', t => {
    t.string('id', 64).primary()
    t.string('organisation_id', 64).notNullable().references('organisations.id') // whose room it is
    t.string('kind', 24).notNullable() // mediation, tribunal, court, conference
    t.string('name_zh', 80).notNullable()
    t.string('name_en', 120).notNullable()
    t.string('place', 200).notNullable()
    t.integer('seats').notNullable()
    t.boolean('active').notNullable()
    t.string('created_at', 30).notNullable()
    t.index(['organisation_id'])
  })
  await knex.schema.createTable('bookings', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable() // with kind and key the record that is booked for
    t.string('kind', 24).notNullable()
    t.string('key', 96).notNullable()
    t.string('on_day', 10).notNullable() // the record's day and time when it was booked:
    t.string('record_time', 5) // once they differ the booking counts no more
    t.string('room_id', 64).references('rooms.id') // empty where only what to bring was said
    t.string('starts_at', 5)
    t.string('ends_at', 5)
    t.string('bring', 600)
    t.string('booked_by', 64).notNullable()
    t.string('booked_at', 30).notNullable()
    t.boolean('released').notNullable() // its meeting had moved when somebody else took the room
    t.unique(['proceeding_id', 'kind', 'key'])
    t.index(['room_id', 'on_day'])
    t.index(['case_id'])
  })
  await binaryText(knex, 'rooms', 'bookings')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('bookings')
  await knex.schema.dropTable('rooms')
}
