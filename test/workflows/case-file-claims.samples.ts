/** Answers for the steps of the case file that are about one claim: its kind, its limitation, its places, what was paid before. */
import type { claimSteps } from '../../workflows/definitions/case-file/claim-steps.ts'
import type { defineSamples } from '../support/samples.ts'

/** What `defineSamples` takes for these steps, to be spread into the samples of the whole file. */
type ClaimSamples = Parameters<typeof defineSamples<typeof claimSteps>>[1]

export const claimSamples: ClaimSamples = {
  judgeClaim: [
    { answers: { claimId: 'event-1-c0', claimKind: 'wages', forum: 'arbitration' } },
    {
      answers: {
        claimId: 'event-1-c0',
        claimKind: 'insurance-arrears',
        forum: 'arbitration',
        reason: '当地仲裁委受理',
      },
    },
  ],
  recordLimitation: [
    {
      answers: { claims: ['event-1-c0'], fact: 'knew', onDay: '2026-03-02', proof: 'paper' },
      given: { claimKinds: [{ id: 'event-1-c0', kind: 'compensation', forum: 'mediation' }] },
    },
    {
      answers: { claims: ['event-1-c0'], fact: 'knew', onDay: '2026-03-02', proof: 'paper' },
      given: { claimKinds: [{ id: 'event-1-c0', kind: 'civil', forum: 'court' }] },
    },
    {
      answers: { claims: ['event-1-c0'], fact: 'interrupted', onDay: '2026-11-02', by: 'demand', proof: 'message' },
      given: { claimKinds: [{ id: 'event-1-c0', kind: 'compensation', forum: 'mediation' }] },
    },
    {
      answers: {
        claims: ['event-1-c0'],
        fact: 'suspended',
        onDay: '2026-11-03',
        ground: 'force-majeure',
        proof: 'none',
      },
    },
  ],
  adviseLimitation: [
    {
      answers: {
        advisedOn: '2026-11-05',
        claims: ['event-1-c0'],
        said: '时效将满，可以先申请仲裁，再请仲裁委委托调解。',
        decision: 'go-on',
      },
    },
  ],
  recordPlaces: [
    {
      answers: {
        performance: [{ place: '福州市马尾区' }, { place: '福州市晋安区' }],
        employerSeat: '福州市鼓楼区',
        accepted: [{ place: '福州市晋安区', acceptedOn: '2026-11-03' }],
        suits: [],
      },
    },
  ],
  recordEarlier: [
    {
      answers: {
        claimId: 'event-1-c0',
        deal: 'payment',
        onDay: '2026-10-02',
        amountFen: 100_000,
        proof: 'message',
      },
    },
  ],
}
