/** Answers that the office accepts for each step of labour inspection. */
import { steps } from '../../workflows/definitions/inspection/steps.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(steps, {
  register: [
    { answers: { elsewhere: 'no', breachEndedOn: '2026-01-05', payer: 'general', apart: '其他请求不在调解范围内' } },
  ],
  send: [{}, { answers: { how: 'platform' }, given: { parameters: { arrears_clue_days: 10 } } }],
  orderExtraDamages: [{ answers: { amountFen: 60_000 } }],
})
