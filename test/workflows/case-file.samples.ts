/** Answers that the office accepts for each step of the case file: three workers against one shop. */

import { caseFile } from '../../workflows/definitions/case-file/index.ts'
import { mergedCase } from '../support/merged-sample.ts'
import { defineSamples } from '../support/samples.ts'
import { claimSamples } from './case-file-claims.samples.ts'
import { samplesOfAWorker } from './case-file-worker.samples.ts'

const numbered = { caseNumber: '闽榕马园劳调〔2026〕0001号' }
const opened = {
  registration: {
    registrationNumber: '闽榕马园登〔2026〕0001号',
    organisationId: 'station-a',
    ownerId: 'person-mediator',
    orgBasis: 'people_mediation',
  },
}

export const samples = defineSamples(caseFile.steps, {
  ...claimSamples,
  register: [
    {
      answers: {
        kind: 'dispute',
        registeredOn: '2026-11-02',
        channel: 'walk-in',
        applicantNature: 'person',
        applicantName: '小陈',
        applicantPhone: '13800000031',
        applicantLanguage: 'minnan',
        applicantInterpreter: 'yes',
        applicantCategories: ['new-form'],
        respondentNature: 'unit',
        respondentName: '顺达配送服务部',
        cause: 'LDM.5.1',
        amountFen: 620_000,
        respondents: [{ name: '顺达平台科技', role: 'platform' }],
        insurances: [{ scheme: 'accident', holder: '顺达平台科技', insured: '小陈', policyNumber: 'PA2026-118' }],
        workers: [{ name: '老李', amountFen: 310_000, representative: 'yes' }, { name: '小王' }],
        consentChannel: 'signed',
      },
      given: opened,
    },
    {
      answers: {
        kind: 'consultation',
        registeredOn: '2026-11-02',
        channel: 'phone',
        applicantNature: 'person',
        applicantName: '来电人',
        applicantCategories: [],
        respondentNature: 'unit',
        respondents: [],
        insurances: [],
        workers: [],
        consentChannel: 'legal-duty',
        legalDuty: '接听职工来电',
      },
      given: opened,
    },
  ],
  accept: [{ answers: {}, given: numbered }],
  changeCase: [{ answers: { summary: '两个月工资未发。' } }, { answers: { cause: 'LDM.5.1' } }],
  changeKind: [{ answers: { kind: 'dispute' } }],
  addMembers: [
    {
      answers: {
        workers: [
          { name: '小吴', phone: '13800000032', amountFen: 150_000, representative: 'no' },
          { name: '小郑', amountFen: 90_000 },
        ],
      },
    },
  ],
  removeMember: [{ answers: { memberId: 'event-1-m1', reason: '已自行和解' } }],
  addParty: [
    {
      answers: {
        side: 'third',
        nature: 'unit',
        name: '园区人力资源公司',
        creditCode: '91350105MA2Y0T0X1K',
        legalRepresentative: '钱某',
        categories: [],
      },
    },
  ],
  changeParty: [{ answers: { partyId: 'event-1-respondent', formerName: '顺达快递点', categories: [] } }],
  removeParty: [
    { answers: { partyId: 'event-1-respondent', reason: '列错了单位' }, given: { parties: [], members: [] } },
  ],
  addClaim: [
    { answers: { cause: 'LDM.5.1', text: '未签合同的二倍工资', amountFen: 1_200_000, forum: 'mediation' } },
    { answers: { cause: 'LDM.5.1', forum: 'social-insurance' } },
  ],
  changeClaim: [{ answers: { claimId: 'event-1-c0', amountFen: 600_000 } }],
  bringClaims: [{ answers: { broughtOn: '2026-11-02', claims: ['event-1-c0'], forum: 'arbitration' } }],
  recordOutcomes: [
    {
      answers: {
        decidedOn: '2026-11-10',
        forum: 'arbitration',
        outcomes: [{ claim: 'event-1-c0', result: 'partly', awardedFen: 2_160_000 }],
      },
    },
  ],
  nameRepresentatives: [
    {
      answers: { chosenOn: '2026-11-02', members: ['member-1', 'member-2', 'member-3'] },
      given: {
        memberCount: 10,
        members: ['member-1', 'member-2', 'member-3', 'member-4'].map(id => ({ id, partyId: `party-of-${id}` })),
      },
    },
  ],
  withdrawClaim: [{ answers: { claimId: 'event-1-c0' } }],
  recordConsent: [
    {
      answers: {
        partyId: 'event-1-applicant',
        consentedOn: '2026-11-03',
        purpose: 'sharing',
        channel: 'oral-witness',
        witness: '值班员小周',
      },
    },
  ],
  recordManagement: [
    {
      answers: {
        recordedOn: '2026-11-03',
        trade: 'courier',
        facts: [
          { aspect: 'assigning', partyId: 'event-1-respondent', finding: 'firm', proof: '站长在群里派单' },
          { aspect: 'equipment', finding: 'worker' },
        ],
      },
    },
  ],
  judgeStatus: [
    {
      answers: {
        judgedOn: '2026-11-04',
        partyId: 'event-1-respondent',
        status: 'quasi',
        reasons: '受考勤和派单管理，可以自行下线',
      },
    },
  ],
  recordInsurance: [
    {
      answers: {
        recordedOn: '2026-11-03',
        insurances: [{ scheme: 'accident', holder: '顺达平台科技', policyNumber: 'PA2026-118' }],
      },
    },
  ],
  listProofs: [
    {
      answers: {
        proofs: [
          {
            fact: '工作时间',
            evidence: '考勤群截图',
            form: 'electronic',
            heldBy: 'worker',
            askedOn: '2026-11-03',
            preserved: 'timestamp',
          },
          { fact: '工资标准', evidence: '工资表', form: 'original', heldBy: 'employer', burden: '用人单位保存两年' },
        ],
      },
    },
  ],
  changeProof: [{ answers: { proofId: 'event-1-e1', handedInOn: '2026-11-05' } }],
  removeProof: [{ answers: { proofId: 'event-1-e1', reason: '与本案无关' } }],
  issueEvidenceList: [{ answers: { preparedOn: '2026-11-06', submittedTo: '马尾区劳动人事争议仲裁院' } }],
  withdrawConsent: [{ answers: { consentId: 'event-1-consent', withdrawnOn: '2026-11-05' } }],
  askSatisfaction: [
    { answers: { askedOn: '2026-11-04', way: 'phone', answer: 'satisfied' } },
    { answers: { askedOn: '2026-11-04', memberId: 'member-1', way: 'message', answer: 'no-answer', note: '短信未回' } },
  ],
  handOver: [
    {
      answers: { fromId: 'person-mediator', toId: 'person-other', occasion: 'absence', note: '材料齐全，等对方回复' },
      given: { ownerId: 'person-mediator' },
    },
  ],
  transfer: [
    {
      answers: { organisationId: 'station-b', reason: '用人单位在对方辖区' },
      given: { transferTarget: { organisationId: 'station-b', ownerId: 'person-far' } },
    },
  ],
  grant: [{ answers: { personId: 'person-lawyer', asLawyer: 'yes', reason: '代理申请人' } }],
  exclude: [
    { answers: { personId: 'person-lawyer', reason: '与被申请人有亲属关系' }, given: { ownerId: 'person-mediator' } },
  ],
  excludeOrganisation: [{ answers: { organisationId: 'partner-1', reason: '与被申请人有隶属关系' } }],
  revokeAccess: [{ answers: { grantId: 'event-2-grant', reason: '代理结束' } }],
  merge: [
    {
      answers: { intoNumber: '闽榕马园登〔2026〕0002号', reason: '同一事实已在另案办理' },
      given: { mergeTarget: { caseId: 'case-2' }, openProceedings: [] },
    },
  ],
  receiveMerged: [mergedCase],
  linkCase: [
    {
      answers: { otherNumber: '闽榕马园登〔2026〕0003号', relation: 'split-from', reason: '两名劳动者另案办理' },
      given: { otherCase: { caseId: 'case-3', linkedAs: [] } },
    },
  ],
  ...samplesOfAWorker,
  close: [
    {
      answers: { closedOn: '2026-11-18', result: 'withdrawn', note: '申请人撤回' },
      given: { openProceedings: [], openFen: 0 },
    },
  ],
  reopen: [{ answers: { reason: '对方反悔' }, given: numbered }],
  archive: [{ answers: { archivedOn: '2026-11-19' } }],
})
