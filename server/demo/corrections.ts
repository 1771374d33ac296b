/** What people of the demo put right: a step that was recorded by mistake, or with a wrong answer. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { amendStepIn } from '../proceedings/amend-step.ts'
import { type Event, eventsOf, reversedEvents } from '../proceedings/history.ts'
import { planTakingBack } from '../proceedings/plan-taking-back.ts'
import { takeBackIn } from '../proceedings/take-back.ts'
import { newestProceeding } from './repository.ts'
import type { Answers } from './story.ts'

type Stage = { office: Office; tx: Db }
type TakingBack = { workflow: string; step: string; reason: string }
type Acting = { caseId: string; by: Person }

/** With all that goes with it, as the page shows it first. */
export async function takeBack(
  { office, tx }: Stage,
  { workflow, step, reason }: TakingBack,
  { caseId, by }: Acting,
): Promise<void> {
  const proceeding = await newestProceeding(tx, caseId, workflow)
  const event = await lastStanding(tx, proceeding, step)
  const { takenBack } = await planTakingBack(tx, office, event)
  await takeBackIn(tx, office, { eventId: event.id, reason, shown: takenBack.map(({ id }) => id), by })
}

type Amending = { step: string; answers: Answers; by: Person }

/** The step keeps its place in the history and is answered anew. */
export async function amend(
  { office, tx }: Stage,
  proceeding: { id: string; version: number },
  { step, answers, by }: Amending,
): Promise<void> {
  const { id } = await lastStanding(tx, proceeding, step)
  await amendStepIn(tx, office, { eventId: id, answers, version: proceeding.version, by })
}

/** The last time the step was taken there and has not been taken back; throws where there is none. */
export async function lastStanding(tx: Db, proceeding: { id: string } | undefined, step: string): Promise<Event> {
  const events = proceeding ? await eventsOf(tx, proceeding.id) : []
  const reversed = await reversedEvents(tx, events[0]?.caseId ?? '')
  const event = events.findLast(one => one.step === step && !reversed.has(one.id))
  if (!event) throw new Error(`No ${step} that stands`)
  return event
}
