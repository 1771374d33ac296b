/** One matter of legal aid as figures see it. */
import { deadlines } from '../../../workflows/definitions/legal-aid/deadlines.ts'
import { laterOf } from '../../../workflows/law/days.ts'
import { dueOn } from '../../../workflows/law/due-on.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep } from '../told.ts'

export type AidCourse = {
  caseId: string
  appliedOn: string | undefined
  track: string | undefined
  kinds: readonly string[]
  /** Recipients: the members it was asked for, else one. */
  people: number
  /** Given by a decision, in advance (Legal Aid Law, art. 44) or after an objection. */
  grantedOn: string | undefined
  forms: readonly string[]
  refusedOn: string | undefined
  /** The first decision, whichever way. */
  decidedOn: string | undefined
  decideBy: string | undefined
  assignedOn: string | undefined
  assignBy: string | undefined
  ended: { on: string; result: string; supportedFen: number | null; paidFen: number | null } | undefined
  subsidies: readonly { on: string; amountFen: number }[]
  complaints: readonly string[]
  enquiries: readonly string[]
}

/** In this reading: last days hang on its calendar. */
export const aidMatters = oncePer((reading: Reading): AidCourse[] =>
  reading.courses('legal-aid').map(course => told(course, reading)),
)

function told(course: Course, { calendar }: Reading): AidCourse {
  const applied = firstStep(course, 'apply')
  const decisions = course.steps.filter(({ step }) => ['decide', 'advance', 'reviewObjection'].includes(step))
  const granting = decisions.find(
    ({ step, answers }) => step === 'advance' || answers.granted === 'yes' || answers.outcome === 'corrected',
  )
  const refused = decisions.find(({ step, answers }) => step === 'decide' && answers.granted === 'no')
  const decided = decisions.find(({ step }) => step !== 'reviewObjection')
  const completeOn = course.steps
    .filter(({ step, happenedOn }) => step === 'handIn' && (!decided || happenedOn <= decided.happenedOn))
    .reduce((latest, { happenedOn }) => laterOf(latest, happenedOn), applied?.happenedOn ?? '')
  const ended = lastStep(course, 'endMatter')
  const taken = (name: string) => course.steps.filter(({ step }) => step === name)
  return {
    caseId: course.caseId,
    appliedOn: applied?.happenedOn,
    track: applied?.answers.track,
    kinds: [applied?.answers.applicantKinds ?? []].flat(),
    people: Math.max(applied?.given.named?.length ?? 0, 1),
    grantedOn: granting?.happenedOn,
    forms: [granting?.answers.aidForms ?? []].flat(),
    refusedOn: refused?.happenedOn,
    decidedOn: decided?.happenedOn,
    decideBy: completeOn ? dueOn(deadlines.la_review.due, { anchorOn: completeOn }, calendar).dueOn : undefined,
    assignedOn: firstStep(course, 'assign')?.happenedOn,
    assignBy: granting && dueOn(deadlines.la_assign.due, { anchorOn: granting.happenedOn }, calendar).dueOn,
    ended: ended && {
      on: ended.happenedOn,
      result: ended.answers.result,
      supportedFen: ended.answers.supportedFen ?? null,
      paidFen: ended.answers.paidFen ?? null,
    },
    subsidies: taken('paySubsidy').map(({ happenedOn: on, answers }) => ({ on, amountFen: answers.amountFen })),
    complaints: taken('recordComplaint').map(({ happenedOn }) => happenedOn),
    enquiries: taken('enquire').map(({ happenedOn }) => happenedOn),
  }
}
