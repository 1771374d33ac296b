import type { Knex } from 'knex'

/** Cases that were folded before have no figures yet. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('insert into fact_changes (case_id) select id from cases order by id')
}

/** Folding a case that has not changed changes nothing. */
export async function down(): Promise<void> {}
