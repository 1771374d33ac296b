/** Answers that the office accepts for each step of legal aid, on both tracks. */
import { steps } from '../../workflows/definitions/legal-aid/steps.ts'
import { closingPapers } from '../../workflows/definitions/legal-aid/words.ts'
import { defineSamples } from '../support/samples.ts'

const all = Object.keys(closingPapers) as (keyof typeof closingPapers)[]
const application = {
  receivedOn: '2026-11-02',
  recipientId: 'party-worker',
  applicantKinds: ['migrant' as const],
  papers: ['application' as const, 'identity' as const],
  urgent: 'no' as const,
}
const parameters = { la_person_named_days: 2, la_first_meeting_days: 4 }
const noConflict = { searched: 12, found: 0, hidden: 0, searchId: 'search-1' }

export const samples = defineSamples(steps, {
  enquire: [
    {
      answers: {
        enquiredOn: '2026-11-01',
        matter: 'wages',
        question: '老板拖欠三个月工资怎么办？',
        custodyOn: '2026-11-01',
      },
    },
  ],
  endEnquiry: [{ answers: { endedOn: '2026-11-02', advice: '可以先申请调解。' } }],
  apply: [
    {
      answers: {
        ...application,
        track: 'union',
        matter: 'union-dispute',
        exemption: 'art42-migrant-wages',
        exemptionProven: 'yes',
        urgent: 'yes',
        periodEndsOn: '2026-11-08',
      },
    },
    { answers: { ...application, track: 'state', matter: 'wages', exemption: 'none', exemptionProven: 'no' } },
  ],
  askSupplement: [{ answers: { askedOn: '2026-11-03', missing: ['means'], supplyBy: '2026-11-10' } }],
  handIn: [{ answers: { suppliedOn: '2026-11-06', papers: ['means'] } }],
  deemWithdrawn: [{ answers: { deemedOn: '2026-11-11' } }],
  withdraw: [{ answers: { withdrawnOn: '2026-11-06' } }],
  startMeansCheck: [{ answers: { startedOn: '2026-11-04', method: 'promise' } }],
  transferToState: [{ answers: { forwardedOn: '2026-11-04', consentChannel: 'signed' } }],
  recordStateReceipt: [
    { answers: { answeredOn: '2026-11-06', takenOver: 'yes', centreNumber: '(2026)援申字第12号' } },
    { answers: { answeredOn: '2026-11-06', takenOver: 'no', reason: '请先补充身份材料' } },
  ],
  decide: [
    { answers: { decidedOn: '2026-11-06', granted: 'yes', ground: 'unchecked', aidForms: ['arbitration'] } },
    {
      answers: {
        decidedOn: '2026-11-06',
        granted: 'yes',
        ground: 'means',
        meansFinding: 'met',
        aidForms: ['arbitration', 'drafting'],
      },
    },
    {
      answers: {
        decidedOn: '2026-11-06',
        granted: 'no',
        aidForms: [],
        refusalGround: 'means',
        reasons: '人均收入高于现行标准',
      },
    },
  ],
  advance: [
    { answers: { advancedOn: '2026-11-05', urgency: 'limitation', makeUpBy: '2026-11-15' } },
    {
      answers: {
        advancedOn: '2026-11-05',
        urgency: 'preservation',
        explanation: '对方正在转移设备',
        makeUpBy: '2026-11-15',
      },
    },
  ],
  makeUp: [
    { answers: { madeUpOn: '2026-11-12', exemptionProven: 'yes', ground: 'unchecked' } },
    { answers: { madeUpOn: '2026-11-12', ground: 'means', meansFinding: 'met' } },
  ],
  terminate: [{ answers: { terminatedOn: '2026-11-13', ground: 'own-lawyer', reasons: '受援人已自行委托律师' } }],
  object: [{ answers: { objectedOn: '2026-11-14', reasons: '本人确无收入' } }],
  reviewObjection: [
    { answers: { reviewedOn: '2026-11-16', outcome: 'upheld', reasons: '原决定认定清楚' } },
    { answers: { reviewedOn: '2026-11-16', outcome: 'corrected', reasons: '漏算了赡养支出' } },
  ],
  conclude: [{ answers: { concludedOn: '2026-11-18', servedOn: '2026-11-14' } }],
  assign: [
    { answers: { assignedOn: '2026-11-09', firm: '榕江律师事务所', lawyerId: 'person-lin' } },
    { answers: { assignedOn: '2026-11-09', firm: '榕江律师事务所' }, given: { parameters } },
  ],
  namePerson: [{ answers: { namedOn: '2026-11-10', lawyerId: 'person-lin' }, given: { parameters } }],
  accept: [{ answers: { acceptedOn: '2026-11-10' }, given: { conflictSearch: noConflict } }],
  decline: [{ answers: { declinedOn: '2026-11-10', ground: 'conflict', explanation: '曾为对方常年顾问' } }],
  requestReplacement: [{ answers: { requestedOn: '2026-11-12', requestedBy: 'recipient', reasons: '多次联系不上' } }],
  replace: [
    {
      answers: { replacedOn: '2026-11-13', firm: '闽江律师事务所', lawyerId: 'person-chen', handOverBy: '2026-11-18' },
    },
  ],
  keepLawyer: [{ answers: { reviewedOn: '2026-11-13', reasons: '所述情形不属实' } }],
  meet: [{ answers: { metOn: '2026-11-12', place: '园区站点', content: '核对工资流水' } }],
  report: [{ answers: { reportedOn: '2026-11-13', stage: 'arbitration', progress: '已立案，等候开庭' } }],
  noteOutcome: [{ answers: { notedOn: '2026-11-16', stage: 'arbitration', amountFen: 2_160_000 } }],
  beginProceeding: [{ answers: { begunOn: '2026-11-16', proceeding: 'arbitration' } }],
  reportGround: [{ answers: { reportedOn: '2026-11-13', ground: 'request', explanation: '双方已私下和解' } }],
  endMatter: [
    {
      answers: {
        endedOn: '2026-11-14',
        result: 'mediated',
        claimedFen: 4_000_000,
        paidFen: 2_800_000,
        outcome: '调解付清',
      },
    },
  ],
  submitClosing: [
    { answers: { submittedOn: '2026-11-16', included: all, missing: [] } },
    {
      answers: {
        submittedOn: '2026-11-16',
        included: all.filter(paper => paper !== 'pleading'),
        missing: ['pleading'],
        missingReason: '调解结案，未出具代理词',
      },
    },
  ],
  checkClosing: [
    { answers: { checkedOn: '2026-11-17', complete: 'yes' } },
    { answers: { checkedOn: '2026-11-17', complete: 'no', completeBy: '2026-11-19', remarks: '补受援人签名' } },
  ],
  paySubsidy: [{ answers: { paidOn: '2026-11-18', amountFen: 150_000, standard: '省定仲裁代理标准' } }],
  skipSubsidy: [{ answers: { decidedOn: '2026-11-18', ground: 'staff' } }],
  archive: [{ answers: { archivedOn: '2026-11-19', volume: '2026-援-07' } }],
  recordComplaint: [{ answers: { complainedOn: '2026-11-15', about: 'delay', content: '一直没有消息' } }],
  answerComplaint: [
    { answers: { answeredOn: '2026-11-16', allAnswered: 'yes', answer: '已督促并当面说明' } },
    { answers: { answeredOn: '2026-11-16', allAnswered: 'no', answer: '其中一项另行答复' } },
  ],
})
