/** 咨询: a question comes in; it is answered, becomes a case, or is sent to the right door. Advice has no means test. */
import { setup } from 'xstate'
import { z } from 'zod'
import { defineWorkflow } from '../check.ts'
import { type By, defineSteps, type StateMeta, type StepEvent } from '../define.ts'
import { calendarDate, choice, choices, longText, optional } from '../fields.ts'
import { isConfidential, sendForm, wrongSending } from './referral/sending.ts'

const advisers: By = {
  mediator: 'owner',
  'station-lead': 'station',
  lawyer: 'assigned',
  'legal-aid-officer': 'subtree',
}

const topics = {
  wages: { zh: '劳动报酬', en: 'Wages' },
  contract: { zh: '劳动合同', en: 'Labour contract' },
  dismissal: { zh: '解除、终止与补偿', en: 'Dismissal and compensation' },
  hours: { zh: '工时、加班与休假', en: 'Hours, overtime and leave' },
  insurance: { zh: '社会保险', en: 'Social insurance' },
  injury: { zh: '工伤', en: 'Work injury' },
  protection: { zh: '女职工、未成年工保护', en: 'Protection of women and juveniles' },
  'new-form': { zh: '新就业形态', en: 'New employment forms' },
  bargaining: { zh: '集体协商', en: 'Collective bargaining' },
  other: { zh: '其他', en: 'Other' },
} as const

const steps = defineSteps({
  register: {
    label: { zh: '登记咨询', en: 'Record the question' },
    by: advisers,
    actor: 'applicant',
    form: z.object({
      askedOn: calendarDate({ zh: '咨询日期', en: 'Date asked' }, { today: true }),
      topic: choice({ zh: '事项', en: 'Topic' }, topics),
      channel: choice(
        { zh: '方式', en: 'How' },
        {
          visit: { zh: '来访', en: 'Visit' },
          phone: { zh: '来电', en: 'Phone' },
          online: { zh: '网上', en: 'Online' },
          outreach: { zh: '入园入企活动', en: 'Outreach' },
        },
      ),
      question: longText({ zh: '咨询内容', en: 'Question' }, { max: 2000 }),
    }),
    happenedOn: 'askedOn',
  },
  answer: {
    label: { zh: '答复', en: 'Answer' },
    by: advisers,
    form: z.object({
      answeredOn: calendarDate({ zh: '答复日期', en: 'Date answered' }, { today: true }),
      answer: longText({ zh: '答复内容', en: 'Answer' }, { max: 4000 }),
      told: choices(
        { zh: '已告知', en: 'Told about' },
        {
          limitation: { zh: '仲裁时效', en: 'The limitation' },
          evidence: { zh: '证据准备', en: 'Evidence to keep' },
          mediation: { zh: '可以申请调解', en: 'Mediation' },
          'legal-aid': { zh: '可以申请法律援助', en: 'Legal aid' },
        },
      ),
    }),
    happenedOn: 'answeredOn',
  },
  becomeCase: {
    label: { zh: '转为争议案件', en: 'Make it a dispute' },
    help: {
      zh: '事项变更为劳动争议，登记号不变，可随即申请调解。',
      en: 'The matter becomes a dispute under the same number; mediation can begin at once.',
    },
    by: { mediator: 'owner', 'station-lead': 'station' },
    form: z.object({
      decidedOn: calendarDate({ zh: '日期', en: 'Date' }, { today: true }),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
    }),
    happenedOn: 'decidedOn',
    couplings: [
      {
        workflow: 'case-file',
        step: 'changeKind',
        begins: false,
        ifOffered: true,
        answers: () => ({ kind: 'dispute' }),
      },
    ],
  },
  refer: {
    label: { zh: '转介其他单位', en: 'Send to another body' },
    help: {
      zh: '同时开始一项移送，承办人负责到结果反馈。',
      en: 'A referral begins with it; the owner stays responsible until its result is in.',
    },
    by: advisers,
    form: sendForm,
    happenedOn: 'sentOn',
    needs: ['partner', 'consents'],
    wrong: wrongSending,
    audience: ({ given }) => (isConfidential(given) ? 'ends' : 'all'),
    couplings: [{ workflow: 'referral', step: 'send', begins: true, answers: ({ answers }) => answers }],
  },
})

const machine = setup({
  types: {} as { context: Record<string, never>; events: StepEvent<typeof steps>; meta: StateMeta },
}).createMachine({
  id: 'consultation',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { register: 'registered' },
    },
    registered: {
      meta: { label: { zh: '待答复', en: 'To be answered' }, stage: 'asked', turn: 'mediator', next: 'answer' },
      on: { answer: 'answered', becomeCase: 'became-case', refer: 'referred' },
    },
    answered: { type: 'final', meta: { label: { zh: '已答复', en: 'Answered' }, stage: 'answered' } },
    'became-case': { type: 'final', meta: { label: { zh: '已转为案件', en: 'Became a case' }, stage: 'passed-on' } },
    referred: { type: 'final', meta: { label: { zh: '已转介', en: 'Sent on' }, stage: 'passed-on' } },
  },
})

export const consultation = defineWorkflow({
  id: 'consultation',
  number: 1,
  title: { zh: '咨询', en: 'Consultation' },
  icon: 'message-circle',
  beginsIn: ['consultation', 'dispute', 'hotline-order'],
  stages: {
    asked: { zh: '登记', en: 'Recorded' },
    answered: { zh: '答复', en: 'Answered' },
    'passed-on': { zh: '转办', en: 'Passed on' },
  },
  steps,
  deadlines: {},
  machine,
})
