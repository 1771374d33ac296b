/** Answers for a payment order against two firms, on the days of May and June 2026. */
import type { Given } from '../../workflows/define.ts'
import { paymentOrder } from '../../workflows/definitions/payment-order/index.ts'
import { defineSamples } from '../support/samples.ts'

export const parties: NonNullable<Given['parties']> = [
  { id: 'worker', side: 'applicant' },
  { id: 'firm', side: 'respondent' },
  { id: 'host', side: 'respondent' },
]

const conditions: ('due' | 'no-counter-duty' | 'reachable' | 'no-preservation')[] = [
  'due',
  'no-counter-duty',
  'reachable',
  'no-preservation',
]

export const samples = defineSamples(paymentOrder.steps, {
  prepare: [
    { answers: { preparedOn: '2026-05-18', basis: 'agreement', amountFen: 7_200_000 } },
    { answers: { preparedOn: '2026-05-18', basis: 'arrears' } },
    { answers: {} },
  ],
  apply: [
    {
      answers: {
        appliedOn: '2026-05-19',
        basis: 'agreement',
        amountFen: 7_200_000,
        court: '马尾区人民法院',
        conditions,
        debtors: [],
      },
      given: { parties },
    },
    {
      answers: {
        appliedOn: '2026-05-19',
        basis: 'arrears',
        amountFen: 1_200_000,
        court: '马尾区人民法院',
        conditions,
        debtors: ['firm'],
      },
      given: { parties },
    },
  ],
  accept: [{ answers: { acceptedOn: '2026-05-22', number: '（2026）闽0105民督3号' } }],
  notAccept: [{ answers: { decidedOn: '2026-05-22', reason: '债务人下落不明' } }],
  issue: [{ answers: { issuedOn: '2026-05-27', amountFen: 1_200_000, number: '（2026）闽0105民督3号令' } }],
  dismiss: [{ answers: { decidedOn: '2026-05-27', reason: 'conditions', note: '数额尚不确定' } }],
  recordService: [
    { answers: { party: 'firm', receivedOn: '2026-06-03', way: 'direct', receipt: '回证0603' } },
    { answers: { party: 'host', receivedOn: '2026-06-05', way: 'post' } },
  ],
  object: [
    { answers: { party: 'firm', objectedOn: '2026-06-05', form: 'written', content: 'debt', note: '称已付清' } },
    { answers: { party: 'firm', objectedOn: '2026-06-05', form: 'oral', content: 'debt' } },
  ],
  lapse: [
    { answers: { subject: 'firm' }, given: { today: '2026-06-19' } },
    { answers: { subject: 'host' }, given: { today: '2026-06-23' } },
  ],
  recordPaid: [{ answers: { paidOn: '2026-06-30', amountFen: 7_200_000, alsoPayment: 'yes', way: 'bank' } }],
  endByObjection: [{ answers: { receivedOn: '2026-06-08', number: '（2026）闽0105民督3号裁定' } }],
  endUnserved: [{ answers: { endedOn: '2026-06-29', note: '无法联系债务人' } }],
  withdraw: [{ answers: { withdrawnOn: '2026-05-28', note: '双方和解' } }],
  chooseWay: [
    { answers: { chosenOn: '2026-06-10', way: 'suit' } },
    { answers: { chosenOn: '2026-06-10', way: 'arbitration' } },
  ],
  declineSuit: [{ answers: { declinedOn: '2026-06-10' } }],
  becomeSuit: [{ answers: {} }],
  enforce: [{ answers: { chosenOn: '2026-06-24' } }],
})
