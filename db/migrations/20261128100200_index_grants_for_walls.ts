import type { Knex } from 'knex'

/** Whether somebody may see a case is told from the indexes of its grants alone: by person, by organisation and by case. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('access_grants', t => {
    for (const former of ['person_id_grant_case_id', 'organisation_id_grant_case_id', 'case_id'])
      t.dropIndex([], `access_grants_${former}_index`)
    t.index(['person_id', 'grant', 'until_on', 'case_id'], 'access_grants_of_person')
    t.index(['organisation_id', 'grant', 'until_on', 'case_id'], 'access_grants_of_organisation')
    t.index(['case_id', 'grant', 'person_id', 'organisation_id', 'until_on'], 'access_grants_of_case')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('access_grants', t => {
    for (const name of ['of_case', 'of_organisation', 'of_person']) t.dropIndex([], `access_grants_${name}`)
    t.index(['case_id'])
    t.index(['organisation_id', 'grant', 'case_id'])
    t.index(['person_id', 'grant', 'case_id'])
  })
}
