/**
 * Making a proceeding again from its history: the snapshot is for reading, the events are the evidence.
 * Pure: it reads answers and look-ups from the events, never from the present.
 */
import type { StepArgs } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { laterOf } from '../../workflows/law/days.ts'
import type { RecordPut } from '../../workflows/records.ts'
import { begin, restore, type Saved, StepNotOffered, stateName, take } from '../../workflows/walk.ts'
import type { Sealer } from '../sealing/sealer.ts'
import type { Event } from './history.ts'
import { putsOf } from './puts.ts'
import { changesWhatIsGone, type OnFile, withPuts } from './records-on-file.ts'
import { openAnswers } from './sealed-answers.ts'

export type Snapshot = ReturnType<typeof begin>
export type Replayed = {
  snapshot: Snapshot
  /** What the steps that stand put on file, in order, each with its event. */
  puts: { eventId: string; put: RecordPut }[]
  /** Steps that no longer fit, because what they built on is gone. */
  misfits: Event[]
  /** Moves to another number of the definition that began in another state than the one the history leads to. */
  astray: Event[]
  /** The last step that stands. */
  last: Event | null
  /** The latest day on which one that stands happened; a step may precede the one before it. */
  latestOn: string
  /** Records as they stand. */
  onFile: OnFile
}

/** Events of the engine itself, which are not steps of a definition. */
export const engineSteps: readonly string[] = ['takeBack', 'amend', 'migrated']

/**
 * Replays the events of one proceeding, oldest first, without those that were taken back. An amendment replaces
 * the answers of its event. What does not fit is left out and named; the rest goes on without it. Each step is read by
 * the number it was taken under; from a move to the next number the replay goes on with what was moved.
 */
export function replay(
  events: readonly Event[],
  { without, sealer }: { without: ReadonlySet<string>; sealer: Sealer },
): Replayed {
  const first = events[0]!
  const workflow = workflowNamed(first.workflow!, first.definitionNumber!)
  const amended = amendmentsOf(events, without)
  const result: Replayed = {
    snapshot: begin(workflow),
    puts: [],
    misfits: [],
    astray: [],
    last: null,
    latestOn: '',
    onFile: new Set(),
  }
  const made = new Set(events.map(({ id }) => id))
  for (const event of events) {
    if (event.step === 'migrated') goOnFrom(result, event)
    if (without.has(event.id) || engineSteps.includes(event.step)) continue
    follow(result, { event: { ...event, ...amended.get(event.id) }, sealer, made })
  }
  return result
}

/** What a move to another number of the definition keeps in the history. */
export type Migrated = { from: number; to: number; fromState: string; toState: string; snapshot: Saved }

function goOnFrom(result: Replayed, event: Event): void {
  const { fromState, snapshot } = event.answers as Migrated
  if (stateName(result.snapshot) !== fromState) result.astray.push(event)
  result.snapshot = restore(workflowNamed(event.workflow!, event.definitionNumber!), snapshot)
}

type Following = { event: Event; sealer: Sealer; made: ReadonlySet<string> }

function follow(result: Replayed, { event, sealer, made }: Following): void {
  const workflow = workflowNamed(event.workflow!, event.definitionNumber!)
  const step = workflow.steps[event.step]
  const answers = step ? openAnswers(step.form, event.answers, sealer) : {}
  const args: StepArgs = {
    answers,
    given: event.given,
    facts: result.snapshot.context,
    eventId: event.id,
    happenedOn: event.happenedOn,
  }
  try {
    if (!step || Object.keys(step.wrong?.(args) ?? {}).length > 0) throw new StepNotOffered(event.step, '')
    const next = take(workflow, result.snapshot, {
      ...answers,
      type: event.step,
      given: event.given,
      happenedOn: event.happenedOn,
      eventId: event.id,
    })
    const puts = putsOf(step, args)
    if (changesWhatIsGone(puts, { eventId: event.id, onFile: result.onFile, made }))
      throw new StepNotOffered(event.step, '')
    result.puts.push(...puts.map(put => ({ eventId: event.id, put })))
    result.onFile = withPuts(result.onFile, puts)
    result.snapshot = next
    result.last = event
    result.latestOn = laterOf(result.latestOn, event.happenedOn)
  } catch (error) {
    if (!(error instanceof StepNotOffered)) throw error
    result.misfits.push(event)
  }
}

/** For each amended event its newest answers and look-ups. */
function amendmentsOf(
  events: readonly Event[],
  without: ReadonlySet<string>,
): Map<string, Pick<Event, 'answers' | 'given' | 'happenedOn'>> {
  const amendments = events.filter(({ id, amends }) => amends && !without.has(id))
  return new Map(amendments.map(({ amends, answers, given, happenedOn }) => [amends!, { answers, given, happenedOn }]))
}
