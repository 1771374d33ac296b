import type { Knex } from 'knex'

/**
 * A list of cases of a rare kind of worker begins with it. One index serves all kinds: there are far fewer sets of kinds
 * that some party has than parties, and most parties have none.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `create index parties_categories_case_id_index on parties (categories, case_id) where categories <> '[]'`,
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => t.dropIndex([], 'parties_categories_case_id_index'))
}
