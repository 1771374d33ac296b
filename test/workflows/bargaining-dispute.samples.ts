/** Answers that the office accepts for each step of coordinating a bargaining dispute. */
import { bargainingDispute } from '../../workflows/definitions/bargaining-dispute/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

const sides = ['union', 'employer', 'authority'].map(side => ({ answers: { side } }))

export const samples = plainSamples(bargainingDispute.steps, {
  propose: [{ answers: { expiresOn: '2026-11-15' } }, {}],
  lapseProposal: [{ answers: { subject: 'event-6-proposal' } }],
  consent: sides,
  withdrawConsent: sides,
})
