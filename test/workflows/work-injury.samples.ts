/** Answers that the office accepts for each step of a work injury. */
import { workInjury } from '../../workflows/definitions/work-injury/index.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(workInjury.steps, {
  record: [{ answers: { injuredOn: '2026-03-02', insured: 'no', relation: 'clear' } }],
  accept: [{ answers: { isClear: 'no', acceptedOn: '2026-03-20' } }, { answers: { isClear: 'yes' } }],
  extendEmployerTime: [{ answers: { agreedOn: '2026-03-30', until: '2026-04-20' } }],
  leaveOutDelay: [{ answers: { recordedOn: '2026-11-10', from: '2026-05-01', to: '2026-07-02' } }],
  applyReview: [{ answers: { receivedOn: '2027-11-08' } }],
  conclude: [{ answers: { madeOn: '2026-11-05', receivedOn: '2026-11-10', grade: '10' } }],
})
