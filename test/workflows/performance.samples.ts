/** Answers for performance: two instalments of one worker, one of them late. */
import type { Obligation } from '../../workflows/define.ts'
import { performance } from '../../workflows/definitions/performance/index.ts'
import { defineSamples } from '../support/samples.ts'

export const first: Obligation = {
  key: 'event-1-1',
  memberId: null,
  amountFen: 1_000_000,
  paidFen: 0,
  dueOn: '2026-10-15',
}
export const second: Obligation = {
  key: 'event-1-2',
  memberId: null,
  amountFen: 1_800_000,
  paidFen: 0,
  dueOn: '2026-11-10',
}

const obligations = [
  { amountFen: first.amountFen, dueOn: first.dueOn, matter: '首期经济补偿' },
  { amountFen: second.amountFen, dueOn: second.dueOn, matter: '末期经济补偿' },
]

export const samples = defineSamples(performance.steps, {
  begin: [
    {
      answers: {
        effectiveOn: '2026-10-02',
        ground: 'mediation-agreement',
        claimKind: 'wages',
        obligations,
        otherDuties: 'no',
      },
      given: { orgBasis: 'people_mediation' },
    },
    {
      answers: {
        effectiveOn: '2026-10-02',
        ground: 'mediation-agreement',
        claimKind: 'other',
        obligations: [],
        otherDuties: 'yes',
      },
      given: { orgBasis: 'enterprise_committee' },
    },
  ],
  recordPayment: [
    { answers: { paidOn: '2026-10-14', amountFen: 1_000_000, way: 'bank' }, given: { today: '2026-10-14' } },
    { answers: { paidOn: '2026-10-20', amountFen: 500_000, way: 'cash' }, given: { today: '2026-10-20' } },
    {
      answers: { paidOn: '2026-11-09', amountFen: 1_800_000, way: 'mobile', obligation: second.key, receipt: '收1109' },
      given: { today: '2026-11-09' },
    },
  ],
  confirmReceipt: [{ answers: { confirmedOn: '2026-11-11', amountFen: 1_000_000, way: 'phone' } }],
  confirmDuties: [{ answers: { doneOn: '2026-10-20', proof: '离职证明回执' } }],
  remind: [
    { answers: { remindedOn: '2026-11-11', way: 'phone', result: 'no-answer', note: '电话无人接听' } },
    {
      answers: { remindedOn: '2026-11-12', way: 'letter', result: 'promised', promisedOn: '2026-11-18' },
    },
  ],
  defer: [
    { answers: { deferredOn: '2026-11-12', obligation: first.key, newDueOn: '2026-12-10', bothAgree: 'yes' } },
    { answers: { deferredOn: '2026-11-12', obligation: second.key, newDueOn: '2026-12-10', bothAgree: 'yes' } },
  ],
  markMissed: [
    { answers: {}, given: { today: '2026-10-16' } },
    { answers: { subject: second.key }, given: { today: '2026-11-11' } },
  ],
  applyConfirmation: [
    { answers: { filedOn: '2026-10-09', route: 'arbitration' } },
    { answers: { filedOn: '2026-10-09', route: 'court' } },
  ],
  prepareConfirmation: [
    { answers: { preparedOn: '2026-10-08', route: 'arbitration' } },
    { answers: { preparedOn: '2026-10-08', route: 'court' } },
  ],
  noteConfirmationEnded: [
    { answers: { endedOn: '2026-10-12', route: 'arbitration', outcome: 'refused' } },
    { answers: { endedOn: '2026-10-12', route: 'court', outcome: 'withdrawn' } },
  ],
  revokeConfirmation: [{ answers: { revokedOn: '2026-11-02' } }],
  noteOrder: [
    { answers: { notedOn: '2026-11-16', outcome: 'objection' } },
    { answers: { notedOn: '2026-11-16', outcome: 'enforceable' } },
  ],
  recordConfirmation: [
    { answers: { decidedOn: '2026-10-13', route: 'court', granted: 'yes' } },
    { answers: { decidedOn: '2026-10-13', route: 'arbitration', granted: 'no' } },
  ],
  chooseDoor: [
    { answers: { chosenOn: '2026-11-12', door: 'payment-order', advised: 'yes' } },
    { answers: { chosenOn: '2026-11-12', door: 'suit', orderEnded: 'yes', advised: 'yes' } },
    { answers: { chosenOn: '2026-11-12', door: 'enforcement', advised: 'yes' } },
  ],
  callBack: [
    {
      answers: { calledOn: '2026-11-19', way: 'phone', result: 'no-objection', satisfaction: 'satisfied' },
    },
    { answers: { calledOn: '2026-11-19', way: 'visit', result: 'not-reached', note: '改日再访' } },
  ],
  endUnpaid: [
    {
      answers: { endedOn: '2026-11-19', reason: 'elsewhere', note: '已申请执行，另案跟进' },
    },
  ],
})
