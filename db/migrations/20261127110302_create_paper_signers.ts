import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Who is to sign a paper and who has, and every file a paper has been, from the one that was signed first. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('paper_signers', t => {
    t.string('id', 64).primary()
    t.string('paper_id', 64).notNullable().references('papers.id')
    t.integer('place').notNullable() // 1, 2, 3 … in the order in which they were named
    t.string('party_id', 64) // a party of the case; else somebody by name
    t.string('name', 120).notNullable()
    t.string('capacity', 60).notNullable()
    t.string('state', 12).notNullable() // asked, signed, left-out
    t.string('signed_on', 10)
    t.string('way', 12) // station, video
    t.text('strokes') // lines of the pen, where it was drawn
    t.string('picture_sha256', 64) // a picture in the store, where it was uploaded
    t.string('signed_sha256', 64) // of the file that was signed
    t.string('event_id', 64).references('events.id')
    t.unique(['paper_id', 'place'])
  })
  await knex.schema.createTable('paper_drawings', t => {
    t.string('id', 64).primary()
    t.string('paper_id', 64).notNullable().references('papers.id')
    t.integer('sequence').notNullable() // 0: as it was filed
    t.string('sha256', 64).notNullable()
    t.integer('bytes').notNullable()
    t.string('made_at', 30).notNullable()
    t.unique(['paper_id', 'sequence'])
    t.index(['sha256'])
  })
  await binaryText(knex, 'paper_signers', 'paper_drawings')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('paper_drawings')
  await knex.schema.dropTable('paper_signers')
}
