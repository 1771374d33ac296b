/** Which signatures are in, and from which day the agreement binds: LDMAL 14, EMP 26, PML 29. */
import { laterOf } from '../../law/days.ts'
import type { Facts } from './facts.ts'
import type { Signatory } from './words.ts'

const factOf = {
  applicant: 'applicantSignedOn',
  respondent: 'respondentSignedOn',
  mediator: 'mediatorSignedOn',
  body: 'bodySealedOn',
} as const satisfies Record<Signatory, keyof Facts>

export const allSignatories = Object.keys(factOf) as Signatory[]

export const hasSigned = (facts: Facts, who: Signatory): boolean => facts[factOf[who]] !== undefined

export const isAnySigned = (facts: Facts): boolean => allSignatories.some(who => hasSigned(facts, who))

/** The facts once one of them has signed, or all together; with the last one comes the day of effect. */
export function afterSigning(facts: Facts, who: Signatory | 'all', signedOn: string): Facts {
  const signed = (who === 'all' ? allSignatories : [who]).map(one => ({ [factOf[one]]: signedOn }))
  const after: Facts = Object.assign({ ...facts }, ...signed)
  const days = allSignatories.flatMap(one => after[factOf[one]] ?? [])
  return days.length === allSignatories.length ? { ...after, effectiveOn: days.reduce(laterOf) } : after
}
