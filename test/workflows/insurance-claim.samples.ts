/** Answers that the office accepts for each step of an insurance claim. */
import { insuranceClaim } from '../../workflows/definitions/insurance-claim/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const set = { parameters: { insurance_accept_days: 3, insurance_decide_days: 30, insurance_pay_days: 10 } }
const notSet = { parameters: { insurance_accept_days: null, insurance_decide_days: null, insurance_pay_days: null } }

export const samples = plainSamples(insuranceClaim.steps, {
  report: [{ answers: { scheme: 'accident', accidentOn: '2026-11-09', policyNumber: 'PA2026-118' } }],
  submit: [{ given: set }, { given: notSet }],
  askForPapers: [{ answers: { supplyBy: '2026-11-18' } }, {}],
  accept: [{ given: set }, { given: notSet }],
  decide: [
    { answers: { outcome: 'granted', grantedFen: 5_200_000 }, given: set },
    { answers: { outcome: 'refused', reason: '不在保险期间' }, given: notSet },
  ],
  recordPayment: [{ answers: { amountFen: 2_000_000 } }, { answers: { amountFen: 5_200_000 } }],
})
