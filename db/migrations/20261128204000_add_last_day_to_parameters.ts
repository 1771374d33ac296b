import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** The last day on which an entry holds; open where the place has not ended it. What has ended is never used again. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parameters', t => {
    t.string('valid_to', 10)
  })
  await binaryText(knex, 'parameters')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parameters', t => {
    t.dropColumn('valid_to')
  })
}
