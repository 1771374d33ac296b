import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Proceedings, the one append-only history of each case, and what is derived from it. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('proceedings', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('parent_id', 64).references('proceedings.id')
    t.string('workflow', 64).notNullable()
    t.integer('definition_number').notNullable()
    t.string('state', 128).notNullable() // dotted path of the active state: 'granted.handling'
    t.boolean('ended').notNullable().defaultTo(false)
    t.text('snapshot').notNullable()
    t.integer('version').notNullable() // how many events it has
    t.string('begun_by', 64) // the event of another proceeding that began it
    t.string('began_on', 10).notNullable()
    t.string('last_happened_on', 10).notNullable() // of its newest step that stands
    t.string('began_at', 30).notNullable()
    t.string('ended_on', 10)
    t.index(['case_id'])
    t.index(['workflow', 'state'])
  })
  await knex.schema.createTable('proceeding_members', t => {
    t.string('proceeding_id', 64).notNullable().references('proceedings.id')
    t.string('member_id', 96).notNullable()
    t.string('standing', 8).notNullable() // covered: named when it began; left: gone another way
    t.primary(['proceeding_id', 'member_id'])
  })
  await knex.schema.createTable('events', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.integer('sequence').notNullable()
    t.string('proceeding_id', 64).references('proceedings.id') // empty where nothing moves: a call, a note, an upload
    t.integer('version') // the proceeding's version once this event is taken
    t.string('workflow', 64)
    t.integer('definition_number')
    t.string('step', 64).notNullable()
    t.string('state', 128) // where the proceeding stands after it
    t.text('answers').notNullable()
    t.text('salts').notNullable() // one for each answer; destroyed with it
    t.text('commitments').notNullable() // SHA-256 over salt and value of each answer; these stay
    t.text('given').notNullable()
    t.string('taken_by', 64).notNullable() // a person's id, or 'clock'
    t.string('on_behalf_of', 24)
    t.string('audience', 12).notNullable().defaultTo('all')
    t.string('happened_on', 10).notNullable()
    t.string('recorded_at', 30).notNullable()
    t.string('caused_by', 64) // the event that took this one by a coupling
    t.string('amends', 64) // the event whose answers this one replaces from here on
    t.string('idempotency_key', 80)
    t.string('content_mac', 64)
    t.string('batch_id', 64)
    t.string('previous_hash', 64).notNullable()
    t.string('hash', 64).notNullable()
    t.unique(['case_id', 'sequence'])
    t.unique(['proceeding_id', 'version'])
    t.unique(['taken_by', 'idempotency_key'])
    t.index(['caused_by'])
  })
  await knex.schema.createTable('reversals', t => {
    t.string('event_id', 64).primary().references('events.id') // taken back …
    t.string('by_event_id', 64).notNullable().references('events.id') // … by this one
    t.index(['by_event_id'])
  })
  await knex.schema.createTable('records', t => {
    t.string('proceeding_id', 64).notNullable().references('proceedings.id')
    t.string('kind', 24).notNullable()
    t.string('key', 96).notNullable()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('event_id', 64).notNullable() // that put it on file or last changed it
    t.string('member_id', 96)
    t.string('party_id', 96)
    t.string('on_day', 10)
    t.string('at_time', 5)
    t.bigInteger('amount_fen')
    t.bigInteger('settled_fen')
    t.string('state', 24)
    t.string('audience', 12).notNullable().defaultTo('all')
    t.text('details').notNullable()
    t.primary(['proceeding_id', 'kind', 'key'])
    t.index(['case_id', 'kind'])
    t.index(['kind', 'state', 'on_day'])
  })
  await knex.schema.createTable('deadlines', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable().references('proceedings.id')
    t.string('rule', 48).notNullable()
    t.string('subject', 96).notNullable()
    t.integer('generation').notNullable()
    t.string('anchor_on', 10).notNullable()
    t.string('due_on', 10).notNullable()
    t.text('suspensions').notNullable()
    t.text('extension')
    t.string('length', 40) // JSON, where a partner or a paper sets it instead of the rule
    t.string('status', 8).notNullable() // running, paused, met, void; the rest is told by the day
    t.string('ended_on', 10)
    t.string('started_by', 64).notNullable() // events
    t.string('ended_by', 64)
    t.unique(['proceeding_id', 'rule', 'subject', 'generation'])
    t.index(['case_id'])
    t.index(['status', 'due_on'])
  })
  await knex.schema.createTable('papers', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('proceeding_id', 64).notNullable().references('proceedings.id')
    t.string('event_id', 64).notNullable().references('events.id')
    t.string('template', 64).notNullable()
    t.string('template_version', 64)
    t.string('number', 64).notNullable().unique()
    t.string('state', 12).notNullable() // queued, filed, failed, withdrawn
    t.string('sha256', 64)
    t.integer('bytes')
    t.string('problem', 400) // the fields that are missing, by name
    t.string('queued_at', 30).notNullable()
    t.string('filed_at', 30)
    t.index(['case_id'])
    t.index(['state'])
  })
  await knex.schema.createTable('stored_files', t => {
    t.string('sha256', 64).primary()
    t.integer('bytes').notNullable()
    t.string('media_type', 100).notNullable()
    t.integer('references').notNullable()
    t.string('stored_at', 30).notNullable()
  })
  await knex.schema.createTable('evidence', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64).notNullable().references('cases.id')
    t.string('event_id', 64).notNullable().references('events.id')
    t.string('sha256', 64).notNullable().references('stored_files.sha256')
    t.string('name', 200).notNullable()
    t.string('purpose', 400)
    t.string('held_by', 120)
    t.string('audience', 12).notNullable()
    t.string('uploaded_at', 30).notNullable()
    t.index(['case_id'])
  })
  await knex.schema.createTable('drafts', t => {
    t.string('person_id', 64).notNullable().references('people.id')
    t.string('form', 160).notNullable() // the path of the form, ids only
    t.text('sealed').notNullable()
    t.string('saved_at', 30).notNullable()
    t.primary(['person_id', 'form'])
    t.index(['saved_at'])
  })
  await knex.schema.createTable('outbox', t => {
    t.string('id', 64).primary()
    t.string('case_id', 64)
    t.string('event_id', 64)
    t.string('kind', 24).notNullable() // reminder, mail, sms, webhook
    t.string('recipient_id', 64)
    t.text('content').notNullable()
    t.string('dedupe_key', 160).notNullable().unique()
    t.string('state', 12).notNullable() // waiting, taken, sent, cancelled, failed
    t.string('due_at', 30).notNullable()
    t.integer('attempts').notNullable().defaultTo(0)
    t.string('leased_until', 30)
    t.index(['state', 'due_at'])
    t.index(['event_id'])
  })
  await knex.schema.createTable('counters', t => {
    t.string('name', 120).primary()
    t.integer('value').notNullable()
  })
  await knex.schema.createTable('parameters', t => {
    t.string('id', 64).primary()
    t.string('name', 80).notNullable()
    t.string('region', 64).notNullable().defaultTo('')
    t.string('valid_from', 10).notNullable()
    t.text('value').notNullable() // JSON
    t.string('source', 300).notNullable()
    t.string('changed_by', 64).notNullable()
    t.string('changed_at', 30).notNullable()
    t.unique(['name', 'region', 'valid_from'])
  })
  await binaryText(
    knex,
    'proceedings',
    'proceeding_members',
    'events',
    'reversals',
    'records',
    'deadlines',
    'papers',
    'stored_files',
    'evidence',
    'drafts',
    'outbox',
    'counters',
    'parameters',
  )
}

export async function down(knex: Knex): Promise<void> {
  const tables = [
    'parameters',
    'counters',
    'outbox',
    'drafts',
    'evidence',
    'stored_files',
    'papers',
    'deadlines',
    'records',
    'reversals',
    'events',
    'proceeding_members',
    'proceedings',
  ]
  for (const table of tables) await knex.schema.dropTable(table)
}
