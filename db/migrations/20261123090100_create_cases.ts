import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** The file on the shelf, who it is about, what they ask for, and who may open it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('cases', t => {
    t.string('id', 64).primary()
    t.string('kind', 24).notNullable()
    t.string('registration_number', 48).notNullable().unique()
    t.string('case_number', 48).unique()
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('organisation_path', 400).notNullable()
    t.string('owner_id', 64).notNullable().references('people.id')
    t.string('state', 24).notNullable() // registered, open, closed, archived
    t.string('cause', 24)
    t.string('mediation_basis', 24)
    t.string('channel', 24)
    t.text('summary')
    t.string('result', 32)
    t.string('registered_on', 10).notNullable()
    t.string('closed_on', 10)
    t.string('created_at', 30).notNullable()
    t.integer('head_sequence').notNullable().defaultTo(0) // the newest event's place in the case
    t.string('head_hash', 64).notNullable().defaultTo('') // and its link of the chain
    t.index(['organisation_path', 'registered_on'])
    t.index(['owner_id', 'state'])
  })
  await knex.schema.createTable('parties', t => {
    t.string('id', 96).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable()
    t.string('side', 12).notNullable() // applicant, respondent, third
    t.string('nature', 8).notNullable() // person, unit
    t.string('name', 120).notNullable()
    t.string('name_folded', 120).notNullable() // as compared in searches: width, case and blanks folded
    t.string('former_name', 120)
    t.text('phone_sealed')
    t.string('phone_index', 64)
    t.text('second_phone_sealed')
    t.string('second_phone_index', 64)
    t.text('identity_sealed')
    t.string('identity_index', 64)
    t.text('card_sealed')
    t.string('card_index', 64)
    t.string('credit_code', 18)
    t.string('legal_representative', 80)
    t.string('address', 200)
    t.text('categories').notNullable() // JSON list of worker categories
    t.index(['case_id'])
    t.index(['name_folded'])
    t.index(['former_name'])
    t.index(['legal_representative'])
    t.index(['phone_index'])
    t.index(['second_phone_index'])
    t.index(['identity_index'])
    t.index(['credit_code'])
  })
  await knex.schema.createTable('members', t => {
    t.string('id', 96).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable()
    t.string('party_id', 96).notNullable()
    t.boolean('is_representative').notNullable().defaultTo(false)
    t.bigInteger('claimed_fen').notNullable().defaultTo(0)
    t.bigInteger('agreed_fen')
    t.string('result', 32)
    t.index(['case_id'])
  })
  await knex.schema.createTable('claims', t => {
    t.string('id', 96).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable()
    t.string('member_id', 96)
    t.string('cause', 24).notNullable()
    t.string('text', 500)
    t.bigInteger('amount_fen') // empty where the claim is not about money
    t.bigInteger('agreed_fen')
    t.string('forum', 24).notNullable()
    t.string('result', 32)
    t.index(['case_id'])
  })
  await knex.schema.createTable('access_grants', t => {
    t.string('id', 96).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable()
    t.string('person_id', 64).references('people.id')
    t.string('organisation_id', 64).references('organisations.id')
    t.string('grant', 12).notNullable() // granted, assigned, excluded
    t.string('reason', 400).notNullable()
    t.string('until_on', 10)
    t.index(['person_id', 'grant', 'case_id'])
    t.index(['organisation_id', 'grant', 'case_id'])
    t.index(['case_id'])
  })
  await knex.schema.createTable('access_log', t => {
    t.string('id', 64).primary()
    t.string('person_id', 64).notNullable()
    t.string('case_id', 64)
    t.string('action', 32).notNullable() // revealed, exported, searched-conflicts, duplicate-elsewhere …
    t.string('subject', 120)
    t.string('reason', 400)
    t.string('at', 30).notNullable()
    t.index(['case_id', 'at'])
    t.index(['person_id', 'at'])
  })
  await knex.schema.createTable('case_facts', t => {
    t.string('case_id', 64).primary().references('cases.id')
    t.string('organisation_path', 400).notNullable()
    t.string('owner_id', 64).notNullable()
    t.string('kind', 24).notNullable()
    t.string('state', 24).notNullable()
    t.string('title', 260).notNullable() // 张某等 5 人 - 某配送服务部
    t.string('cause', 24)
    t.string('doing', 64) // workflow and state that lead the file, for the list: 'mediation/mediating'
    t.integer('member_count').notNullable().defaultTo(0)
    t.bigInteger('claimed_fen') // empty where no claim names an amount
    t.bigInteger('agreed_fen')
    t.bigInteger('paid_fen').notNullable().defaultTo(0)
    t.string('next_deadline_on', 10)
    t.string('next_date_on', 10)
    t.string('registered_on', 10).notNullable()
    t.string('last_event_at', 30).notNullable()
    t.index(['organisation_path', 'state', 'last_event_at'])
    t.index(['owner_id', 'state', 'next_deadline_on'])
    t.index(['organisation_path', 'next_deadline_on'])
    t.index(['last_event_at', 'case_id'])
  })
  await binaryText(knex, 'cases', 'parties', 'members', 'claims', 'access_grants', 'access_log', 'case_facts')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['case_facts', 'access_log', 'access_grants', 'claims', 'members', 'parties', 'cases'])
    await knex.schema.dropTable(table)
}
