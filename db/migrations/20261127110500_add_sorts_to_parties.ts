import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What kind of enterprise a party is and in which industry: codes of the taxonomies. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    t.string('enterprise_kind', 32)
    t.string('industry', 32)
    t.index(['industry', 'case_id'])
    t.index(['enterprise_kind', 'case_id'])
  })
  await binaryText(knex, 'parties')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    t.dropIndex(['industry', 'case_id'])
    t.dropIndex(['enterprise_kind', 'case_id'])
    t.dropColumn('enterprise_kind')
    t.dropColumn('industry')
  })
}
