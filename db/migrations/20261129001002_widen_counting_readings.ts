import type { Knex } from 'knex'

/** A list of names is longer than one; SQLite bounds no text. */
export async function up(knex: Knex): Promise<void> {
  await resize(knex, 200)
}

export async function down(knex: Knex): Promise<void> {
  await knex('counting_readings').whereRaw('length(reading) > 24').delete()
  await resize(knex, 24)
}

async function resize(knex: Knex, length: number): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  await knex.raw(`alter table "counting_readings" alter column "reading" type character varying(${length}) collate "C"`)
}
