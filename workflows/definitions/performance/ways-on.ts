/** The proceedings that begin with the door chosen after a breach; each starts with its `prepare`. */
import type { Coupling, StepArgs } from '../../define.ts'
import { laterOf } from '../../law/days.ts'
import { isUnderWay } from '../court/under-way.ts'
import { titleOf } from './doors.ts'
import type { Facts } from './facts.ts'
import { dueSum, overdueOn } from './ledger.ts'
import type { DoorId } from './words.ts'

type Choosing = StepArgs<any, Facts>

const beginsFor = (door: DoorId, workflow: string, answers: (args: Choosing) => Record<string, unknown>): Coupling => ({
  workflow,
  step: 'prepare',
  begins: true,
  when: ({ answers: { door: chosen }, given }) => chosen === door && !isUnderWay(workflow, given),
  answers: args => ({ preparedOn: args.answers.chosenOn, ...answers(args) }),
})

export const waysOn: readonly Coupling[] = [
  beginsFor('payment-order', 'payment-order', args => ({
    basis: 'agreement',
    amountFen: dueSum(args.facts.ledger ?? [], args.given.today),
  })),
  beginsFor('arbitration', 'arbitration', args => ({ knewOn: breachedOn(args) })),
  beginsFor('suit', 'first-instance', () => ({ ground: 'agreement' })),
  beginsFor('enforcement', 'enforcement', ({ facts }) => ({
    title: titleOf(facts),
    performanceEndsOn: (facts.ledger ?? []).reduce((latest, { dueOn }) => laterOf(latest, dueOn), '') || undefined,
  })),
]

/** Limitation runs anew from the breach (EMP 31(8)): the first day that was missed is the earlier, safer one. */
const breachedOn = ({ facts, given }: Choosing): string | undefined =>
  overdueOn(facts.ledger ?? [], given.today)
    .map(({ dueOn }) => dueOn)
    .toSorted()[0]
