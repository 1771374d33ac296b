import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

const codes = ['platform_status', 'enterprise_size', 'headcount']

/**
 * When a worker was born, sealed as identity numbers are, and of which sex; what the work for a platform is by law; how
 * large an enterprise is. The last three are codes of taxonomies.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    t.text('born_sealed')
    t.string('sex', 6) // male, female
    for (const column of codes) t.string(column, 32)
  })
  await binaryText(knex, 'parties')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    for (const column of ['born_sealed', 'sex', ...codes]) t.dropColumn(column)
  })
}
