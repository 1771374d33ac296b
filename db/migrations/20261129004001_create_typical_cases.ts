import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** 典型案例: a closed case told without anybody in it, written by one person and approved by another. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('typical_cases', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().unique().references('cases.id')
    t.string('title', 120).notNullable()
    t.text('content').notNullable() // nobody of the case can be told from it: checked each time it is written
    t.string('sanction_notice', 300) // the public notice that names the employer; null: 某公司
    t.string('delicate_reason', 300) // why illness, pregnancy or disability stands in it; null: none does
    t.string('state', 12).notNullable() // waiting, returned, approved, withdrawn
    t.integer('version').notNullable()
    t.string('written_by', 64).notNullable().references('people.id')
    t.string('written_at', 30).notNullable()
    t.string('decided_by', 64).references('people.id')
    t.string('decided_at', 30)
    t.string('decision_reason', 600)
    t.index(['state', 'written_at'])
  })
  await binaryText(knex, 'typical_cases')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('typical_cases')
}
