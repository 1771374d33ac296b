import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Days that differ from an ordinary week, and the years for which the State Council's notice is known. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('holiday_years', t => {
    t.integer('year').primary()
    t.boolean('published').notNullable()
    t.string('source', 300).notNullable()
    t.string('changed_by', 64).notNullable()
    t.string('changed_at', 30).notNullable()
  })
  await knex.schema.createTable('holidays', t => {
    t.string('day', 10).primary()
    t.integer('year').notNullable().index() // of the notice
    t.string('kind', 4).notNullable() // off: rest; work: a weekend worked to make up
    t.string('name', 60).notNullable()
    t.boolean('statutory').notNullable().defaultTo(false) // one of the days of the Holiday Measures themselves
  })
  await binaryText(knex, 'holiday_years', 'holidays')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('holidays')
  await knex.schema.dropTable('holiday_years')
}
