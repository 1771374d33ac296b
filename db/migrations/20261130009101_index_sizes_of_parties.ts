import type { Knex } from 'knex'

const columns = ['platform_status', 'enterprise_size', 'headcount']
const nameOf = (column: string): string => `parties_${column}_case_id_index`

/** A list of cases of a rare sort of parties begins with these: of most parties the three are not told. */
export async function up(knex: Knex): Promise<void> {
  for (const column of columns)
    await knex.raw(`create index ${nameOf(column)} on parties (${column}, case_id) where ${column} is not null`)
}

export async function down(knex: Knex): Promise<void> {
  for (const column of columns) await knex.schema.alterTable('parties', t => t.dropIndex([], nameOf(column)))
}
