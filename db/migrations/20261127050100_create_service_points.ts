import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Places workers can walk into: stations, drivers' homes, rest points; with their opening hours. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('service_points', t => {
    t.string('id', 64).primary()
    t.string('organisation_id', 64).notNullable().references('organisations.id') // who runs it
    t.string('kind', 24).notNullable() // station, driver-home, rest-point, other
    t.string('name_zh', 120).notNullable()
    t.string('name_en', 160).notNullable()
    t.string('address', 200).notNullable()
    t.string('phone', 40)
    t.boolean('always_open').notNullable()
    t.text('hours').notNullable() // [{ fromDay, toDay, opens, closes }]
    t.string('note', 200)
    t.boolean('active').notNullable()
    t.string('created_at', 30).notNullable()
    t.index(['organisation_id'])
  })
  await binaryText(knex, 'service_points')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('service_points')
}
