/** One referral to a partner as figures see it. */
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep, stateOf } from '../told.ts'

export type ReferralCourse = {
  caseId: string
  partnerId: string
  sentOn: string
  signedOn: string | undefined
  returned: readonly { on: string; reason: string }[]
  urged: readonly string[]
  result: { on: string; result: string } | undefined
  withdrawnOn: string | undefined
  state: string
}

const known = new WeakMap<Course, ReferralCourse | undefined>()

function told(course: Course): ReferralCourse | undefined {
  const sent = firstStep(course, 'send')
  if (!sent) return undefined
  const result = lastStep(course, 'recordResult')
  const taken = (name: string) => course.steps.filter(({ step }) => step === name)
  return {
    caseId: course.caseId,
    partnerId: String(sent.answers.partnerId),
    sentOn: sent.happenedOn,
    signedOn: firstStep(course, 'sign')?.happenedOn,
    returned: taken('returnIt').map(({ happenedOn: on, answers }) => ({ on, reason: answers.reason })),
    urged: taken('urge').map(({ happenedOn }) => happenedOn),
    result: result && { on: result.happenedOn, result: result.answers.result },
    withdrawnOn: lastStep(course, 'withdraw')?.happenedOn,
    state: stateOf(course),
  }
}

export const referralsOf = (reading: Reading): ReferralCourse[] =>
  reading.courses('referral').flatMap(course => {
    if (!known.has(course)) known.set(course, told(course))
    return known.get(course) ?? []
  })
