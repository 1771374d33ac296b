/** Answers that the office accepts for each step of a retrial. */
import { retrial } from '../../workflows/definitions/retrial/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(retrial.steps, {
  prepare: [{ answers: { effectiveOn: '2026-06-30' } }, {}],
  recordSupervision: [{ answers: { result: 'protest' } }, { answers: { result: 'none' } }],
  followPayment: [{ answers: { obligations: [{ amountFen: 1_000_000, dueOn: '2026-11-30' }] } }],
})
