/** What is done once the order has lapsed, or can be enforced: CPL 228, CPLI 438; JI1 13. */
import { z } from 'zod'
import { type Coupling, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { trackers } from '../court/steps.ts'
import { isUnderWay, underWayNeeds } from '../court/under-way.ts'
import { performanceEndsOn } from './deadlines.ts'
import type { Facts } from './facts.ts'
import { waysAfter } from './words.ts'

const begins = (
  workflow: 'first-instance' | 'arbitration' | 'enforcement',
  {
    when = () => true,
    answers = () => ({}),
  }: { when?: (args: StepArgs) => boolean; answers?: (facts: Facts) => object } = {},
): Coupling => ({
  workflow,
  step: 'prepare',
  begins: true,
  when: args => when(args) && !isUnderWay(workflow, args.given),
  answers: ({ happenedOn, facts }) => ({ preparedOn: happenedOn, ...answers(facts) }),
})

export const afterSteps = defineSteps({
  chooseWay: {
    label: { zh: '选择后续途径', en: 'Choose the way on' },
    help: {
      zh: '凭调解协议申请的，支付令失效后可以凭协议起诉；凭《劳动合同法》第30条申请的，应当先申请仲裁。',
      en: 'On an agreement one may sue on it; under Labour Contract Law, art. 30 one must arbitrate first.',
    },
    by: trackers,
    actor: 'applicant',
    form: z.object({
      chosenOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      way: choice({ zh: '途径', en: 'Way on' }, waysAfter),
    }),
    happenedOn: 'chosenOn',
    needs: underWayNeeds,
    couplings: [
      begins('first-instance', { when: ({ answers }) => answers.way === 'suit' }),
      begins('arbitration', { when: ({ answers }) => answers.way === 'arbitration' }),
    ],
    wrong: ({ answers, facts }) =>
      problem(facts.basis === 'arrears' && answers.way === 'suit', 'way', {
        zh: '依据《劳动合同法》第30条申请的支付令失效后，应当先申请劳动仲裁（《劳动争议司法解释（一）》第13条）',
        en: 'After an order under Labour Contract Law, art. 30 arbitration comes first (Judicial Interpretation I, art. 13)',
      }),
  },
  declineSuit: {
    label: { zh: '表示不同意转入诉讼', en: 'It shall not become a suit' },
    by: trackers,
    actor: 'applicant',
    form: z.object({ declinedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }) }),
    happenedOn: 'declinedOn',
  },
  becomeSuit: {
    label: { zh: '转入诉讼程序', en: 'It becomes a suit' },
    by: { clock: 'subtree' },
    form: z.object({}),
    needs: underWayNeeds,
    couplings: [begins('first-instance')],
    blocked: ({ facts }) =>
      facts.basis === 'arrears'
        ? [{ zh: '应当先申请劳动仲裁，不能转入诉讼', en: 'Arbitration comes first: it does not become a suit' }]
        : [],
  },
  enforce: {
    label: { zh: '申请强制执行', en: 'Apply for enforcement' },
    by: trackers,
    actor: 'applicant',
    form: z.object({ chosenOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }) }),
    happenedOn: 'chosenOn',
    needs: underWayNeeds,
    couplings: [
      begins('enforcement', {
        answers: facts => ({ title: 'payment-order', performanceEndsOn: performanceEndsOn(facts) }),
      }),
    ],
  },
})
