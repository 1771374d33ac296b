import type { Knex } from 'knex'
import { binaryText } from '../binary-text.ts'

/** Cases whose use has stopped at somebody's request, but for storing and protecting; and those that were erased. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('restricted_cases', t => {
    t.string('case_id', 64).primary().references('cases.id')
    t.string('request_id', 64).notNullable().references('privacy_entries.id')
    t.string('in_charge', 64).references('people.id') // who alone sees it; nobody once it is erased
    t.string('state', 12).notNullable() // stored, proposed, erased
    t.string('reason', 600).notNullable()
    t.string('restricted_at', 30).notNullable()
    t.string('appraisal', 600) // why nothing of it need be kept
    t.string('proposed_by', 64).references('people.id')
    t.string('proposed_at', 30)
    t.string('erased_by', 64).references('people.id')
    t.string('erased_at', 30)
    t.index(['request_id'])
  })
  await binaryText(knex, 'restricted_cases')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('restricted_cases')
}
