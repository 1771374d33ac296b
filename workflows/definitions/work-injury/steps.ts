/** What may be done for the recognition of a work injury and the appraisal of labour capacity. WIR 17-29, 54-55; LCA. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { begins, theirNumber, today, trackers } from '../court/steps.ts'
import { appraisalSteps } from './appraisal-steps.ts'

const text = (zh: string, en: string, max = 1000) => longText({ zh, en }, { max })

const applicants = {
  employer: { zh: '用人单位', en: 'The employer' },
  worker: { zh: '劳动者或者近亲属', en: 'The worker or close kin' },
  union: { zh: '工会', en: 'The union' },
} as const

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
    couplings: [opensFile],
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
  extendEmployerTime: {
    label: { zh: '用人单位申请时限延长', en: 'More time for the employer' },
    help: {
      zh: '遇有特殊情况，经社会保险行政部门同意，可以适当延长（《工伤保险条例》第17条）。',
      en: 'In special circumstances, with the consent of the administration (art. 17).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      agreedOn: today('同意日期', 'Agreed on'),
      until: calendarDate({ zh: '延长至', en: 'Until' }),
    }),
    happenedOn: 'agreedOn',
    wrong: ({ answers }) =>
      problem(answers.until <= answers.agreedOn, 'until', {
        zh: '应当晚于同意日期',
        en: 'Must be after the consent',
      }),
  },
  leaveOutDelay: {
    label: { zh: '扣除非因自身原因耽误的时间', en: 'Leave out delay not their fault' },
    help: {
      zh: '不可抗力、人身自由受限、用人单位原因、登记制度不完善、确认劳动关系等耽误的时间，不计入一年时限。',
      en: 'Force majeure, custody, the employer’s doing, missing registers or arbitrating the employment do not count.',
    },
    by: trackers,
    form: z.object({
      recordedOn: today('登记日期', 'Recorded on'),
      from: calendarDate({ zh: '自', en: 'From' }),
      to: calendarDate({ zh: '至', en: 'To' }),
      reason: text('事由和证明', 'Ground and proof'),
    }),
    happenedOn: 'recordedOn',
    wrong: ({ answers, facts }) => ({
      ...problem(answers.from < facts.injuredOn, 'from', { zh: '不能早于事故日期', en: 'Not before the accident' }),
      ...problem(answers.to < answers.from, 'to', { zh: '不能早于开始日期', en: 'Not before its first day' }),
    }),
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
    passesOn: ({ by }) => by === 'union',
    papers: ['work-injury-application'],
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
  ...appraisalSteps,
})
