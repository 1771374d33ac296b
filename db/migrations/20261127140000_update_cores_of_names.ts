import type { Knex } from 'knex'

const atOnce = 500

/** A core that lost the last sign of a trade, as 榕光电 for 榕光电子公司, gets it back. */
export async function up(knex: Knex): Promise<void> {
  for (let after = ''; ; ) {
    const parties: Party[] = await knex('parties')
      .where('id', '>', after)
      .where('name', 'like', '%子公司')
      .orderBy('id')
      .limit(atOnce)
      .select('id', 'name', 'name_core as core')
    if (parties.length === 0) return
    after = parties.at(-1)!.id
    for (const { id, core } of parties.filter(hasLostIt))
      await knex('parties')
        .where({ id })
        .update({ name_core: `${core}子` })
  }
}

/** Nothing to restore: the longer core is the right one in every edition. */
export async function down(): Promise<void> {}

type Party = { id: string; name: string; core: string }

const hasLostIt = ({ name, core }: Party): boolean =>
  name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '').endsWith(`${core}子公司`) &&
  !/(?:子|公司|集团)$/.test(core)
