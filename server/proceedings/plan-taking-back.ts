/** What taking back a step would take with it, worked out before anybody confirms it. Nothing is written here. */
import { workflowNamed } from '../../workflows/index.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { hasEnded, stateName } from '../../workflows/walk.ts'
import type { CasePlace } from '../access/may-take.ts'
import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { liesBeforeMove, movedOn } from './before-move.ts'
import { type Event, historyOf, reversedEvents } from './history.ts'
import { goesOnInClosed } from './outlasting.ts'
import { names, vanished } from './records-on-file.ts'
import { engineSteps, type Replayed, replay } from './replay.ts'
import { proceedingsOf } from './repository.ts'

export type Plan = {
  event: Event
  /** The step itself and all that goes with it, oldest first. */
  takenBack: Event[]
  /** Later steps that still fit and stay. */
  staying: Event[]
  /** Events that had to be taken back, but have left the house: they can only be corrected forward. */
  leftTheHouse: { event: Event; reason: Text }[]
  /** The file would be closed then, with a proceeding under way in it. */
  goesOnInClosed: boolean
  /** For each proceeding that is touched: how it stands afterwards; null where nothing of it is left. */
  outcomes: Map<string, Replayed | null>
}

/** Works over the whole case, because a step may have begun or moved other proceedings. */
export async function planTakingBack(db: Db, office: Office, event: Event): Promise<Plan> {
  const history = await historyOf(db, event.caseId)
  const reversed = await reversedEvents(db, event.caseId)
  const standing = history.filter(
    ({ id, step, proceedingId }) => proceedingId && !reversed.has(id) && !engineSteps.includes(step),
  )
  const root = rootOf(event, history)
  const gone = new Set<string>([root.id])
  const outcomes = settle(gone, { history, reversed, standing, office })
  const takenBack = standing.filter(({ id }) => gone.has(id))
  const touched = new Set(takenBack.map(({ proceedingId }) => proceedingId))
  return {
    event: root,
    takenBack,
    staying: standing.filter(one => touched.has(one.proceedingId) && !gone.has(one.id) && one.sequence > root.sequence),
    leftTheHouse: takenBack.flatMap(one => {
      const { leavesHouse } = workflowNamed(one.workflow!, one.definitionNumber!).steps[one.step] ?? {}
      const reason = liesBeforeMove(one, history) ? movedOn : leavesHouse
      return reason ? [{ event: one, reason }] : []
    }),
    goesOnInClosed: await wouldGoOn(db, event.caseId, outcomes),
    outcomes: new Map([...outcomes].filter(([id]) => touched.has(id))),
  }
}

/** What goes on in a closed file already is no fault of the plan. */
async function wouldGoOn(db: Db, caseId: string, outcomes: ReadonlyMap<string, Replayed | null>): Promise<boolean> {
  const before = await proceedingsOf(db, caseId)
  const after = before.map(one => {
    const outcome = outcomes.get(one.id)
    if (outcome === undefined) return one
    return outcome
      ? { workflow: one.workflow, state: stateName(outcome.snapshot), ended: hasEnded(outcome.snapshot) }
      : { workflow: one.workflow, state: 'taken-back', ended: true }
  })
  return !goesOnInClosed(before) && goesOnInClosed(after)
}

/** A step that another took with it goes with that one: taken back alone it would leave half of what was done. */
function rootOf(event: Event, history: readonly Event[]): Event {
  const cause = event.causedBy ? history.find(({ id }) => id === event.causedBy) : undefined
  return cause ? rootOf(cause, history) : event
}

type Whole = { history: Event[]; reversed: Set<string>; standing: Event[]; office: Office }

/**
 * Grows the set until nothing more falls: what a gone event caused, what no longer fits without it, and what names
 * a record that only it had put on file.
 */
function settle(gone: Set<string>, { history, reversed, standing, office }: Whole): Map<string, Replayed | null> {
  const outcomes = new Map<string, Replayed | null>()
  const { sealer } = office
  for (let size = 0; size !== gone.size; ) {
    size = gone.size
    for (const { id, causedBy } of standing) if (causedBy && gone.has(causedBy)) gone.add(id)
    const touched = new Set(standing.filter(({ id }) => gone.has(id)).map(({ proceedingId }) => proceedingId!))
    for (const proceedingId of touched) {
      const events = history.filter(one => one.proceedingId === proceedingId)
      const result = replay(events, { without: new Set([...reversed, ...gone]), sealer })
      for (const misfit of result.misfits) gone.add(misfit.id)
      const lost = vanished(replay(events, { without: reversed, sealer }), result)
      for (const { id, answers, given } of standing) if (names([answers, given.named], lost)) gone.add(id)
      outcomes.set(proceedingId, result.last ? result : null)
    }
  }
  return outcomes
}

export type Standpoint = { person: Person; place: CasePlace; now: Date }

/**
 * Whether this person may take this step back: their own within a day, a supervisor any; a step of the clock only a
 * supervisor. Undefined when they may; otherwise why not.
 */
export function whyNotTakeBack(event: Event, { person, place, now }: Standpoint): Text | undefined {
  const elsewhere =
    event.workflow && workflowNamed(event.workflow, event.definitionNumber!).steps[event.step]?.elsewhere
  if (elsewhere) return elsewhere.why
  const supervises = person.memberships.some(
    ({ role, path }) =>
      ['station-lead', 'supervisor', 'administrator'].includes(role) && place.organisationPath.startsWith(path),
  )
  if (supervises) return undefined
  if (event.takenBy !== person.id)
    return {
      zh: '只能撤回本人办理的步骤；其他步骤请主管撤回',
      en: 'You may take back your own steps; others are for a supervisor',
    }
  return addDays(dayOf(new Date(event.recordedAt)), 1) >= dayOf(now)
    ? undefined
    : { zh: '已超过一天，请主管撤回', en: 'More than a day has passed: ask a supervisor' }
}
