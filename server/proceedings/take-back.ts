/** Taking back a step: an event that names it; the rest is replayed without it, in one transaction. */
import { randomUUIDv7 } from 'node:crypto'
import { workflowNamed } from '../../workflows/index.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotFound, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { cancelEffects } from '../outbox/repository.ts'
import { withdrawPapers } from '../papers/queue.ts'
import type { Person } from '../people/person.ts'
import { findEvent, insertReversals, reversedEvents } from './history.ts'
import { linkCase } from './links.ts'
import { type Moment, momentOf } from './moment.ts'
import { onlyInOpenFile } from './outlasting.ts'
import { type Plan, planTakingBack, whyNotTakeBack } from './plan-taking-back.ts'
import type { Replayed } from './replay.ts'
import { findProceeding, lockCase, moveHead } from './repository.ts'
import { settleProceeding } from './settle-proceeding.ts'
import { takeBackThere } from './taken-there.ts'

export type StepToTakeBack = {
  eventId: string
  reason: string
  /** Ids of all that the person was shown to go with it; more than that is refused. */
  shown: readonly string[]
  by: Person
}

/** Throws NotFound, NotAllowed, Invalid, NotNow, and Stale when more would go than the person was shown. */
export async function takeBackStep(office: Office, asked: StepToTakeBack): Promise<{ caseId: string }> {
  return office.db.write(tx => takeBackIn(tx, office, asked))
}

/** The same inside a transaction at hand. */
export async function takeBackIn(
  tx: Db,
  office: Office,
  { eventId, reason, shown, by }: StepToTakeBack,
): Promise<{ caseId: string }> {
  const event = await findEvent(tx, eventId)
  if (!event?.proceedingId) throw new NotFound(`No step ${eventId}`)
  const place = await lockCase(tx, event.caseId, { person: by, today: todayOf(office) })
  if ((await reversedEvents(tx, event.caseId)).has(event.id)) throw new Stale('The step was taken back already')
  const refusal = whyNotTakeBack(event, { person: by, place, now: office.now() })
  if (refusal) throw new NotAllowed('May not take this step back', refusal)
  if (reason.trim() === '')
    throw new Invalid({ reason: [by.locale === 'zh' ? '请写明撤回理由' : 'Say why it is taken back'] })

  const plan = await planTakingBack(tx, office, event)
  refuseUnlessShown(plan, shown)
  const moment = momentOf(tx, office, { by, file: place })
  await carryOut(moment, { plan, reason })
  for (const gone of plan.takenBack)
    if (!(await takeBackThere(moment, { event: gone, reason }, carryOut)))
      await linkCase(moment, {
        step: workflowNamed(gone.workflow!, gone.definitionNumber!).steps[gone.step],
        answers: gone.answers,
        given: gone.given,
        eventId: gone.id,
        as: 'unlinked',
      })
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return { caseId: event.caseId }
}

/** What keeps a plan from being carried out whoever asks; undefined when nothing does. */
export function whyNotCarriedOut({ leftTheHouse, goesOnInClosed, event }: Plan) {
  if (event.workflow === 'case-file' && event.version === 1) {
    return {
      zh: '登记不能撤回；误登记的案件请并案或结案',
      en: 'Registering cannot be taken back: merge or close the case',
    }
  }
  return leftTheHouse[0]?.reason ?? (goesOnInClosed ? onlyInOpenFile : undefined)
}

function refuseUnlessShown(plan: Plan, shown: readonly string[]): void {
  const reason = whyNotCarriedOut(plan)
  if (reason) throw new NotNow('The plan cannot be carried out', reason)
  if (plan.takenBack.some(({ id }) => !shown.includes(id))) throw new Stale('More would be taken back than was shown')
}

/** Writes a plan down, proceeding by proceeding. */
async function carryOut(moment: Moment, { plan, reason }: { plan: Plan; reason: string }): Promise<void> {
  for (const [proceedingId, outcome] of plan.outcomes) await writeOne(moment, { plan, proceedingId, outcome, reason })
}

type Writing = { plan: Plan; proceedingId: string; outcome: Replayed | null; reason: string }

/** One event for each proceeding that is touched: it raises the version and names what it takes back there. */
async function writeOne(moment: Moment, { plan, proceedingId, outcome, reason }: Writing): Promise<void> {
  const { tx, by, today } = moment
  const before = await findProceeding(tx, proceedingId, { person: by, today })
  const events = plan.takenBack.filter(one => one.proceedingId === proceedingId)
  const gone = events.map(({ id }) => id)
  const audiences = new Set(events.map(({ audience }) => audience))
  const id = randomUUIDv7()
  await settleProceeding(moment, {
    before,
    outcome,
    event: {
      id,
      step: 'takeBack',
      answers: { events: gone, reason },
      happenedOn: today,
      audience: audiences.size === 1 ? [...audiences][0]! : 'all', // said to those who read what is gone
    },
  })
  await insertReversals(tx, gone, id)
  await withdrawPapers(tx, before.caseId, gone)
  await cancelEffects(tx, gone)
}
