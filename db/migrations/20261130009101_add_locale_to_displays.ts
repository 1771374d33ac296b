import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** In which language a wall screen shows its figures, whatever whoever made it reads the house in. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('displays', t => void t.string('locale', 2).notNullable().defaultTo('zh'))
  await binaryText(knex, 'displays')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('displays', t => void t.dropColumn('locale'))
}
