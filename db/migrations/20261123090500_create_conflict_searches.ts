import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Searches for conflicts of interest: who searched for whom, over how much, and what was found. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('parties', t => {
    t.string('name_core', 120).notNullable().defaultTo('') // of enterprises: without place and kind of company
    t.index(['name_core'])
  })
  await knex.schema.createTable('conflict_searches', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('person_id', 64).notNullable().references('people.id') // the lawyer searched for
    t.string('searched_by', 64).notNullable()
    t.string('searched_at', 30).notNullable()
    t.integer('searched').notNullable() // parties of the case that were looked for among all others
    t.integer('found').notNullable() // possible conflicts the searcher may see
    t.integer('hidden').notNullable() // and may not see
    t.integer('elsewhere').notNullable() // other cases of the same parties, without conflict
    t.integer('elsewhere_hidden').notNullable()
    t.index(['case_id', 'searched_at'])
  })
  await knex.schema.createTable('conflict_hits', t => {
    t.string('search_id', 64).notNullable().references('conflict_searches.id')
    t.integer('place').notNullable()
    t.string('kind', 20).notNullable() // own-client, former-opponent, both-sides, same-party
    t.string('matched_by', 24).notNullable()
    t.string('party_id', 96).notNullable()
    t.string('other_case_id', 64).notNullable()
    t.string('other_party_id', 96).notNullable()
    t.primary(['search_id', 'place'])
  })
  await binaryText(knex, 'parties', 'conflict_searches', 'conflict_hits')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('conflict_hits')
  await knex.schema.dropTable('conflict_searches')
  await knex.schema.alterTable('parties', t => {
    t.dropIndex(['name_core'])
    t.dropColumn('name_core')
  })
}
