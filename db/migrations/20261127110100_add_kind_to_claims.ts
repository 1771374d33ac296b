/** What a claim is by law, and why it goes to another forum than the law suggests. */
import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('claims', t => {
    t.string('kind', 40)
    t.text('forum_reason')
  })
  await binaryText(knex, 'claims')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('claims', t => {
    t.dropColumn('kind')
    t.dropColumn('forum_reason')
  })
}
