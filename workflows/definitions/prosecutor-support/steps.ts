/** What is done to have a procuratorate support a worker's suit. Joint notice on 一函两书 (2024). */
import { z } from 'zod'
import { type Coupling, defineSteps } from '../../define.ts'
import { calendarDate, choice, choices, confirmed, longText, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { sumTold } from '../../signing.ts'
import { trackers } from '../court/steps.ts'
import { isUnderWay, underWayNeeds } from '../court/under-way.ts'
import { obligationRows, wrongObligations } from '../performance/obligations.ts'
import { claimKinds } from '../performance/words.ts'

export const kinds = {
  application: { zh: '劳动者申请支持起诉', en: 'The worker asks for support' },
  lead: { zh: '工会移送线索', en: 'The union hands over a lead' },
} as const

export const reasons = {
  'new-form': { zh: '新就业形态劳动者', en: 'Worker in a new employment form' },
  women: { zh: '女职工', en: 'Woman worker' },
  minor: { zh: '未成年工', en: 'Minor' },
  disabled: { zh: '残疾人', en: 'Disabled worker' },
  elderly: { zh: '老年、超龄劳动者', en: 'Elderly or over-age worker' },
  insurance: { zh: '欠缴社会保险', en: 'Social-insurance arrears' },
  'group-wages': { zh: '农民工群体欠薪', en: 'Wages of a group of migrant workers' },
  evidence: { zh: '收集证据确有困难', en: 'Evidence is out of reach' },
} as const

const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))
const number = optional(shortText({ zh: '文号', en: 'Number' }, { max: 60 }))
const decided = { zh: '人民检察院已作出决定', en: 'The procuratorate has decided' }

const beginsSuit: Coupling = {
  workflow: 'first-instance',
  step: 'prepare',
  begins: true,
  when: ({ given }) => !isUnderWay('first-instance', given),
  answers: ({ answers }) => ({ preparedOn: answers.filedOn, body: answers.court }),
}

const beginsPerformance: Coupling = {
  workflow: 'performance',
  step: 'begin',
  begins: true,
  when: ({ answers }) => answers.obligations.length > 0,
  answers: ({ answers }) => ({
    effectiveOn: answers.settledOn,
    ground: 'settlement',
    claimKind: answers.claimKind,
    obligations: answers.obligations,
    otherDuties: 'no',
  }),
}

export const steps = defineSteps({
  handOver: {
    label: { zh: '移送检察机关', en: 'Hand to the procuratorate' },
    help: {
      zh: '县级以上工会可以就特殊劳动者权益、社会保险欠缴、农民工群体欠薪等事项移送；承办人负责到结果反馈。',
      en: 'For workers under special protection, social-insurance arrears, group wages; the owner stays responsible.',
    },
    by: trackers,
    actor: 'worker',
    form: z.object({
      handedOn: calendarDate({ zh: '移送日期', en: 'Handed over on' }, { today: true }),
      kind: choice({ zh: '性质', en: 'Kind' }, kinds),
      procuratorate: shortText({ zh: '人民检察院', en: 'Procuratorate' }),
      reasons: choices({ zh: '理由', en: 'Reasons' }, reasons),
      text: longText({ zh: '事实与请求', en: 'Facts and what is asked' }, { max: 4000 }),
      enclosures: optional(shortText({ zh: '随附材料', en: 'Enclosures' }, { max: 400 })),
      consents: confirmed({ zh: '劳动者同意将信息提供给检察机关', en: 'The worker agrees to the sharing' }),
    }),
    happenedOn: 'handedOn',
    needs: ['parameters'],
    papers: ({ answers }) => (answers.kind === 'application' ? ['support-suit-application'] : []),
    wrong: ({ answers }) =>
      problem(answers.reasons.length === 0, 'reasons', { zh: '至少选择一项理由', en: 'At least one reason' }),
  },
  accept: {
    label: { zh: '检察机关受理', en: 'Accepted' },
    by: trackers,
    actor: 'partner',
    form: z.object({ acceptedOn: calendarDate({ zh: '受理日期', en: 'Accepted on' }, { today: true }), number }),
    happenedOn: 'acceptedOn',
    needs: ['parameters'],
  },
  notAccept: {
    label: { zh: '检察机关不受理', en: 'Not accepted' },
    by: trackers,
    actor: 'partner',
    form: z.object({ decidedOn: calendarDate({ zh: '答复日期', en: 'Answered on' }, { today: true }), note }),
    happenedOn: 'decidedOn',
    leavesHouse: decided,
  },
  helpEvidence: {
    label: { zh: '协助收集证据、释法', en: 'Helped with evidence or advice' },
    by: trackers,
    actor: 'partner',
    form: z.object({ helpedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }), note }),
    happenedOn: 'helpedOn',
  },
  decide: {
    label: { zh: '决定是否支持起诉', en: 'Decide on support' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '决定日期', en: 'Decided on' }, { today: true }),
      supports: yesNo({ zh: '支持起诉', en: 'Supports the suit' }),
      number,
      note,
    }),
    happenedOn: 'decidedOn',
    leavesHouse: decided,
  },
  fileSuit: {
    label: { zh: '持支持起诉书起诉', en: 'The suit is filed with the letter of support' },
    by: trackers,
    actor: 'worker',
    form: z.object({
      filedOn: calendarDate({ zh: '起诉日期', en: 'Filed on' }, { today: true }),
      court: shortText({ zh: '人民法院', en: 'Court' }),
    }),
    happenedOn: 'filedOn',
    needs: underWayNeeds,
    couplings: [beginsSuit],
  },
  settle: {
    label: { zh: '起诉前和解', en: 'Settled before the suit' },
    help: { zh: '约定的款项自动转入履行。', en: 'What was agreed goes on to performance.' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      settledOn: calendarDate({ zh: '和解日期', en: 'Settled on' }, { today: true }),
      claimKind: choice({ zh: '款项性质', en: 'Kind of money' }, claimKinds),
      obligations: obligationRows(),
      note,
    }),
    happenedOn: 'settledOn',
    signs: { sumFen: sumTold },
    wrong: ({ answers }) => wrongObligations('obligations', answers.obligations, answers.settledOn),
    couplings: [beginsPerformance],
  },
  withdraw: {
    label: { zh: '撤回申请', en: 'Withdraw' },
    by: trackers,
    actor: 'worker',
    form: z.object({ withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Withdrawn on' }, { today: true }), note }),
    happenedOn: 'withdrawnOn',
  },
})
