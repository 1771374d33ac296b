/** Who orders, who replies, and who says that a reply will do. */
import type { CasePlace } from '../access/may-take.ts'
import type { Db } from '../db.ts'
import { NotAllowed } from '../errors.ts'
import { postsOf } from '../log/posts.ts'
import { answersFor } from '../owner-messages/view.ts'
import type { Person } from '../people/person.ts'
import { type OrderStep, orderForms } from './forms.ts'
import { above, goneOwner, type Sides, sidesIn } from './sides.ts'
import { reasons, words } from './words.ts'

type Place = Pick<CasePlace, 'ownerId' | 'organisationPath'>

/** A lead in their station, supervisors and administrators in all below them; nobody orders themselves. */
export const mayOrder = (person: Person, place: Place): boolean =>
  !answersFor(person, place) && (leadsAt(person, place) || standsAbove(person, place))

/**
 * Whoever may order there, of an order of their own or of a lead; what was asked from above the station is not ended by
 * its lead, and no reply by whoever wrote it.
 */
export const mayJudge = (person: Person, place: Place, sides: Sides | undefined): boolean =>
  mayOrder(person, place) &&
  sides?.repliedBy !== person.id &&
  (!sides?.isFromAbove || sides.askedBy === person.id || standsAbove(person, place))

/** The owner or whoever covers; where the owner is gone, the lead of the station. */
export const mayReply = (person: Person, place: Place, { isOwnerGone }: { isOwnerGone: boolean }): boolean =>
  answersFor(person, place) || (isOwnerGone && leadsAt(person, place))

/** Whose replies are theirs to give: their own, of those they cover, and at these places of owners who are gone. */
export const replierOf = ({ id, covers, memberships }: Person): { owners: string[]; leftAt: string[] } => ({
  owners: [id, ...covers],
  leftAt: memberships.flatMap(({ role, path }) => (role === 'station-lead' ? path : [])),
})

const leadsAt = ({ memberships }: Person, { organisationPath }: Place): boolean =>
  memberships.some(({ role, path }) => role === 'station-lead' && organisationPath === path)

const standsAbove = ({ memberships }: Person, { organisationPath }: Place): boolean =>
  memberships.some(({ role, path }) => above.includes(role) && organisationPath.startsWith(path))

type Stepping = { step: OrderStep; about: string | undefined; person: Person; today: string }

/** Throws NotAllowed for whoever has no part in it. */
export async function refuseOrderStep(
  db: Db,
  file: Place & { id: string },
  { step, about, person, today }: Stepping,
): Promise<void> {
  if (step === 'supervisionReply') {
    const isOwnerGone = !answersFor(person, file) && (await goneOwner(db, file.ownerId, today)) !== undefined
    if (!mayReply(person, file, { isOwnerGone })) throw new NotAllowed('Not the owner', words.onlyOwner)
    return
  }
  if (!mayOrder(person, file)) throw new NotAllowed('Does not order here', words.notYours)
  if (step === 'supervisionOrder') return
  const sides = await sidesIn(db, await postsOf(db, file.id, Object.keys(orderForms)), file)
  if (!mayJudge(person, file, sides.get(about ?? ''))) throw new NotAllowed('Ordered from above', words.notJudged)
}

export type Because = keyof typeof reasons
export const isBecause = (name: unknown): name is Because => typeof name === 'string' && Object.hasOwn(reasons, name)

/** Where a reader orders the owner of a case; '' for whoever may not. */
export const orderHref = (person: Person, place: Place & { id: string }, because?: Because): string =>
  mayOrder(person, place) ? `/cases/${place.id}/log/supervisionOrder${because ? `?because=${because}` : ''}` : ''
