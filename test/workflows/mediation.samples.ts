/** Answers for mediation: one worker, forty thousand claimed, twenty-eight thousand agreed on. */
import type { Given, Obligation } from '../../workflows/define.ts'
import { mediation } from '../../workflows/definitions/mediation/index.ts'
import { defineSamples } from '../support/samples.ts'

export const parties: NonNullable<Given['parties']> = [
  { id: 'party-worker', side: 'applicant' },
  { id: 'party-company', side: 'respondent' },
]

export const agreedObligation: Obligation = {
  key: 'event-4-1',
  memberId: null,
  amountFen: 2_800_000,
  paidFen: 0,
  dueOn: '2026-06-27',
  matter: '经济补偿',
}

export const terms = {
  agreedOn: '2026-06-17',
  agreedFen: 2_800_000,
  claimKind: 'listed' as const,
  obligations: [{ amountFen: 2_800_000, dueOn: '2026-06-27', matter: '经济补偿' }],
  way: 'bank' as const,
  place: '园区站点',
  employment: 'ended' as const,
  duties: [],
  mainFacts: '公司把申请人调去门岗并降薪三成。',
  basis: '月工资 8,000 元，工作五年，双方协商',
  settlesAll: 'yes' as const,
  lawful: 'yes' as const,
}

const signing = { way: 'in-person' as const }

export const samples = defineSamples(mediation.steps, {
  demandTalks: [{ answers: { receivedOn: '2026-05-20', by: 'applicant', union: 'yes' } }],
  answerDemand: [
    { answers: { answeredOn: '2026-05-22', accepts: 'yes', termEndsOn: '2026-06-01' } },
    { answers: { answeredOn: '2026-05-22', accepts: 'no' } },
  ],
  lapseTalks: [{ answers: {}, given: { today: '2026-06-02' } }],
  settleTalks: [
    {
      answers: {
        settledOn: '2026-05-30',
        claimKind: 'wages',
        obligations: [{ amountFen: 300_000, dueOn: '2026-06-10' }],
        note: '公司补发一个月工资。',
      },
    },
  ],
  referOut: [
    { answers: { referredOn: '2026-06-02', destination: 'inspection', reason: '欠薪数额清楚，已告知投诉途径。' } },
  ],
  apply: [
    {
      answers: {
        appliedOn: '2026-06-08',
        way: 'oral',
        reasons: '降薪调岗后解除合同，要求经济补偿。',
        evidence: '调岗通知、工资流水',
        elsewhere: 'no',
        signed: 'yes',
      },
      given: { parties },
    },
    { answers: { appliedOn: '2026-06-08', way: 'written', elsewhere: 'no', signed: 'yes' }, given: { parties } },
  ],
  initiate: [
    {
      answers: { consentedOn: '2026-06-08', applicantAgrees: 'yes', position: 'agrees' },
      given: { parties, orgBasis: 'enterprise_committee' },
    },
  ],
  consult: [{ answers: { askedOn: '2026-06-09', way: 'letter', replyBy: '2026-06-10' } }],
  recordPosition: [
    { answers: { positionOn: '2026-06-10', position: 'agrees', way: 'phone', note: '人事经理来电' } },
    { answers: { positionOn: '2026-06-10', position: 'refuses', way: 'letter' } },
  ],
  accept: [
    {
      answers: { acceptedOn: '2026-06-10', position: 'not-refused', inScope: 'yes', mediators: ['person-mediator'] },
      given: { orgBasis: 'people_mediation' },
    },
    { answers: { acceptedOn: '2026-06-10', inScope: 'yes', mediators: [] }, given: { orgBasis: 'township_street' } },
  ],
  notAccept: [
    {
      answers: {
        refusedOn: '2026-06-11',
        reason: 'other-side-refuses',
        explanation: '公司书面拒绝，已告知仲裁途径。',
        noticeWay: 'handed',
        notified: 'yes',
      },
    },
    {
      answers: {
        refusedOn: '2026-06-11',
        reason: 'not-labour',
        explanation: '属于承揽合同纠纷，建议行业调解。',
        noticeWay: 'post',
        notified: 'yes',
      },
    },
  ],
  assign: [{ answers: { assignedOn: '2026-06-10', mediators: ['person-mediator'], chosenBy: 'body' } }],
  holdSession: [
    {
      answers: {
        heldOn: '2026-06-12',
        startedAt: '09:30',
        how: 'onsite',
        room: 'applicant',
        present: ['applicant', 'union'],
        result: 'progress',
        minutes: '申请人愿意让到三万元。',
        nextOn: '2026-06-17',
        nextAt: '09:30',
        nextPlace: '二号调解室',
      },
    },
  ],
  recordOffer: [
    {
      answers: {
        offeredOn: '2026-06-12',
        proposer: 'respondent',
        room: 'respondent',
        amountFen: 2_000_000,
        conditions: '十日内一次付清',
      },
    },
  ],
  extend: [{ answers: { extendedOn: '2026-06-16', until: '2026-07-10', bothSigned: 'yes' } }],
  agree: [{ answers: terms }, { answers: { ...terms, duties: ['certificate'] } }],
  revise: [
    {
      answers: { ...terms, otherTerms: '公司当日出具离职证明。' },
      given: { agreedObligations: [agreedObligation] },
    },
  ],
  sign: [
    { answers: { who: 'applicant', signedOn: '2026-06-17', ...signing } },
    { answers: { who: 'respondent', signedOn: '2026-06-19', way: 'post' } },
    { answers: { who: 'mediator', signedOn: '2026-06-17', ...signing } },
    { answers: { who: 'body', signedOn: '2026-06-18', ...signing }, given: { agreedObligations: [agreedObligation] } },
  ],
  signTogether: [{ answers: { signedOn: '2026-06-17', ...signing }, given: { agreedObligations: [agreedObligation] } }],
  fail: [
    { answers: { endedOn: '2026-06-22', reason: 'no-agreement', bothSigned: 'yes', advised: 'yes' } },
    {
      answers: { endedOn: '2026-06-22', reason: 'not-signed', bothSigned: 'no', remarks: '公司反悔。', advised: 'yes' },
      given: { agreedObligations: [agreedObligation] },
    },
  ],
  expire: [{ answers: {}, given: { today: '2026-06-26' } }],
  terminate: [
    {
      answers: { endedOn: '2026-06-18', reason: 'party_refuses', remarks: '公司书面拒绝继续。', advised: 'yes' },
    },
    {
      answers: { endedOn: '2026-06-18', reason: 'crime_or_violence', reportedOn: '2026-06-18', advised: 'yes' },
    },
  ],
  signMember: [
    {
      answers: { memberId: 'member-1', signedOn: '2026-11-20', way: 'in-person' },
      given: { coverage: { isCovered: true, covered: 3, hasSigned: false, signed: 1 } },
    },
  ],
  memberLeaves: [
    {
      answers: { memberId: 'member-2', leftOn: '2026-06-15', way: 'arbitration', note: '本人要求直接申请仲裁。' },
      given: { coveredMembers: ['member-1', 'member-2'] },
    },
  ],
  withdraw: [
    {
      answers: { endedOn: '2026-06-15', reason: 'reconciled', remarks: '双方已私下谈妥。', signed: 'yes' },
    },
  ],
})
