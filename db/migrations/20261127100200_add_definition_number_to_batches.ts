import type { Knex } from 'knex'

/** Under which number of its workflow a batch's step is taken, or to which it moves proceedings; the newest where empty. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('batches', t => {
    t.integer('definition_number')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('batches', t => {
    t.dropColumn('definition_number')
  })
}
