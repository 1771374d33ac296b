/** What may be done in enforcement. CPL 235-268; CPLI 480-517; JI1 24-25. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, choices, longText, moneyFen, optional, reference, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { sumTold } from '../../signing.ts'
import { tellsLegalAid } from '../court/outcomes.ts'
import { aYear, closing, note, prepareForm, theirNumber, today, trackers } from '../court/steps.ts'
import { beginsSuit } from '../court/suing.ts'
import { measures, refusalGrounds, suspensions, titles } from './words.ts'

export const steps = defineSteps({
  prepare: {
    label: { zh: '准备申请执行', en: 'Prepare the application' },
    help: {
      zh: '裁决、仲裁调解书向被执行人住所地或者财产所在地法院申请；判决向一审法院或者财产所在地法院申请。',
      en: 'Awards and letters: court of the debtor’s domicile or property; judgments: the first court or that of the property.',
    },
    by: trackers,
    form: prepareForm.extend({
      title: optional(choice({ zh: '执行依据', en: 'Title' }, titles)),
      performanceEndsOn: optional(
        calendarDate(
          { zh: '履行期间最后一日', en: 'Last day of performance' },
          {
            help: {
              zh: '分期履行的，填最后一期的最后一日；没有规定期间的，填文书生效之日。',
              en: 'In instalments: that of the last one; no term: the day the title took effect.',
            },
          },
        ),
      ),
    }),
    happenedOn: 'preparedOn',
  },
  setTerm: {
    label: { zh: '登记申请执行期间', en: 'Record the time to apply' },
    help: {
      zh: '申请人提出请求、对方同意履行或者申请执行的，期间中断，重新计算。',
      en: 'A demand, a promise to perform or an application interrupts it; it runs anew.',
    },
    by: trackers,
    form: z.object({
      recordedOn: today('登记日期', 'Recorded on'),
      countsFrom: calendarDate({ zh: '起算日（履行期间最后一日或者中断之日）', en: 'Counts from' }),
      note: note(),
    }),
    happenedOn: 'recordedOn',
  },
  file: {
    label: { zh: '申请执行立案', en: 'Filed' },
    help: {
      zh: '超过二年申请的仍予受理，被执行人提出异议的才裁定不予执行（《民诉法解释》第481条）。',
      en: 'A late application is taken; the debtor must object (Interpretation, art. 481).',
    },
    by: trackers,
    actor: 'worker',
    form: z.object({
      filedOn: today('法院收到申请日期', 'Received on'),
      court: shortText({ zh: '执行法院', en: 'Court' }),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '申请执行金额（元）', en: 'Amount (yuan)' })),
      assets: optional(longText({ zh: '财产线索', en: 'Known assets' }, { max: 1000 })),
    }),
    happenedOn: 'filedOn',
    backdatingDays: aYear,
    papers: ['enforcement-application'],
  },
  notifyDebtor: {
    label: { zh: '发出执行通知', en: 'Debtor notified' },
    by: trackers,
    actor: 'partner',
    form: z.object({ notifiedOn: today('通知日期', 'Notified on') }),
    happenedOn: 'notifiedOn',
  },
  recordMeasures: {
    label: { zh: '执行措施', en: 'Measures taken' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      takenOn: today('日期', 'Day'),
      measures: choices({ zh: '措施', en: 'Measures' }, measures),
      note: note(),
    }),
    happenedOn: 'takenOn',
    wrong: ({ answers }) =>
      problem(answers.measures.length === 0, 'measures', { zh: '至少选择一项', en: 'Choose at least one' }),
    records: ({ answers, eventId }) =>
      answers.measures.map((measure: string) => ({
        kind: 'action' as const,
        key: `${eventId}-${measure}`,
        onDay: answers.takenOn,
        state: 'taken',
        details: { what: 'measure', measure },
      })),
  },
  recordProceeds: {
    label: { zh: '执行到账', en: 'Money received' },
    help: {
      zh: '有履行跟踪的，同时在履行中登记到账。',
      en: 'Where performance is followed, it is recorded there as well.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      paidOn: today('到账日期', 'Received on'),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
    }),
    happenedOn: 'paidOn',
    wrong: ({ answers }) =>
      problem(answers.amountFen === 0, 'amountFen', { zh: '金额应当大于零', en: 'The amount must be more than zero' }),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-proceeds`,
        onDay: answers.paidOn,
        amountFen: answers.amountFen,
        state: 'received',
        details: { what: 'proceeds' },
      },
    ],
    couplings: [
      {
        workflow: 'performance',
        step: 'recordPayment',
        begins: false,
        ifOffered: true,
        answers: ({ answers }) => ({ paidOn: answers.paidOn, amountFen: answers.amountFen, way: 'court' }),
      },
    ],
  },
  suspend: {
    label: { zh: '中止执行', en: 'Suspended' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      suspendedOn: today('中止日期', 'Suspended on'),
      ground: choice({ zh: '事由', en: 'Ground' }, suspensions),
    }),
    happenedOn: 'suspendedOn',
  },
  resume: {
    label: { zh: '恢复执行', en: 'Resumed' },
    by: trackers,
    actor: 'partner',
    form: z.object({ resumedOn: today('恢复日期', 'Resumed on'), number: theirNumber() }),
    happenedOn: 'resumedOn',
  },
  settle: {
    label: { zh: '执行和解', en: 'Settled during enforcement' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      settledOn: today('和解日期', 'Settled on'),
      terms: longText({ zh: '和解内容', en: 'Terms' }, { max: 1000 }),
      amountFen: optional(moneyFen({ zh: '约定金额（元）', en: 'Amount agreed (yuan)' })),
    }),
    happenedOn: 'settledOn',
    signs: { sumFen: sumTold, measure: 'all' },
  },
  breakSettlement: {
    label: { zh: '不履行和解协议，恢复执行', en: 'Settlement broken: enforcement goes on' },
    by: trackers,
    actor: 'worker',
    form: z.object({ brokenOn: today('申请恢复日期', 'Asked on') }),
    happenedOn: 'brokenOn',
  },
  askHigherCourt: {
    label: { zh: '向上一级法院申请执行', en: 'Ask the superior court' },
    help: {
      zh: '法院自收到申请之日起超过六个月未执行的（《民事诉讼法》第237条）。',
      en: 'When six months have passed without enforcement (art. 237).',
    },
    by: trackers,
    actor: 'worker',
    form: z.object({ askedOn: today('申请日期', 'Asked on'), note: note() }),
    happenedOn: 'askedOn',
  },
  endRound: {
    label: { zh: '终结本次执行程序', en: 'Round ended' },
    help: {
      zh: '发现可供执行财产的，可以随时再次申请，不受期间限制（《民诉法解释》第517条）。',
      en: 'May be taken up again at any time once assets are found (Interpretation, art. 517).',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({ endedOn: today('裁定日期', 'Ruled on'), note: note() }),
    happenedOn: 'endedOn',
  },
  refuse: {
    label: { zh: '裁定不予执行', en: 'Enforcement refused' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到裁定日期', 'Ruling received on'),
      ground: choice({ zh: '理由', en: 'Ground' }, refusalGrounds),
    }),
    happenedOn: 'receivedOn',
    leavesHouse: { zh: '法院裁定已经送达', en: 'The ruling has been served' },
  },
  sue: {
    label: { zh: '就原争议起诉', en: 'Sue on the dispute' },
    by: trackers,
    actor: 'parties',
    form: z.object({ decidedOn: today('决定起诉日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [beginsSuit(({ facts }) => ({ ground: 'refused-enforcement', countsFrom: facts.refusalReceivedOn }))],
  },
  finish: {
    label: { zh: '执行完毕', en: 'Paid in full' },
    by: trackers,
    actor: 'partner',
    form: z.object({ finishedOn: today('完毕日期', 'Finished on'), note: note() }),
    happenedOn: 'finishedOn',
    couplings: [tellsLegalAid('enforcement', ({ finishedOn }) => finishedOn)],
  },
  conclude: {
    label: { zh: '终结执行', en: 'Enforcement terminated' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      concludedOn: today('裁定日期', 'Ruled on'),
      reason: reference({ zh: '原因', en: 'Reason' }, 'enforcement-endings'),
    }),
    happenedOn: 'concludedOn',
  },
  giveUp: closing('不再申请', 'Not pursued'),
})
