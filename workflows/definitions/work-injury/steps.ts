/** What may be done for the recognition of a work injury and the appraisal of labour capacity. WIR 17-29, 54-55; LCA. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { begins, note, theirNumber, today, trackers } from '../court/steps.ts'

const text = (zh: string, en: string, max = 1000) => longText({ zh, en }, { max })

const applicants = {
  employer: { zh: '用人单位', en: 'The employer' },
  worker: { zh: '劳动者或者近亲属', en: 'The worker or close kin' },
  union: { zh: '工会', en: 'The union' },
} as const

export const grades = {
  '1': { zh: '一级', en: 'Grade 1' },
  '2': { zh: '二级', en: 'Grade 2' },
  '3': { zh: '三级', en: 'Grade 3' },
  '4': { zh: '四级', en: 'Grade 4' },
  '5': { zh: '五级', en: 'Grade 5' },
  '6': { zh: '六级', en: 'Grade 6' },
  '7': { zh: '七级', en: 'Grade 7' },
  '8': { zh: '八级', en: 'Grade 8' },
  '9': { zh: '九级', en: 'Grade 9' },
  '10': { zh: '十级', en: 'Grade 10' },
  none: { zh: '未达等级', en: 'No grade' },
} as const

const conclusion = {
  receivedOn: today('收到结论日期', 'Conclusion received on'),
  madeOn: calendarDate({ zh: '结论作出日期', en: 'Made on' }),
  grade: choice({ zh: '伤残等级', en: 'Grade' }, grades),
  number: theirNumber(),
}
const wrongConclusion = ({ answers }: { answers: { madeOn: string; receivedOn: string } }) =>
  problem(answers.madeOn > answers.receivedOn, 'madeOn', {
    zh: '不能晚于收到日期',
    en: 'Not after it was received',
  })

export const steps = defineSteps({
  record: {
    label: { zh: '登记工伤事故', en: 'Record the injury' },
    by: trackers,
    form: z.object({
      recordedOn: today('登记日期', 'Recorded on'),
      injuredOn: calendarDate({ zh: '事故或者诊断日期', en: 'Accident or diagnosis' }),
      insured: choice(
        { zh: '工伤保险', en: 'Work-injury insurance' },
        {
          yes: { zh: '已参保', en: 'Insured' },
          no: { zh: '未参保，由用人单位支付', en: 'Not insured: the employer pays' },
          unknown: { zh: '待查', en: 'To be found out' },
        },
      ),
      relation: choice(
        { zh: '劳动关系', en: 'Employment' },
        { clear: { zh: '无争议', en: 'Undisputed' }, disputed: { zh: '有争议', en: 'Disputed' } },
      ),
      what: text('事故时间、地点、原因、伤害程度', 'When, where, why and how badly', 2000),
    }),
    happenedOn: 'recordedOn',
    wrong: ({ answers }) =>
      problem(answers.injuredOn > answers.recordedOn, 'injuredOn', {
        zh: '不能晚于登记日期',
        en: 'Not after it was recorded',
      }),
  },
  arbitrateRelation: {
    label: { zh: '先行仲裁确认劳动关系', en: 'Arbitrate the employment first' },
    help: {
      zh: '劳动关系有争议的，先申请仲裁确认，认定程序中止。',
      en: 'While the employment is disputed, it is arbitrated first and recognition is suspended.',
    },
    by: trackers,
    form: z.object({ decidedOn: today('决定日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [begins('arbitration')],
  },
  apply: {
    label: { zh: '提出工伤认定申请', en: 'Apply for recognition' },
    help: {
      zh: '用人单位三十日内；逾期的，劳动者、近亲属或者工会可以在一年内直接申请（《工伤保险条例》第17条）。',
      en: 'The employer within thirty days; else the worker, kin or the union within a year (art. 17).',
    },
    by: trackers,
    form: z.object({
      appliedOn: today('申请日期', 'Applied on'),
      by: choice({ zh: '申请人', en: 'By' }, applicants),
      body: optional(shortText({ zh: '社会保险行政部门', en: 'Body' })),
    }),
    happenedOn: 'appliedOn',
  },
  supplement: {
    label: { zh: '一次性告知补正', en: 'Told once to supplement' },
    by: trackers,
    actor: 'partner',
    form: z.object({ toldOn: today('告知日期', 'Told on'), missing: text('需补正的材料', 'What is missing') }),
    happenedOn: 'toldOn',
  },
  complete: {
    label: { zh: '材料补齐', en: 'Completed' },
    by: trackers,
    form: z.object({ completedOn: today('补齐日期', 'Completed on') }),
    happenedOn: 'completedOn',
  },
  accept: {
    label: { zh: '受理认定申请', en: 'Accepted' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      acceptedOn: today('受理日期', 'Accepted on'),
      isClear: yesNo({ zh: '事实清楚（十五日内决定）', en: 'Clear facts: fifteen days' }),
      number: theirNumber(),
    }),
    happenedOn: 'acceptedOn',
  },
  refuse: {
    label: { zh: '不予受理', en: 'Refused' },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('收到日期', 'Received on'), reason: text('理由', 'Reason') }),
    happenedOn: 'receivedOn',
  },
  suspend: {
    label: { zh: '中止认定', en: 'Suspended' },
    help: { zh: '等待司法机关或者有关部门的结论。', en: 'Waits for a court or another authority.' },
    by: trackers,
    actor: 'partner',
    form: z.object({ suspendedOn: today('中止日期', 'Suspended on'), reason: text('事由', 'Ground') }),
    happenedOn: 'suspendedOn',
  },
  resume: {
    label: { zh: '恢复认定', en: 'Resumed' },
    by: trackers,
    actor: 'partner',
    form: z.object({ resumedOn: today('恢复日期', 'Resumed on') }),
    happenedOn: 'resumedOn',
  },
  recognise: {
    label: { zh: '认定为工伤', en: 'Recognised' },
    by: trackers,
    actor: 'partner',
    form: z.object({ recognisedOn: today('认定日期', 'Recognised on'), number: theirNumber() }),
    happenedOn: 'recognisedOn',
  },
  notRecognise: {
    label: { zh: '不予认定工伤', en: 'Not recognised' },
    help: {
      zh: '可以申请行政复议或者提起行政诉讼（第55条）。',
      en: 'Reconsideration or administrative suit (art. 55).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('收到决定日期', 'Received on'), reason: text('理由', 'Reason') }),
    happenedOn: 'receivedOn',
  },
  extendStopWork: {
    label: { zh: '延长停工留薪期', en: 'Stop-work pay extended' },
    help: {
      zh: '经鉴定委员会确认，延长不超过十二个月（第33条）。',
      en: 'Up to twelve months more, by the committee (art. 33).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({ confirmedOn: today('确认日期', 'Confirmed on') }),
    happenedOn: 'confirmedOn',
  },
  applyAppraisal: {
    label: { zh: '申请劳动能力鉴定', en: 'Apply for appraisal' },
    by: trackers,
    form: z.object({
      receivedOn: today('鉴定委员会收到日期', 'Received on'),
      committee: optional(shortText({ zh: '鉴定委员会', en: 'Committee' })),
    }),
    happenedOn: 'receivedOn',
  },
  extendAppraisal: {
    label: { zh: '延长鉴定期限三十日', en: 'Appraisal extended by thirty days' },
    by: trackers,
    actor: 'partner',
    form: z.object({ approvedOn: today('告知日期', 'Told on') }),
    happenedOn: 'approvedOn',
    blocked: ({ facts }) => (facts.isExtended ? [{ zh: '已经延长过', en: 'It has been extended already' }] : []),
  },
  conclude: {
    label: { zh: '鉴定结论', en: 'Conclusion' },
    by: trackers,
    actor: 'partner',
    form: z.object(conclusion),
    happenedOn: 'receivedOn',
    wrong: wrongConclusion,
  },
  applyAgain: {
    label: { zh: '申请再次鉴定', en: 'Ask for another appraisal' },
    help: { zh: '向省级鉴定委员会提出，其结论为最终结论（第26条）。', en: 'To the province; final (art. 26).' },
    by: trackers,
    actor: 'parties',
    form: z.object({ receivedOn: today('省级委员会收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
  },
  applyReview: {
    label: { zh: '申请复查鉴定', en: 'Ask for a review' },
    help: {
      zh: '结论作出之日起一年后，伤残情况发生变化的（第28条）。',
      en: 'After a year, if the condition has changed (art. 28).',
    },
    by: trackers,
    form: z.object({ receivedOn: today('鉴定委员会收到日期', 'Received on') }),
    happenedOn: 'receivedOn',
  },
  recordBenefits: {
    label: { zh: '登记待遇支付', en: 'Benefits paid' },
    by: trackers,
    form: z.object({
      paidOn: today('到账日期', 'Paid on'),
      source: choice(
        { zh: '支付方', en: 'Paid by' },
        { fund: { zh: '工伤保险基金', en: 'The fund' }, employer: { zh: '用人单位', en: 'The employer' } },
      ),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
    }),
    happenedOn: 'paidOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-benefit`,
        onDay: answers.paidOn,
        amountFen: answers.amountFen,
        state: answers.source,
        details: { what: 'benefit' },
      },
    ],
  },
  close: {
    label: { zh: '办结', en: 'Finished' },
    help: {
      zh: '与用人单位发生待遇争议的，按照劳动争议处理（第54条）。',
      en: 'Disputes with the employer over benefits go the way of labour disputes (art. 54).',
    },
    by: trackers,
    form: z.object({ closedOn: today('办结日期', 'Finished on'), note: note() }),
    happenedOn: 'closedOn',
  },
})
