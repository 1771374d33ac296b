import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Deadlines that were extended, stopped or set by hand, each with its reason; and what the rule alone would give. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('deadline_adjustments', t => {
    t.string('id', 64).primary() // the event that made it
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable().references('proceedings.id')
    t.string('rule', 48).notNullable()
    t.string('subject', 96).notNullable()
    t.string('anchor_on', 10).notNullable() // of the deadline; moves along when the anchor is corrected
    t.string('kind', 12).notNullable() // extension, suspension, override
    t.string('from_on', 10)
    t.string('to_on', 10) // of a suspension, the first day that counts again
    t.integer('length') // added, in the unit of the rule
    t.string('due_on', 10) // the day it was extended to, or set to
    t.string('ground', 24)
    t.text('reason').notNullable()
    t.string('approved_by', 120)
    t.string('proof', 200)
    t.string('made_by', 64).notNullable()
    t.string('made_at', 32).notNullable()
    t.string('lifted_by', 64) // the event that took it away
    t.string('lifted_on', 10)
    t.index(['proceeding_id'])
    t.index(['case_id'])
  })
  await binaryText(knex, 'deadline_adjustments')
  await knex.schema.alterTable('deadlines', t => {
    t.string('computed_on', 10) // what the rule gives, where somebody has set another day
  })
  await binaryText(knex, 'deadlines')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('deadlines', t => t.dropColumn('computed_on'))
  await knex.schema.dropTable('deadline_adjustments')
}
