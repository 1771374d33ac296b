/** What the result of a referral tells a proceeding that follows the same matter. */
import type { Coupling } from '../../define.ts'

/** What the procuratorate reports is its decision on the suit as well, where that is followed on file. */
export const decidesSupport: Coupling = {
  workflow: 'prosecutor-support',
  step: 'decide',
  begins: false,
  ifOffered: true,
  when: ({ answers }) => answers.result === 'supported',
  answers: ({ answers }) => ({ decidedOn: answers.resultOn, supports: 'yes' }),
}
