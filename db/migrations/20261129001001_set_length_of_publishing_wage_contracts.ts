import type { Knex } from 'knex'

/**
 * The five days within which a contract on wages is published are a length of its own run; those of other contracts go
 * by a reading and so by the rule.
 */
export async function up(knex: Knex): Promise<void> {
  const rows = await knex('deadlines as d')
    .join('proceedings as p', 'p.id', 'd.proceeding_id')
    .where('d.rule', 'contract_publish')
    .whereIn('d.status', ['running', 'paused'])
    .select('d.id', 'p.snapshot')
  const ofWages = rows.filter(({ snapshot }) => JSON.parse(snapshot).context?.isOfWages === true).map(({ id }) => id)
  for (let from = 0; from < ofWages.length; from += 500)
    await knex('deadlines')
      .whereIn('id', ofWages.slice(from, from + 500))
      .update({ length: JSON.stringify({ length: 5, unit: 'd' }) })
}

export async function down(knex: Knex): Promise<void> {
  await knex('deadlines')
    .where({ rule: 'contract_publish' })
    .whereIn('status', ['running', 'paused'])
    .update({ length: null })
}
