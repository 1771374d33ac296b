import type { Knex } from 'knex'

/** The other two of the five figures of a case, beside claimed, agreed and paid: awarded, and still due; in fen. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    t.bigInteger('awarded_fen') // empty where nothing is decided
    t.bigInteger('open_fen') // empty where nothing is agreed on
  })
  await knex.raw(
    `update case_facts set awarded_fen = made.fen
     from (
       select case_id, sum(awarded_fen) as fen from claims
       where awarded_fen is not null and (result is null or result <> 'withdrawn')
         and (member_id is null or member_id not in (select id from members where result = 'left'))
       group by case_id
     ) as made
     where made.case_id = case_facts.case_id`,
  )
  const left = (state: string) =>
    `sum(case when state = '${state}' then coalesce(amount_fen, 0) - coalesce(settled_fen, 0) else 0 end)`
  // What is agreed gives way to what is performed, so that nothing counts twice.
  await knex.raw(
    `update case_facts set open_fen = made.fen
     from (
       select case_id, case when sum(case when state = 'agreed' then 0 else 1 end) > 0
         then ${left('open')} else ${left('agreed')} end as fen
       from records
       where kind = 'obligation' and state in ('open', 'settled', 'waived', 'unpaid', 'agreed')
       group by case_id
     ) as made
     where made.case_id = case_facts.case_id`,
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    t.dropColumn('awarded_fen')
    t.dropColumn('open_fen')
  })
}
