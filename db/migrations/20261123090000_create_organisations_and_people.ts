import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Who works where: province, city, county, park station and partners; people, and the roles they hold there. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('organisations', t => {
    t.string('id', 64).primary()
    t.string('parent_id', 64).references('organisations.id')
    t.string('path', 400).notNullable().unique() // '/province/city/county/station/': every id from the top down
    t.string('kind', 16).notNullable() // province, city, county, station, partner
    t.string('name_zh', 120).notNullable()
    t.string('name_en', 160).notNullable()
    t.string('short_code', 24).notNullable() // stands in case numbers: 闽榕马园
    t.string('mediation_basis', 24) // stations: enterprise_committee, people_mediation, township_street, other
    t.string('partner_kind', 32) // partners: inspection, arbitration, court, psychology …
    t.integer('sign_in_days') // partners: how long they have to sign for a referral
    t.string('sign_in_unit', 2) // d, wd
    t.boolean('confidential').notNullable().defaultTo(false) // partners whose referrals show only that they were made
    t.string('phone', 40)
    t.string('address', 200)
    t.boolean('active').notNullable().defaultTo(true)
    t.string('created_at', 30).notNullable()
    t.index(['parent_id'])
  })
  await knex.schema.createTable('people', t => {
    t.string('id', 64).primary()
    t.string('user_name', 64).notNullable().unique()
    t.string('name', 80).notNullable()
    t.text('phone_sealed')
    t.string('phone_index', 64).unique()
    t.string('password_hash', 200)
    t.string('locale', 2).notNullable().defaultTo('zh')
    t.boolean('active').notNullable().defaultTo(true)
    t.boolean('must_change_password').notNullable().defaultTo(false)
    t.string('practice_number', 40) // a lawyer's licence
    t.string('created_at', 30).notNullable()
  })
  await knex.schema.createTable('memberships', t => {
    t.string('id', 64).primary()
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('role', 24).notNullable()
    t.string('from_on', 10).notNullable()
    t.string('to_on', 10) // the last day; open when empty
    t.index(['person_id'])
    t.index(['organisation_id', 'role'])
  })
  await knex.schema.createTable('absences', t => {
    t.string('id', 64).primary()
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('cover_id', 64).notNullable().references('people.id')
    t.string('from_on', 10).notNullable()
    t.string('to_on', 10).notNullable()
    t.string('reason', 200).notNullable()
    t.string('recorded_by', 64).notNullable()
    t.string('recorded_at', 30).notNullable()
    t.index(['person_id', 'to_on'])
    t.index(['cover_id', 'to_on'])
  })
  await knex.schema.createTable('duties', t => {
    t.string('organisation_id', 64).notNullable().references('organisations.id')
    t.string('on_day', 10).notNullable()
    t.string('person_id', 64).notNullable().references('people.id')
    t.primary(['organisation_id', 'on_day'])
  })
  await knex.schema.createTable('sessions', t => {
    t.string('id_hash', 64).primary()
    t.string('person_id', 64).references('people.id').index()
    t.text('content').notNullable()
    t.string('created_at', 30).notNullable()
    t.string('last_seen_at', 30).notNullable()
    t.string('expires_at', 30).notNullable().index()
  })
  await knex.schema.createTable('rate_limits', t => {
    t.string('key', 255).primary()
    t.integer('points').notNullable().defaultTo(0)
    t.bigInteger('expire')
  })
  await binaryText(knex, 'organisations', 'people', 'memberships', 'absences', 'duties', 'sessions', 'rate_limits')
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['rate_limits', 'sessions', 'duties', 'absences', 'memberships', 'people', 'organisations'])
    await knex.schema.dropTable(table)
}
