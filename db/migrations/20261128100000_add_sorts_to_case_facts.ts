import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** What sorts of parties a case has, once each in the order of their signs: ' e:private i:C w:migrant '; '' without any. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    t.text('sorts').notNullable().defaultTo('')
  })
  await binaryText(knex, 'case_facts')
  const isPostgres = knex.client.config.client === 'pg'
  const [categories, joined] = isPostgres
    ? ['json_array_elements_text(categories::json) as each(value)', `string_agg(mark, ' ' order by mark collate "C")`]
    : ['json_each(categories) as each', `group_concat(mark, ' ' order by mark)`]
  await knex.raw(
    `update case_facts set sorts = ' ' || made.sorts || ' '
     from (
       select case_id, ${joined} as sorts
       from (
         select case_id, 'e:' || enterprise_kind as mark from parties where enterprise_kind is not null
         union select case_id, 'i:' || industry from parties where industry is not null
         union select case_id, 'w:' || each.value from parties, ${categories} where categories <> '[]'
       ) as marks
       group by case_id
     ) as made
     where made.case_id = case_facts.case_id`,
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('case_facts', t => {
    t.dropColumn('sorts')
  })
}
