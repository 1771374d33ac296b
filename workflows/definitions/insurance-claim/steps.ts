/** What is done to get an insurer, or the occupational-injury scheme, to decide and pay. 人社部发〔2025〕24号; the policy. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, reference, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut } from '../../records.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { aYear, closing, note, theirNumber, today, trackers } from '../court/steps.ts'
import { claimSchemes, outcomes, waysAgainst } from './words.ts'

export type Facts = {
  scheme?: keyof typeof claimSchemes
  submittedOn?: string
  acceptDays?: number | undefined
  supplyBy?: string | undefined
  acceptedOn?: string
  decideDays?: number | undefined
  decidedOn?: string
  payDays?: number | undefined
  /** Fen: what was granted in the end, and what has come in so far. */
  grantedFen?: number
  paidFen?: number
}

const late = { backdatingDays: aYear } as const
const theirs = { zh: '保险公司、经办机构已经作出决定', en: 'The insurer or body in charge has decided' }
const short = (zh: string, en: string, max = 80) => shortText({ zh, en }, { max })

/** One line for each answer of the insurer and each payment. */
const line = (what: 'decision' | 'payment', { eventId }: StepArgs, rest: Partial<RecordPut>): RecordPut[] => [
  { kind: 'action', key: `${eventId}-${what}`, ...rest, details: { what } } as RecordPut,
]

export const openFen = ({ grantedFen = 0, paidFen = 0 }: Facts): number => grantedFen - paidFen

export const steps = defineSteps({
  report: {
    label: { zh: '报案', en: 'Report the accident' },
    help: {
      zh: '理赔与调解、仲裁同时进行，互不影响；先按保单或者平台的要求报案并留下报案号。',
      en: 'The claim runs beside mediation and arbitration; report as policy or platform asks and keep the number.',
    },
    by: trackers,
    actor: 'worker',
    form: z.object({
      reportedOn: today('报案日期', 'Reported on'),
      scheme: choice({ zh: '险种', en: 'Kind of insurance' }, claimSchemes),
      accidentOn: calendarDate({ zh: '事故日期', en: 'Day of the accident' }),
      memberId: optional(reference({ zh: '受伤劳动者', en: 'Injured worker' }, 'members')),
      insurer: short('保险公司、经办机构', 'Insurer or body in charge'),
      holder: optional(short('投保人', 'Policy holder')),
      insured: optional(short('被保险人', 'Insured')),
      policyNumber: optional(short('保单号', 'Policy number', 40)),
      number: optional(short('报案号', 'Number of the report', 60)),
      accident: longText({ zh: '事故经过和伤情', en: 'The accident and the injury' }, { max: 2000 }),
    }),
    happenedOn: 'reportedOn',
    ...late,
    wrong: ({ answers }) =>
      problem(answers.accidentOn > answers.reportedOn, 'accidentOn', {
        zh: '事故日期不能晚于报案日期',
        en: 'The accident was not after the report',
      }),
    passesOn: () => true,
    couplings: [opensFile],
  },
  submit: {
    label: { zh: '提交理赔材料', en: 'Hand in the papers' },
    by: trackers,
    actor: 'worker',
    form: z.object({
      submittedOn: today('提交日期', 'Handed in on'),
      papers: longText({ zh: '提交的材料', en: 'What was handed in' }, { max: 1000 }),
      claimedFen: optional(moneyFen({ zh: '申请金额（元）', en: 'Amount asked for (yuan)' })),
    }),
    happenedOn: 'submittedOn',
    ...late,
    needs: ['parameters'],
    passesOn: () => true,
    papers: ['insurance-claim-application'],
  },
  askForPapers: {
    label: { zh: '要求补充材料', en: 'More papers are asked for' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      askedOn: today('收到通知日期', 'Told on'),
      missing: longText({ zh: '需补充的材料', en: 'What is missing' }, { max: 1000 }),
      supplyBy: optional(calendarDate({ zh: '补充期限', en: 'To be supplied by' })),
    }),
    happenedOn: 'askedOn',
    ...late,
    wrong: ({ answers }) =>
      problem((answers.supplyBy ?? '9') < answers.askedOn, 'supplyBy', {
        zh: '补充期限不能早于收到通知之日',
        en: 'The day to supply them is not before they were asked for',
      }),
  },
  accept: {
    label: { zh: '受理', en: 'Taken on' },
    by: trackers,
    actor: 'partner',
    form: z.object({ acceptedOn: today('受理日期', 'Taken on on'), number: theirNumber() }),
    happenedOn: 'acceptedOn',
    ...late,
    needs: ['parameters'],
  },
  notAccept: {
    label: { zh: '不予受理', en: 'Not taken on' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: today('告知日期', 'Told on'),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
    }),
    happenedOn: 'decidedOn',
    ...late,
    leavesHouse: theirs,
  },
  decide: {
    label: { zh: '核定、理赔决定', en: 'The claim is decided' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: today('决定日期', 'Decided on'),
      outcome: choice({ zh: '结果', en: 'Outcome' }, outcomes),
      grantedFen: optional(moneyFen({ zh: '核定金额（元）', en: 'Amount granted (yuan)' })),
      number: theirNumber(),
      reason: note(),
    }),
    happenedOn: 'decidedOn',
    ...late,
    needs: ['parameters'],
    wrong: ({ answers: { outcome, grantedFen = 0, reason } }) => ({
      ...problem(outcome !== 'refused' && grantedFen === 0, 'grantedFen', {
        zh: '请填写核定金额',
        en: 'Enter the amount granted',
      }),
      ...problem(outcome === 'refused' && grantedFen > 0, 'grantedFen', {
        zh: '不予支付的不填金额',
        en: 'A refusal grants no amount',
      }),
      ...problem(outcome !== 'granted' && !reason, 'reason', { zh: '请写明理由', en: 'Say why' }),
    }),
    records: args =>
      line('decision', args, {
        onDay: args.answers.decidedOn,
        amountFen: args.answers.grantedFen ?? null,
        state: args.answers.outcome,
      }),
    leavesHouse: theirs,
  },
  recordPayment: {
    label: { zh: '登记到账', en: 'Record a payment' },
    help: {
      zh: '保险金单独登记，不计入用人单位应付款；全部到账后办结。',
      en: 'Insurance money stands apart from what the employer owes; the claim ends once all of it is in.',
    },
    by: trackers,
    form: z.object({
      paidOn: today('到账日期', 'Paid on'),
      amountFen: moneyFen({ zh: '到账金额（元）', en: 'Amount (yuan)' }),
      proof: optional(short('凭证', 'Proof', 120)),
    }),
    happenedOn: 'paidOn',
    ...late,
    wrong: ({ answers, facts }: StepArgs<any, Facts>) => ({
      ...problem(answers.amountFen === 0, 'amountFen', { zh: '金额须大于零', en: 'More than nothing' }),
      ...problem(answers.amountFen > openFen(facts), 'amountFen', {
        zh: '超过尚未支付的核定金额，请核对',
        en: 'More than is still to be paid: please check',
      }),
    }),
    records: args =>
      line('payment', args, { onDay: args.answers.paidOn, amountFen: args.answers.amountFen, state: 'paid' }),
    leavesHouse: { zh: '款项已经到账', en: 'The money has come in' },
  },
  contest: {
    label: { zh: '对决定提出异议', en: 'Contest the decision' },
    by: trackers,
    actor: 'worker',
    form: z.object({
      contestedOn: today('提出日期', 'Contested on'),
      way: choice({ zh: '途径', en: 'How' }, waysAgainst),
      reason: longText({ zh: '理由', en: 'Reasons' }, { max: 2000 }),
    }),
    happenedOn: 'contestedOn',
    ...late,
  },
  accede: closing('接受决定，结束理赔', 'Accept the decision and end the claim'),
  withdraw: closing('撤回理赔', 'Withdraw the claim'),
})
