/** What an agreement, award or judgment made somebody owe, and what came of it, by the end of a period. */
import {
  afterDeferring,
  afterPayment,
  type Ledger,
  ledgerOf,
  openSum,
  type Paying,
  spread,
} from '../../../workflows/definitions/performance/ledger.ts'
import { laterOf } from '../../../workflows/law/days.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep } from '../told.ts'

export type PaymentOn = { on: string; amountFen: number; way: string; lateFen: number; causedBy: string | null }

/** One entry of what is owed. */
export type Owed = {
  caseId: string
  ground: string
  memberId: string | null
  dueOn: string
  amountFen: number
  paidFen: number
  /** The last fen came in on this day. */
  settledOn: string | undefined
}

export type PerformanceCourse = {
  caseId: string
  /** Such as `mediation-agreement`, `award`. */
  ground: string
  effectiveOn: string
  ledger: Ledger
  owed: readonly Owed[]
  payments: readonly PaymentOn[]
  /** The last day on which something is due. */
  lastDueOn: string
  /** Everything is paid and every other duty is done: on this day. */
  performedOn: string | undefined
  endedUnpaidOn: string | undefined
  confirmed: readonly { on: string; route: string }[]
  callBacks: readonly { on: string; satisfaction: string | undefined }[]
}

/** Undefined for one that has not begun by then. */
const performanceOf = oncePer((course: Course): PerformanceCourse | undefined => {
  const begun = firstStep(course, 'begin')
  if (!begun) return undefined
  const { caseId } = course
  const { effectiveOn, ground } = begun.answers
  const { ledger, settledOn, payments, performedOn } = ledgerThrough(course, begun)
  const taken = (name: string) => course.steps.filter(({ step }) => step === name)
  return {
    caseId,
    ground,
    effectiveOn,
    ledger,
    owed: ledger.map(({ key, ...owed }) => ({ ...owed, caseId, ground, settledOn: settledOn.get(key) })),
    payments,
    lastDueOn: ledger.reduce((latest, { dueOn }) => laterOf(latest, dueOn), effectiveOn),
    performedOn,
    endedUnpaidOn: firstStep(course, 'endUnpaid')?.happenedOn,
    confirmed: taken('recordConfirmation')
      .filter(({ answers }) => answers.granted === 'yes')
      .map(({ happenedOn: on, answers }) => ({ on, route: answers.route })),
    callBacks: taken('callBack').map(({ happenedOn: on, answers }) => ({ on, satisfaction: answers.satisfaction })),
  }
})

/** The ledger, step by step: what each payment fell on, how much of it was late, and when everything was done. */
function ledgerThrough({ steps }: Course, begun: Course['steps'][number]) {
  const { effectiveOn, obligations = [], otherDuties } = begun.answers
  let ledger = ledgerOf(obligations, begun.eventId)
  let dutiesOpen = otherDuties === 'yes'
  let performedOn: string | undefined = openSum(ledger) === 0 && !dutiesOpen ? effectiveOn : undefined
  const settledOn = new Map<string, string>()
  const payments: PaymentOn[] = []
  for (const { step, answers, happenedOn: on, causedBy } of steps) {
    if (step === 'recordPayment') {
      const parts = spread(ledger, answers as Paying)
      const lateFen = parts.reduce((sum, { owed, partFen }) => sum + (owed.dueOn < on ? partFen : 0), 0)
      for (const { owed, isSettled } of parts) if (isSettled) settledOn.set(owed.key, on)
      payments.push({ on, amountFen: answers.amountFen, way: answers.way, lateFen, causedBy })
      ledger = afterPayment(ledger, answers as Paying)
    } else if (step === 'defer') ledger = afterDeferring(ledger, answers.obligation, answers.newDueOn)
    else if (step === 'confirmDuties') dutiesOpen = false
    if (!performedOn && openSum(ledger) === 0 && !dutiesOpen) performedOn = on
  }
  return { ledger, settledOn, payments, performedOn }
}

export const performances = (reading: Reading): PerformanceCourse[] =>
  reading.courses('performance').flatMap(course => performanceOf(course) ?? [])

/** Those that a mediated agreement began. */
export const mediated = (reading: Reading): PerformanceCourse[] =>
  performances(reading).filter(({ ground }) => ground === 'mediation-agreement')
