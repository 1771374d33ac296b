import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What a party speaks, and whether somebody has to interpret. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    t.string('language', 16)
    t.string('interpreter', 3) // yes, no
  })
  await binaryText(knex, 'parties')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    t.dropColumn('language')
    t.dropColumn('interpreter')
  })
}
