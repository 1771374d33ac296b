/** What a commission or court has given on a claim, beside what was claimed and agreed; in fen. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('claims', t => {
    t.bigInteger('awarded_fen')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('claims', t => {
    t.dropColumn('awarded_fen')
  })
}
