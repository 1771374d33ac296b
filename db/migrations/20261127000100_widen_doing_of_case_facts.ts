import type { Knex } from 'knex'

/** Workflow and state together: 64 and 128 characters, as in `proceedings`. SQLite does not measure text. */
const widths = { up: 200, down: 64 }

export const up = (knex: Knex): Promise<void> => widen(knex, widths.up)
export const down = (knex: Knex): Promise<void> => widen(knex, widths.down)

async function widen(knex: Knex, width: number): Promise<void> {
  if (knex.client.config.client !== 'pg') return
  await knex.raw(`alter table case_facts alter column doing type varchar(${width}) collate "C"`)
}
