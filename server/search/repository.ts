/** The cases of a list of hits, with the names by which they were found. */
import type { Db } from '../db.ts'

export type FoundCase = {
  id: string
  title: string
  state: string
  registeredOn: string
  registrationNumber: string
  caseNumber: string | null
  ownerName: string
  stationName: { zh: string; en: string }
}

/** By id. What may be seen was decided when the ids were found. */
export async function foundCases(db: Db, ids: readonly string[]): Promise<Map<string, FoundCase>> {
  const rows = await db('case_facts')
    .join('cases', 'cases.id', 'case_facts.case_id')
    .join('people', 'people.id', 'cases.owner_id')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .whereIn('case_facts.case_id', [...ids])
    .select(
      'cases.id',
      'case_facts.title',
      'cases.state',
      'cases.registered_on',
      'cases.registration_number',
      'cases.case_number',
      'people.name',
      'organisations.name_zh',
      'organisations.name_en',
    )
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        title: row.title,
        state: row.state,
        registeredOn: row.registered_on,
        registrationNumber: row.registration_number,
        caseNumber: row.case_number,
        ownerName: row.name,
        stationName: { zh: row.name_zh, en: row.name_en },
      },
    ]),
  )
}

export type FoundName = { partyId: string; caseId: string; side: 'applicant' | 'respondent' | 'third'; name: string }

/** Every name on these cases: parties, their former names, who leads them. */
export async function namesOn(db: Db, ids: readonly string[]): Promise<FoundName[]> {
  const rows = await db('parties')
    .whereIn('case_id', [...ids])
    .orderBy('id')
    .select('id', 'case_id', 'side', 'name', 'former_name', 'legal_representative')
  return rows.flatMap(row =>
    [row.name, row.former_name, row.legal_representative]
      .filter(Boolean)
      .map(name => ({ partyId: row.id, caseId: row.case_id, side: row.side, name })),
  )
}
