/** Keeps a case findable: its numbers, the names of its parties, and who may find it at all. */
import type { Db } from '../db.ts'
import { putEntry } from './entries.ts'
import { accessToken, gap, nameStart, numberToken, tokensOf } from './tokens.ts'

/** Called in the transaction that changed the case, a party or a grant. */
export async function indexCase(tx: Db, caseId: string): Promise<void> {
  const found = await tx('cases')
    .where({ id: caseId })
    .first('registration_number', 'case_number', 'organisation_path', 'owner_id')
  const parties = await tx('parties')
    .where({ case_id: caseId })
    .orderBy('id')
    .select('name', 'former_name', 'legal_representative')
  const grants = await tx('access_grants')
    .where({ case_id: caseId })
    .whereNot('grant', 'excluded')
    .select('person_id', 'organisation_id')
  const numbers: string[] = [found.registration_number, found.case_number].filter(Boolean)
  const names = parties.flatMap(
    one => [one.name, one.former_name, one.legal_representative].filter(Boolean) as string[],
  )
  await putEntry(tx, {
    caseId,
    tokens: [
      ...numbers.flatMap(number => [...tokensOf(number), gap]),
      ...[...new Set(names)].flatMap(name => [nameStart, ...tokensOf(name)]),
    ],
    marks: [
      ...numbers.map(numberToken),
      ...(found.organisation_path as string)
        .split('/')
        .filter(Boolean)
        .map(id => accessToken('o', id)),
      accessToken('p', found.owner_id),
      ...grants.map(({ person_id, organisation_id }) => accessToken('g', person_id ?? organisation_id)),
    ],
  })
}
