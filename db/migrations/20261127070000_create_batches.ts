import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Steps taken for many members or many cases at once: what was chosen, and what came of each. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('batches', t => {
    t.string('id', 64).primary()
    t.string('made_by', 64).notNullable().references('people.id')
    t.string('organisation_path', 400).notNullable() // of the case, or of the maker where there are many
    t.string('case_id', 64).references('cases.id') // empty where it is about many cases
    t.string('proceeding_id', 64).references('proceedings.id') // the one that its members' steps move
    t.string('workflow', 64).notNullable()
    t.string('step', 64).notNullable()
    t.string('state', 12).notNullable() // draft, checking, ready, running, done, partly, cancelled
    t.integer('seen_version').notNullable().defaultTo(0) // of the proceeding, when the selection was checked
    t.text('sealed') // the answers for all
    t.string('made_at', 30).notNullable()
    t.string('changed_at', 30).notNullable()
    t.index(['made_by', 'made_at'])
    t.index(['state'])
    t.index(['case_id'])
  })
  await knex.schema.createTable('batch_rows', t => {
    t.string('batch_id', 64).notNullable().references('batches.id')
    t.integer('place').notNullable()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('member_id', 96)
    t.string('proceeding_id', 64)
    t.integer('seen_version').notNullable().defaultTo(0)
    t.string('label', 260).notNullable() // the name of the worker, or the title of the case
    t.text('sealed') // answers of its own
    t.string('state', 12).notNullable() // waiting, refused, done, failed, cancelled
    t.string('reason', 600) // why not, as JSON in both languages
    t.string('event_id', 64)
    t.integer('attempts').notNullable().defaultTo(0)
    t.primary(['batch_id', 'place'])
    t.index(['batch_id', 'state', 'place'])
  })
  await knex.schema.createTable('roster_previews', t => {
    t.string('id', 32).primary()
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('case_id', 64).notNullable().references('cases.id')
    t.text('sealed').notNullable()
    t.string('created_at', 30).notNullable()
    t.index(['created_at'])
  })
  await knex.schema.alterTable('events', t => {
    t.string('member_id', 96) // whom a step on one member is about
    t.index(['batch_id'])
  })
  await knex.schema.alterTable('records', t => {
    t.index(['member_id'])
  })
  await binaryText(knex, 'batches', 'batch_rows', 'roster_previews', 'events')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('records', t => {
    t.dropIndex(['member_id'])
  })
  await knex.schema.alterTable('events', t => {
    t.dropIndex(['batch_id'])
    t.dropColumn('member_id')
  })
  for (const table of ['roster_previews', 'batch_rows', 'batches']) await knex.schema.dropTable(table)
}
