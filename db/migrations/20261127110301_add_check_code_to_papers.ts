import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What is printed on a paper so that anybody can ask whether it is ours; papers made before have none. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('papers', t => {
    t.string('check_code', 16).unique()
  })
  await binaryText(knex, 'papers')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('papers', t => {
    t.dropUnique(['check_code'])
  })
  await knex.schema.alterTable('papers', t => {
    t.dropColumn('check_code')
  })
}
