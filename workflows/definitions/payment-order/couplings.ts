/** What a payment order tells the performance it belongs to, so that its doors are the right ones. */
import type { Coupling, StepArgs } from '../../define.ts'
import type { Facts } from './facts.ts'

const tells = (
  outcome: 'objection' | 'unsuccessful' | 'enforceable',
  when: (args: StepArgs<any, Facts>) => boolean = () => true,
): Coupling => ({
  workflow: 'performance',
  step: 'noteOrder',
  begins: false,
  ifOffered: true,
  when: args => isOnAgreement(args.facts) && when(args),
  answers: ({ happenedOn }) => ({ notedOn: happenedOn, outcome }),
})

/** Arrears without an agreement have no performance in the house. */
const isOnAgreement = ({ basis }: Facts): boolean => basis !== 'arrears'

export const endsUnsuccessful = tells('unsuccessful')
export const endsByObjection = tells('objection')
export const becomesEnforceable = (when: (args: StepArgs<any, Facts>) => boolean): Coupling =>
  tells('enforceable', when)
