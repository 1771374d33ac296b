import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Which entry of the taxonomy a station's mediation body is; `mediation_basis` stays the official one it counts with. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('organisations', t => {
    t.string('mediation_entry', 40)
  })
  await binaryText(knex, 'organisations')
  await knex('organisations').update({ mediation_entry: knex.ref('mediation_basis') })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('organisations', t => {
    t.dropColumn('mediation_entry')
  })
}
