/**
 * 仲裁时效: until when a claim can be brought before arbitration without a defence of limitation, and how the day came
 * about. It warns and never blocks: the commission does not examine limitation of its own motion.
 * LDMAL 27; RULES 26-28, 30-31; EMP 31; JI2 20; Civil Code, arts. 192, 202-203.
 */
import type { Text } from '../text.ts'
import type { Calendar } from './calendar.ts'
import { limitationLength } from './civil-limitation.ts'
import { addDays } from './days.ts'
import { type Due, dueOn, type Period } from './due-on.ts'
import { startOf } from './limitation-start.ts'
import { stepOfInterruption, stepOfSuspension, warningsOf } from './limitation-steps.ts'
import {
  type Interruption,
  type LimitedClaimKind,
  type ProofKind,
  type SuspensionGround,
  suspensionGrounds,
} from './limitation-words.ts'
import { type Read, readOf } from './readings-used.ts'

/** Another kind of claim that is read to be like unpaid remuneration, and the day whose reading says so. */
export type LikeWages = { kind: LimitedClaimKind; askedOn: string }

/**
 * One claim. For unpaid remuneration the day the employment ended, null while it lasts; for annual leave the year it
 * belongs to, or the year into which it was carried over.
 */
export type LimitedClaim =
  | { kind: 'wages'; employmentEndedOn: string | null; like?: LikeWages }
  | { kind: 'annual-leave'; year: number }
  | { kind: Exclude<LimitedClaimKind, 'wages' | 'annual-leave'> }

/** `to` is the day on which the obstacle ends, itself counted again; null while it lasts. */
export type LimitationEvent =
  | { kind: 'knew'; on: string; proof: ProofKind }
  | { kind: 'interrupted'; on: string; by: Interruption; proof: ProofKind }
  | { kind: 'suspended'; from: string; to: string | null; ground: SuspensionGround; proof: ProofKind }
export type Interrupted = Extract<LimitationEvent, { kind: 'interrupted' }>
export type Suspended = Extract<LimitationEvent, { kind: 'suspended' }>

/** What an event did to the year; `lastOn` is the last day as it stood after it, null where there is none. */
export type LimitationStep = {
  on: string
  effect: 'starts' | 'restarts' | 'revives' | 'pauses' | 'none'
  what: Text
  reason: Text
  source: Text
  proof: ProofKind | null
  lastOn: string | null
}

/**
 * `unknown`: the day it starts from is not on file; `not-running`: employment lasts, so no limitation of wages;
 * `paused`: suspended without an end in sight.
 */
export type LimitationState = 'unknown' | 'not-running' | 'running' | 'paused' | 'expired'

export type Limitation = {
  state: LimitationState
  startOn: string | null
  /** The last day, rolled to a working day; null while there is none. */
  lastOn: string | null
  /** The last day if only what is proved counts: the safe day to go by. */
  provenLastOn: string | null
  steps: LimitationStep[]
  warnings: Text[]
  /** What is read of practice in it, beside how its days are counted. */
  read: readonly Read[]
  unpublishedYears: readonly number[]
  /** The year as it is counted in the end: from its last beginning, with the suspensions that count; null while none runs. */
  period: Pick<Period, 'anchorOn' | 'suspensions'> | null
  /** Never true: expiry is a defence of the other side, not a bar to acceptance. */
  blocks: false
}

export type AsOf = { calendar: Calendar; on: string }

/**
 * The limitation of one claim as it stands on a day ('YYYY-MM-DD'). Events are taken in the order of their days: an
 * interruption counts while the year still runs, its rolled last day included; afterwards only a promise to perform
 * does (Civil Code, art. 192). A suspension that begins before the end adds its days.
 */
export function limitationOf(claim: LimitedClaim, events: readonly LimitationEvent[], asOf: AsOf): Limitation {
  const begun = startOf(claim, events, asOf.calendar)
  const nothing = {
    startOn: null,
    lastOn: null,
    provenLastOn: null,
    unpublishedYears: [],
    period: null,
    blocks: false,
  } as const
  if (begun.on === null) {
    const state = begun.state
    const warnings = warningsOf({ state, ...nothing, begun }, asOf.on)
    return { ...nothing, state, steps: [], read: begun.read, warnings }
  }
  const start = { on: begun.on, step: begun.step, kind: claim.kind }
  const all = walk(start, events, asOf.calendar)
  const proven = walk(start, events.filter(isProven), asOf.calendar)
  const found = {
    startOn: begun.on,
    lastOn: all.due.paused ? null : all.due.dueOn,
    provenLastOn: proven.due.paused ? null : proven.due.dueOn,
    unpublishedYears: all.due.unpublishedYears,
    period: all.period,
  }
  const state = stateOf(all.due, asOf.on)
  const safeOn = claim.kind === 'civil' ? safeDay(start, events, asOf.calendar) : undefined
  const civil = safeOn === undefined ? {} : { safeOn: safeOn === found.lastOn ? null : safeOn }
  const warnings = warningsOf({ state, ...found, begun, ...civil }, asOf.on)
  return { ...found, state, steps: all.steps, read: [...begun.read, ...all.read], warnings, blocks: false }
}

/** The last day if no suspension counted; null where none is on file. */
const safeDay = (start: Start, events: readonly LimitationEvent[], calendar: Calendar): string | null =>
  events.some(({ kind }) => kind === 'suspended')
    ? walk(
        start,
        events.filter(({ kind }) => kind !== 'suspended'),
        calendar,
      ).due.dueOn
    : null

const isProven = ({ kind, proof }: LimitationEvent): boolean => kind === 'knew' || proof !== 'none'

function stateOf({ paused, dueOn }: Due, on: string): LimitationState {
  if (paused) return 'paused'
  return on > dueOn ? 'expired' : 'running'
}

type Start = { on: string; step: Omit<LimitationStep, 'lastOn'>; kind: LimitedClaimKind }
type Walked = { due: Due; steps: LimitationStep[]; read: Read[]; period: NonNullable<Limitation['period']> }

/** Through the events in the order of their days, from the year as it began to the year as it ends. */
function walk(start: Start, events: readonly LimitationEvent[], calendar: Calendar): Walked {
  const passed: Suspended[] = []
  let anchorOn = start.on
  const counted = (): Due =>
    dueOn(limitationLength(start.kind), { anchorOn, suspensions: toSuspensions(passed) }, calendar)
  let due = counted()
  const steps: LimitationStep[] = [{ ...start.step, lastOn: due.dueOn }]
  const read: Read[] = []
  for (const event of inOrder(events)) {
    if (event.kind === 'suspended') {
      const counts = suspends(event, anchorOn, due)
      if (counts) passed.push(event)
      due = counted()
      steps.push({ ...stepOfSuspension(event, { counts, kind: start.kind }), lastOn: lastOnOf(due) })
      continue
    }
    const promised = isLatePromise(event, { startOn: start.on, due }) ? promiseOn(event.on, calendar) : undefined
    if (promised) read.push(promised)
    const effect = effectOf(event, { startOn: start.on, due, promised })
    if (effect !== 'none') {
      anchorOn = event.on
      due = counted()
    }
    steps.push({
      ...stepOfInterruption(event, effect, { startOn: start.on, lastOn: due.dueOn, kind: start.kind }),
      lastOn: lastOnOf(due),
    })
  }
  return { due, steps, read, period: { anchorOn, suspensions: toSuspensions(passed) } }
}

const toSuspensions = (suspended: readonly Suspended[]) =>
  suspended.map(({ from, to, ground }) => ({ from, to, reason: suspensionGrounds[ground] }))

const lastOnOf = ({ paused, dueOn }: Due): string | null => (paused ? null : dueOn)

/** A suspension counts where it lies before the end of the year and is not over when the year begins. */
const suspends = ({ from, to }: Suspended, anchorOn: string, due: Due): boolean =>
  (due.paused || from <= due.dueOn) && (to === null || (to > addDays(anchorOn, 1) && from < to))

type Reached = { startOn: string; due: Due }

const isWithin = (on: string, { due }: Reached): boolean => due.paused || on <= due.dueOn

/** After the end only a promise to perform may do anything: a reading decides. Civil Code, art. 192. */
const isLatePromise = ({ on, by }: Interrupted, reached: Reached): boolean =>
  by === 'promise' && on >= reached.startOn && !isWithin(on, reached)

const promiseOn = (on: string, { readings }: Calendar): Read => readOf('L_PROMISE', on, readings)

function effectOf({ on }: Interrupted, { promised, ...reached }: Reached & { promised: Read | undefined }) {
  if (on < reached.startOn) return 'none'
  if (isWithin(on, reached)) return 'restarts'
  return promised?.reading === 'revives' ? 'revives' : 'none'
}

const dayOf = (event: LimitationEvent): string => (event.kind === 'suspended' ? event.from : event.on)

/** All but the days of knowledge, which set the start; suspensions before interruptions of the same day. */
const inOrder = (events: readonly LimitationEvent[]): (Interrupted | Suspended)[] =>
  events
    .filter(event => event.kind !== 'knew')
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || b.kind.localeCompare(a.kind))
