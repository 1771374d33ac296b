/** Whether a person, as they stand to a case, may take a step. Judged when the step is taken, not when a page was made. */
import type { By, Role } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import type { Membership, Person } from '../people/person.ts'

/** Where a case lies and who answers for it. */
export type CasePlace = { id: string; ownerId: string; organisationPath: string }

/** `isAssigned` is asked only for steps that name the relation; see `assignmentTo`. */
export function mayTake(
  by: By,
  person: Person,
  { place, isAssigned }: { place: CasePlace; isAssigned: boolean },
): boolean {
  return person.memberships.some(membership => {
    const relation = by[membership.role]
    if (!relation) return false
    if (membership.role === 'clock') return true
    if (relation === 'assigned') return isAssigned
    if (relation === 'subtree') return place.organisationPath.startsWith(membership.path)
    if (relation === 'station') return place.organisationPath === membership.path
    return place.organisationPath === membership.path && isOwner(person, place)
  })
}

const isOwner = ({ id, covers }: Person, { ownerId }: CasePlace): boolean => ownerId === id || covers.includes(ownerId)

/** The roles that let a person take a step by being assigned to the case. */
export function rolesByAssignment(by: By, { memberships }: Person): Membership[] {
  return memberships.filter(({ role }) => by[role as Role] === 'assigned')
}

/**
 * Whether the person is assigned to the case today. An organisation is assigned to what was referred to it and no
 * more, so its people are asked with the proceeding at hand.
 */
export async function assignmentTo(
  db: Db,
  person: Person,
  { caseId, proceedingId, today }: { caseId: string; proceedingId?: string | undefined; today: string },
): Promise<boolean> {
  const organisations = person.memberships.map(({ organisationId }) => organisationId)
  const row = await db('access_grants')
    .where({ case_id: caseId, grant: 'assigned' })
    .where(to => {
      to.where('person_id', person.id)
      if (proceedingId)
        to.orWhere(referred =>
          referred.whereIn('organisation_id', organisations).where({ proceeding_id: proceedingId }),
        )
    })
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
    .first('id')
  return row !== undefined
}
