/** Answers that the office accepts for each step of an appeal. */
import { secondInstance } from '../../workflows/definitions/second-instance/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(secondInstance.steps, {
  prepare: [
    { answers: { against: 'judgment', countsFrom: '2026-11-03' } },
    { answers: { against: 'ruling', countsFrom: '2026-11-03' } },
    {},
  ],
  register: [{ answers: { against: 'judgment' } }, { answers: { against: 'ruling' } }],
  judge: [{ answers: { result: 'upheld' } }, { answers: { result: 'sent-back' } }],
  followPayment: [{ answers: { obligations: [{ amountFen: 1_000_000, dueOn: '2026-11-30' }] } }],
})
