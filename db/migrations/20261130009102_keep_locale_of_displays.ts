import type { Knex } from 'knex'

/** Screens that hang already keep the language of whoever made them, in which they have shown their figures. */
export async function up(knex: Knex): Promise<void> {
  const makers = knex('people').whereRaw('people.id = displays.made_by').select('locale')
  await knex('displays').update({ locale: makers })
}

/** The column goes with the migration before. */
export async function down(): Promise<void> {}
