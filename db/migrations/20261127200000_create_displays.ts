import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Wall screens: the secret address from which a screen in a hall reads the figures of an organisation. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('displays', t => {
    t.string('id', 64).primary()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('name', 80).notNullable()
    t.string('token_hash', 64).notNullable().unique() // SHA-256; the token itself is shown once and not kept
    t.string('made_by', 64).notNullable().references('people.id') // the screen shows what they may count
    t.string('made_at', 30).notNullable()
    t.string('shown_at', 30)
    t.index(['organisation_id'])
  })
  await binaryText(knex, 'displays')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('displays')
}
