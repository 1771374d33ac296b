/** The proceedings that begin with the door chosen after a breach; each starts with its `prepare`. */
import type { Coupling, StepArgs } from '../../define.ts'
import type { Facts } from './facts.ts'
import { openSum, overdueOn } from './ledger.ts'
import type { DoorId } from './words.ts'

const beginsFor = (door: DoorId, workflow: string, answers: Coupling['answers'] = () => ({})): Coupling => ({
  workflow,
  step: 'prepare',
  begins: true,
  when: args => args.answers.door === door,
  answers,
})

/** An order is given for money that is due: what is overdue that day, or all where nothing is. */
function dueFen({ facts, given }: StepArgs<any, Facts>): number {
  const { ledger = [] } = facts
  return openSum(overdueOn(ledger, given.today)) || openSum(ledger)
}

export const waysOn: readonly Coupling[] = [
  beginsFor('payment-order', 'payment-order', args => ({
    preparedOn: args.answers.chosenOn,
    basis: 'agreement',
    amountFen: dueFen(args),
  })),
]
