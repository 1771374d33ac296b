/** Who orders, and who replies. */
import type { CasePlace } from '../access/may-take.ts'
import { NotAllowed } from '../errors.ts'
import { answersFor } from '../owner-messages/view.ts'
import type { Person } from '../people/person.ts'
import type { OrderStep } from './forms.ts'
import { reasons, words } from './words.ts'

type Place = Pick<CasePlace, 'ownerId' | 'organisationPath'>

/** A lead in their station, supervisors and administrators in all below them; nobody orders themselves. */
export const mayOrder = (person: Person, place: Place): boolean =>
  !answersFor(person, place) &&
  person.memberships.some(({ role, path }) =>
    role === 'station-lead'
      ? place.organisationPath === path
      : (role === 'supervisor' || role === 'administrator') && place.organisationPath.startsWith(path),
  )

/** Throws NotAllowed for whoever has no part in it. */
export function refuseOrderStep(step: OrderStep, person: Person, place: Place): void {
  if (step === 'supervisionReply') {
    if (!answersFor(person, place)) throw new NotAllowed('Not the owner', words.onlyOwner)
  } else if (!mayOrder(person, place)) throw new NotAllowed('Does not order here', words.notYours)
}

export type Because = keyof typeof reasons
export const isBecause = (name: unknown): name is Because => typeof name === 'string' && Object.hasOwn(reasons, name)

/** Where a reader orders the owner of a case; '' for whoever may not. */
export const orderHref = (person: Person, place: Place & { id: string }, because?: Because): string =>
  mayOrder(person, place) ? `/cases/${place.id}/log/supervisionOrder${because ? `?because=${because}` : ''}` : ''
