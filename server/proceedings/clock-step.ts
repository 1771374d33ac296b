/**
 * A step dated before a day that the clock took for missed: had it been recorded in time, the clock would not have
 * acted. Whoever may take the clock's step back is offered that; the others are told whom to ask.
 */
import type { Text } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { clock, type Person } from '../people/person.ts'
import { liesBeforeMove } from './before-move.ts'
import { eventsOf, reversedEvents } from './history.ts'
import { whyNotTakeBack } from './plan-taking-back.ts'
import { engineSteps } from './replay.ts'
import type { CaseFile, Proceeding } from './repository.ts'
import { words } from './words.ts'

export type ClockStep = { text: Text; takeBackHref: string | undefined }
type Asked = { proceeding: Proceeding; file: CaseFile; person: Person; happenedOn: string | undefined }

/** Undefined unless the newest standing step is the clock's and the typed day lies before it. */
export async function clockStepInTheWay(
  office: Office,
  { proceeding, file, person, happenedOn }: Asked,
): Promise<ClockStep | undefined> {
  const db = office.db.reader
  const reversed = await reversedEvents(db, file.id)
  const events = await eventsOf(db, proceeding.id)
  const standing = events.filter(({ id, step }) => !reversed.has(id) && !engineSteps.includes(step))
  const last = standing.at(-1)
  if (!last || last.takenBy !== clock.id || !happenedOn || happenedOn >= last.happenedOn) return undefined
  if (liesBeforeMove(last, events)) return undefined
  const mayTakeBack = whyNotTakeBack(last, { person, place: file, now: office.now() }) === undefined
  return mayTakeBack
    ? { text: words.clockTookIt, takeBackHref: `/events/${last.id}/take-back` }
    : { text: words.clockAskSupervisor, takeBackHref: undefined }
}
