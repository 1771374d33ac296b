/** Answers that the office accepts for each step of a suit at first instance. */
import { steps } from '../../workflows/definitions/first-instance/steps.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(steps, {
  prepare: [
    { answers: { ground: 'award', countsFrom: '2026-11-03' } },
    { answers: { ground: 'refusal', countsFrom: '2026-11-03' } },
    { answers: { ground: 'set-aside', countsFrom: '2026-11-03' } },
    { answers: { ground: 'refused-enforcement', countsFrom: '2026-11-03' } },
    {},
  ],
  file: [{}, { answers: { complaint: 'elements' } }],
  endOtherwise: [{ answers: { result: 'rejected' } }, { answers: { result: 'moved' } }],
  askPreservation: [{ answers: { urgent: 'yes' } }],
  recordPreservation: [{ answers: { moment: 'before', takenOn: '2026-11-05' } }],
  appeal: [{ answers: { by: 'worker' } }, { answers: { by: 'employer' } }, { answers: { by: 'both' } }],
  register: [
    { answers: { procedure: 'simple' } },
    { answers: { procedure: 'small' } },
    { answers: { procedure: 'ordinary' } },
  ],
  receiveDecision: [
    { answers: { who: 'worker', receivedOn: '2026-11-12' } },
    { answers: { who: 'employer', receivedOn: '2026-11-13' } },
  ],
  lapseAppeal: [{}],
  withdraw: [{}, { answers: { awardBinds: 'yes' } }],
  followAward: [{ answers: { obligations: [{ amountFen: 1_000_000, dueOn: '2026-11-30' }] } }],
  mediate: [{ answers: { obligations: [{ amountFen: 1_000_000, dueOn: '2026-11-30' }] } }],
  followPayment: [{ answers: { obligations: [{ amountFen: 1_000_000, dueOn: '2026-11-30' }] } }],
})
