/** Answers that the office accepts for each step of an arbitration. */
import { steps } from '../../workflows/definitions/arbitration/machine.ts'
import { plainSamples } from '../support/plain-samples.ts'

export const samples = plainSamples(steps, {
  prepare: [{ answers: { knewOn: '2026-06-30', preparedOn: '2026-11-02' } }, {}],
  file: [
    { answers: { isDefective: 'no', representatives: [] } },
    { answers: { isDefective: 'yes', representatives: ['member-1', 'member-2', 'member-3'] } },
  ],
  accept: [
    { answers: { panel: 'one', isSimple: 'yes', number: '榕劳人仲案〔2026〕12号' }, given: { memberCount: 1 } },
    { answers: { panel: 'three', isSimple: 'no' }, given: { memberCount: 12 } },
  ],
  serveCopy: [{ answers: { way: 'posted' } }, { answers: { way: 'served', defenceDays: 5 } }],
  askPostponement: [{ answers: { what: 'evidence' } }, { answers: { what: 'hearing' } }],
  recordDefence: [{ answers: { counterclaim: 'yes' } }, { answers: { counterclaim: 'no' } }],
  decideCounterclaim: [{ answers: { joined: 'yes' } }, { answers: { joined: 'no' } }],
  holdHearing: [
    { answers: { result: 'closed' } },
    { answers: { result: 'applicant-absent' } },
    { answers: { result: 'continued' } },
  ],
  award: [
    {
      answers: {
        awards: [
          { kind: 'final', amountFen: 1_200_000, number: '榕劳人仲案〔2026〕12-1号' },
          { kind: 'non-final', amountFen: 960_000, number: '榕劳人仲案〔2026〕12-2号' },
        ],
        items: [
          { item: 'wages', claim: 'claim-1', result: 'partly', awardedFen: 1_200_000 },
          { award: 2, item: 'reinstatement', result: 'supported', awardedFen: 960_000 },
        ],
      },
    },
    { answers: { awards: [{ kind: 'final', amountFen: 2_160_000 }], items: [] } },
  ],
  receiveAward: [
    { answers: { who: 'worker', receivedOn: '2026-11-12' } },
    { answers: { who: 'employer', receivedOn: '2026-11-13' } },
    { answers: { who: 'both', receivedOn: '2026-11-12' } },
  ],
  lapseSuit: [{}, { answers: { subject: 'event-7-worker' } }],
  sue: [
    { answers: { by: 'worker' } },
    { answers: { by: 'employer' } },
    { answers: { by: 'worker', scope: 'other' } },
    { answers: { by: 'both' } },
  ],
  askPreservation: [{ answers: { urgent: 'yes' } }],
  recordPreservation: [{ answers: { moment: 'before', takenOn: '2026-11-05' } }, { answers: { moment: 'during' } }],
  mediate: [
    {
      answers: {
        workerSignedOn: '2026-11-10',
        employerSignedOn: '2026-11-11',
        amountFen: 2_600_000,
        claimKind: 'other',
        obligations: [{ amountFen: 2_600_000, dueOn: '2026-11-20' }],
      },
    },
  ],
  followPayment: [{ answers: { obligations: [{ amountFen: 2_160_000, dueOn: '2026-11-30' }] } }],
})
