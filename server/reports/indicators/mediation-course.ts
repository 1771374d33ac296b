/** One mediation as figures see it: when it was applied for, accepted and ended, and how. */
import { deadlines } from '../../../workflows/definitions/mediation/deadlines.ts'
import { addDays, laterOf } from '../../../workflows/law/days.ts'
import { dueOn } from '../../../workflows/law/due-on.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep, stateOf } from '../told.ts'

export type MediationEnd = 'agreed' | 'reconciled' | 'failed' | 'withdrawn' | 'terminated'
export type MediationCourse = {
  caseId: string
  appliedOn: string | undefined
  notAcceptedOn: string | undefined
  acceptedOn: string | undefined
  /** Of an accepted one: an agreement ends it with the last signature. */
  end: { on: string; result: MediationEnd } | undefined
  /** The terms were accepted; the period of fifteen days is met by that, not by the signatures. */
  termsOn: string | undefined
  agreedFen: number | null
  /** An agreed extension. */
  extendedUntil: string | undefined
}

const mediationOf = oncePer((course: Course): MediationCourse => {
  const terms = lastStep(course, 'agree', 'revise')
  const acceptedOn = firstStep(course, 'accept')?.happenedOn
  return {
    caseId: course.caseId,
    appliedOn: firstStep(course, 'apply', 'initiate')?.happenedOn,
    notAcceptedOn: firstStep(course, 'notAccept')?.happenedOn,
    acceptedOn,
    end: acceptedOn ? endOf(course) : undefined,
    termsOn: terms?.happenedOn,
    agreedFen: terms?.answers.agreedFen ?? null,
    extendedUntil: lastStep(course, 'extend')?.answers.until,
  }
})

function endOf(course: Course): MediationCourse['end'] {
  if (stateOf(course) === 'agreement-effective')
    return {
      on: course.steps
        .filter(({ step }) => step === 'sign' || step === 'signTogether')
        .reduce((latest, { happenedOn }) => laterOf(latest, happenedOn), ''),
      result: 'agreed',
    }
  const ending = lastStep(course, 'fail', 'expire', 'terminate', 'withdraw')
  if (!ending) return undefined
  const { step, happenedOn: on } = ending
  if (step === 'terminate') return { on, result: 'terminated' }
  if (step === 'withdraw') return { on, result: ending.answers.reason === 'reconciled' ? 'reconciled' : 'withdrawn' }
  return { on, result: 'failed' }
}

/** The last day of the fifteen days, or the one both sides agreed on. Enterprise Mediation Provisions, art. 29. */
function closeBy({ acceptedOn, extendedUntil }: MediationCourse, { calendar }: Reading): string | undefined {
  if (!acceptedOn) return undefined
  if (extendedUntil) return extendedUntil
  return dueOn(deadlines.mediation_close.due, { anchorOn: acceptedOn }, calendar).dueOn
}

/** The period running out ends it on the day after its last one. */
export const isInTime = (one: MediationCourse, reading: Reading): boolean => {
  const by = closeBy(one, reading)
  const metOn = one.end?.result === 'agreed' ? one.termsOn : one.end?.on
  return by !== undefined && metOn !== undefined && metOn <= addDays(by, one.end?.result === 'failed' ? 1 : 0)
}

export const isAgreed = ({ end }: MediationCourse): boolean => end?.result === 'agreed'
export const mediations = (reading: Reading): MediationCourse[] => reading.courses('mediation').map(mediationOf)
