import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** 告知同意书: what people are told when they consent, as an organisation has written it; every version that was shown stays. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('consent_texts', t => {
    t.string('id', 64).primary()
    t.string('version', 24).notNullable().unique() // kept with every consent: 2026-11-28, 2026-11-28-2
    t.string('organisation_id', 64).notNullable().references('organisations.id') // holds here and below
    t.string('organisation_path', 400).notNullable()
    t.text('paragraphs').notNullable() // by name, in both languages, as JSON
    t.string('reason', 600).notNullable()
    t.string('written_by', 64).notNullable().references('people.id')
    t.string('written_at', 30).notNullable()
    t.index(['organisation_path', 'written_at'])
  })
  await binaryText(knex, 'consent_texts')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('consent_texts')
}
