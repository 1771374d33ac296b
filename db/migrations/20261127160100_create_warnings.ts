import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Rules of early warning as organisations set them, what was warned of, by which cases, and what was done about it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('warning_rules', t => {
    t.string('id', 64).primary()
    t.string('rule', 32).notNullable()
    t.string('path', 400).notNullable() // of the organisation it holds for, and all below
    t.text('settings') // JSON; empty: set back to what holds above
    t.string('reason', 400).notNullable()
    t.string('set_by', 64).notNullable().references('people.id')
    t.string('set_at', 30).notNullable()
    t.index(['rule', 'path'])
  })
  await knex.schema.createTable('warnings', t => {
    t.string('id', 64).primary()
    t.string('rule', 32).notNullable()
    t.string('path', 400).notNullable() // of the organisation whose rule it was; '/' is the house
    t.text('settings').notNullable() // JSON, as they were
    t.string('subject', 200).notNullable() // what it is about: an employer, a case, a partner, an owner
    t.string('raised_on', 10).notNullable()
    t.string('raised_at', 30).notNullable()
    t.string('assigned_to', 64).references('people.id')
    t.string('next_on', 10)
    t.string('state', 8).notNullable() // open, closed
    t.string('result', 24)
    t.string('closed_on', 10)
    t.string('closed_by', 64).references('people.id')
    t.index(['state', 'raised_at'])
    t.index(['assigned_to', 'state'])
  })
  await knex.raw("create unique index warnings_open on warnings (rule, subject, path) where state = 'open'")
  await knex.schema.createTable('warning_cases', t => {
    t.string('warning_id', 64).notNullable().references('warnings.id')
    t.string('sign', 200).notNullable() // what of the case raised it: case:…, obligation:…
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('added_on', 10).notNullable()
    t.primary(['warning_id', 'sign'])
    t.index(['case_id'])
    t.index(['sign'])
  })
  await knex.schema.createTable('warning_notes', t => {
    t.string('id', 64).primary()
    t.string('warning_id', 64).notNullable().references('warnings.id')
    t.string('kind', 12).notNullable() // note, assigned, closed
    t.text('text').notNullable()
    t.string('next_on', 10)
    t.string('assigned_to', 64).references('people.id')
    t.string('written_by', 64).notNullable().references('people.id')
    t.string('written_at', 30).notNullable()
    t.index(['warning_id'])
  })
  await binaryText(knex, 'warning_rules', 'warnings', 'warning_cases', 'warning_notes')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['warning_notes', 'warning_cases', 'warnings', 'warning_rules'])
    await knex.schema.dropTable(table)
}
