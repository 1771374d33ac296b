/** What an agreement, award or judgment made somebody owe, and what came of it, by the end of a period. */
import {
  afterDeferring,
  afterPayment,
  type Ledger,
  ledgerOf,
  openSum,
} from '../../../workflows/definitions/performance/ledger.ts'
import { laterOf } from '../../../workflows/law/days.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep } from '../told.ts'

export type PerformanceCourse = {
  caseId: string
  /** Such as `mediation-agreement`, `award`. */
  ground: string
  effectiveOn: string
  ledger: Ledger
  payments: readonly { on: string; amountFen: number }[]
  /** The last day on which something is due. */
  lastDueOn: string
  /** Everything is paid and every other duty is done: on this day. */
  performedOn: string | undefined
  endedUnpaidOn: string | undefined
  confirmed: readonly { on: string; route: string }[]
  callBacks: readonly { on: string; satisfaction: string | undefined }[]
}

const known = new WeakMap<Course, PerformanceCourse | undefined>()

/** Undefined for one that has not begun by then. */
export function performanceOf(course: Course): PerformanceCourse | undefined {
  if (!known.has(course)) known.set(course, told(course))
  return known.get(course)
}

function told(course: Course): PerformanceCourse | undefined {
  const begun = firstStep(course, 'begin')
  if (!begun) return undefined
  const { effectiveOn, ground, obligations = [], otherDuties } = begun.answers
  let ledger = ledgerOf(obligations, begun.eventId)
  let dutiesOpen = otherDuties === 'yes'
  let performedOn: string | undefined = openSum(ledger) === 0 && !dutiesOpen ? effectiveOn : undefined
  for (const { step, answers, happenedOn } of course.steps) {
    if (step === 'recordPayment') ledger = afterPayment(ledger, answers as { amountFen: number })
    else if (step === 'defer') ledger = afterDeferring(ledger, answers.obligation, answers.newDueOn)
    else if (step === 'confirmDuties') dutiesOpen = false
    if (!performedOn && openSum(ledger) === 0 && !dutiesOpen) performedOn = happenedOn
  }
  const taken = (name: string) => course.steps.filter(({ step }) => step === name)
  return {
    caseId: course.caseId,
    ground,
    effectiveOn,
    ledger,
    payments: taken('recordPayment').map(({ happenedOn: on, answers }) => ({ on, amountFen: answers.amountFen })),
    lastDueOn: ledger.reduce((latest, { dueOn }) => laterOf(latest, dueOn), effectiveOn),
    performedOn,
    endedUnpaidOn: firstStep(course, 'endUnpaid')?.happenedOn,
    confirmed: taken('recordConfirmation')
      .filter(({ answers }) => answers.granted === 'yes')
      .map(({ happenedOn: on, answers }) => ({ on, route: answers.route })),
    callBacks: taken('callBack').map(({ happenedOn: on, answers }) => ({ on, satisfaction: answers.satisfaction })),
  }
}

export const performances = (reading: Reading): PerformanceCourse[] =>
  reading.courses('performance').flatMap(course => performanceOf(course) ?? [])

/** Those that a mediated agreement began. */
export const mediated = (reading: Reading): PerformanceCourse[] =>
  performances(reading).filter(({ ground }) => ground === 'mediation-agreement')
