/** One referral to a partner as figures see it. */
import { daysBetween } from '../../../workflows/law/days.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep, stateOf } from '../told.ts'

export type ReferralCourse = {
  id: string
  caseId: string
  partnerId: string
  sentOn: string
  signedOn: string | undefined
  /** From the sending that was signed for, which may be a second one. */
  signDays: number
  returned: readonly { on: string; reason: string }[]
  urged: readonly string[]
  result: { on: string; result: string } | undefined
  withdrawnOn: string | undefined
  state: string
}

/** Undefined for one that has not been sent by then. */
const referralOf = oncePer((course: Course): ReferralCourse | undefined => {
  const sent = firstStep(course, 'send')
  if (!sent) return undefined
  const result = lastStep(course, 'recordResult')
  const signing = course.steps.findIndex(({ step }) => step === 'sign')
  const signedOn = course.steps[signing]?.happenedOn
  const sending = course.steps
    .slice(0, Math.max(signing, 0))
    .findLast(({ step }) => step === 'send' || step === 'resend')
  const taken = (name: string) => course.steps.filter(({ step }) => step === name)
  return {
    id: course.id,
    caseId: course.caseId,
    partnerId: String(sent.answers.partnerId),
    sentOn: sent.happenedOn,
    signedOn,
    signDays: sending && signedOn ? daysBetween(sending.happenedOn, signedOn) : 0,
    returned: taken('returnIt').map(({ happenedOn: on, answers }) => ({ on, reason: answers.reason })),
    urged: taken('urge').map(({ happenedOn }) => happenedOn),
    result: result && { on: result.happenedOn, result: result.answers.result },
    withdrawnOn: lastStep(course, 'withdraw')?.happenedOn,
    state: stateOf(course),
  }
})

export const referralsOf = (reading: Reading): ReferralCourse[] =>
  reading.courses('referral').flatMap(course => referralOf(course) ?? [])
