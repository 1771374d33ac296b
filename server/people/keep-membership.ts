/** Giving and ending roles: within the administrator's own subtree, never one's own last say over it, on record. */

import { addDays } from '../../workflows/law/days.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { refuseCasesLeft } from './cases-left.ts'
import { logChange } from './change-log.ts'
import {
  addMembershipRow,
  endMembershipRow,
  findManaged,
  type HeldMembership,
  hasEnded,
  membershipsOf,
} from './directory.ts'
import type { MembershipAnswers } from './forms.ts'
import type { Person } from './person.ts'
import { canBeHeldIn } from './roles.ts'
import { words } from './words.ts'

type Giving = { personId: string; answers: MembershipAnswers; by: Person; locale: Locale }

export function addMembership(office: Office, giving: Giving): Promise<void> {
  return office.db.write(async tx => {
    await findManaged(tx, giving.personId, { paths: administeredBy(giving.by), today: todayOf(office) })
    await giveMembership(tx, office, giving)
  })
}

/** Throws Invalid where the role does not fit; NotFound where the organisation is not the administrator's. */
export async function giveMembership(tx: Db, office: Office, { personId, answers, by, locale }: Giving): Promise<void> {
  const { organisationId, role, fromOn, toOn } = answers
  const refuse = (field: keyof MembershipAnswers, text: Text) => new Invalid({ [field]: [text[locale]] })
  const organisation = await findOrganisation(tx, organisationId, administeredBy(by))
  if (!organisation.active) throw new NotFound(`Organisation ${organisationId} is closed`)
  if (!canBeHeldIn(role, organisation.kind)) throw refuse('role', words.roleDoesNotFit)
  if (toOn !== undefined && toOn < fromOn) throw refuse('toOn', words.toBeforeFrom)
  const held = await membershipsOf(tx, [personId])
  if (held.some(one => one.organisationId === organisationId && one.role === role && overlaps(one, { fromOn, toOn })))
    throw refuse('role', words.roleHeldAlready)
  const id = await addMembershipRow(tx, { personId, organisationId, role, fromOn, toOn })
  await logChange(tx, { by: by.id, action: 'membership-added', subject: id, at: office.now() })
}

const overlaps = (held: HeldMembership, { fromOn, toOn }: { fromOn: string; toOn: string | undefined }): boolean =>
  (toOn === undefined || held.fromOn <= toOn) && (held.toOn === null || held.toOn >= fromOn)

type Ending = {
  personId: string
  membershipId: string
  lastOn: string
  /** Why open cases stay behind, where any do. */
  reason?: string | undefined
  by: Person
  locale: Locale
}

/** With yesterday as the last day the rights end at once; what lies before is not rewritten. Throws Invalid where cases stay behind. */
export function endMembership(
  office: Office,
  { personId, membershipId, lastOn, reason, by, locale }: Ending,
): Promise<void> {
  return office.db.write(async tx => {
    const today = todayOf(office)
    const { memberships } = await findManaged(tx, personId, { paths: administeredBy(by), today })
    const membership = memberships.find(({ id }) => id === membershipId)
    if (!membership || hasEnded(membership, today)) throw new NotFound(`No membership ${membershipId} to end`)
    if (lastOn < addDays(today, -1)) throw new Invalid({ lastOn: [words.lastOnTooEarly[locale]] })
    if (isOwnLastAdministration(membership, by, memberships, today))
      throw new NotNow('Own last administration', words.ownAdministration)
    await refuseCasesLeft(tx, { personId, ending: { membership, lastOn }, reason, today, locale })
    await endMembershipRow(tx, membershipId, lastOn)
    await logChange(tx, {
      by: by.id,
      action: 'membership-ended',
      subject: membershipId,
      ...(reason ? { reason } : {}),
      at: office.now(),
    })
  })
}

const isOwnLastAdministration = (ending: HeldMembership, by: Person, all: HeldMembership[], today: string): boolean =>
  ending.personId === by.id &&
  ending.role === 'administrator' &&
  !all.some(other => other !== ending && other.role === 'administrator' && other.fromOn <= today && other.toOn === null)
