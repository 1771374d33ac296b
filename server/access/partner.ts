/** A partner works on what was referred to it, and sees no more of the case than that. */
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import { withoutWithdrawn } from './sharing-withdrawn.ts'

export const isPartnerOnly = ({ memberships }: Person): boolean => memberships.every(({ role }) => role === 'partner')

/** Ids of the proceedings of a case that were referred to the person's organisations and still are. */
export async function referredTo(
  db: Db,
  person: Person,
  { caseId, today }: { caseId: string; today: string },
): Promise<Set<string>> {
  const organisations = person.memberships.map(({ organisationId }) => organisationId)
  const rows = await withoutWithdrawn(db('access_grants'), db, person)
    .where({ case_id: caseId })
    .whereIn('organisation_id', organisations)
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
    .select('proceeding_id')
  return new Set(rows.map(({ proceeding_id }) => proceeding_id))
}

/** Throws NotFound for a proceeding of the case that is not the partner's business. */
export async function refuseUnreferred(
  db: Db,
  person: Person,
  { id, caseId, today }: { id: string; caseId: string; today: string },
): Promise<void> {
  if (isPartnerOnly(person) && !(await referredTo(db, person, { caseId, today })).has(id))
    throw new NotFound(`No proceeding ${id}`)
}
