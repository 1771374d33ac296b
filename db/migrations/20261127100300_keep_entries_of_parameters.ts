import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

const once = ['name', 'region', 'valid_from']

/**
 * Entries are never written over: a wrong one is replaced by another that names it. What a default or a rule says
 * before a lawyer has looked is confirmed by a record of its own.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parameters', t => {
    t.dropUnique(once)
    t.string('notice', 400) // number or words of the notice it comes from
    t.string('replaces', 64) // the entry it stands in for
    t.string('replaced_by', 64) // the entry that stands in for it; it counts no more
    t.string('reason', 300) // why it was replaced
  })
  await knex.raw(
    'create unique index parameters_standing on parameters (name, region, valid_from) where replaced_by is null',
  )
  await knex.schema.createTable('confirmations', t => {
    t.string('id', 64).primary()
    t.string('kind', 12).notNullable() // parameter, rule
    t.string('subject', 80).notNullable() // its name or id
    t.string('region', 64).notNullable() // the organisation for which, and for all below, it is confirmed
    t.string('value', 40).notNullable() // what was confirmed; it says nothing of another value
    t.string('note', 400).notNullable()
    t.boolean('holds').notNullable() // false: taken back
    t.string('confirmed_by', 64).notNullable().references('people.id')
    t.string('confirmed_at', 30).notNullable()
    t.index(['kind', 'subject'])
  })
  await binaryText(knex, 'parameters', 'confirmations')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('confirmations')
  await knex('parameters').whereNotNull('replaced_by').delete()
  await knex.raw('drop index parameters_standing')
  await knex.schema.alterTable('parameters', t => {
    t.dropColumns('notice', 'replaces', 'replaced_by', 'reason')
    t.unique(once)
  })
}
