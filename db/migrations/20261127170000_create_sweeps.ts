import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Sweeps of the whole house for what cannot be: when each check ran, how long it took, and what stands found. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('sweeps', t => {
    t.string('id', 64).primary()
    t.string('begun_by', 64).notNullable() // a person's id, or 'clock'
    t.string('night', 10).unique() // the day of a nightly one: there is one a night, however many processes
    t.string('slot', 8).unique() // 'running' while it runs: one at a time
    t.boolean('whole').notNullable() // every case was looked at
    t.string('state', 12).notNullable() // running, done, failed, stopped
    t.string('begun_at', 30).notNullable()
    t.string('alive_at', 30).notNullable() // told every minute while it runs
    t.string('ended_at', 30)
    t.index(['begun_at'])
  })
  await knex.schema.createTable('sweep_checks', t => {
    t.string('check_id', 32).primary()
    t.string('sweep_id', 64).notNullable().references('sweeps.id')
    t.integer('found').notNullable() // all of them, those not kept included
    t.integer('took_ms').notNullable()
    t.string('ended_at', 30).notNullable()
  })
  await knex.schema.createTable('sweep_findings', t => {
    t.string('id', 64).primary()
    t.string('check_id', 32).notNullable()
    t.string('subject', 200).notNullable() // id of what is wrong
    t.string('case_id', 64) // empty where it is about no one case
    t.text('says').notNullable() // JSON { zh, en }: ids, columns, days and amounts
    t.string('first_found_at', 30).notNullable()
    t.string('sweep_id', 64).notNullable().references('sweeps.id') // that found it last
    t.unique(['check_id', 'subject'])
    t.index(['case_id'])
  })
  await binaryText(knex, 'sweeps', 'sweep_checks', 'sweep_findings')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['sweep_findings', 'sweep_checks', 'sweeps']) await knex.schema.dropTable(table)
}
