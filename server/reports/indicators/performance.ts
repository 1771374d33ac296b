/** 履行: what was agreed on, what fell due, what came in, late or not at all, and for how many people. */
import { grounds } from '../../../workflows/definitions/performance/words.ts'
import { laterOf } from '../../../workflows/law/days.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { type Owed, type PaymentOn, type PerformanceCourse, performances } from './performance-course.ts'

const form: Text = {
  zh: '履行台账；指标口径为工作口径（待核）',
  en: 'Ledger of performance; working definitions (to be checked)',
}

type Paid = PaymentOn & { caseId: string; ground: string }
/** A worker and everything owed to them under one agreement; one that names nobody counts as one. */
type Creditor = { caseId: string; ground: string; effectiveOn: string; lastDueOn: string; isPaid: boolean }

const owed = (reading: Reading): Owed[] => performances(reading).flatMap(one => one.owed)
const payments = (reading: Reading): Paid[] =>
  performances(reading).flatMap(({ caseId, ground, payments: all }) => all.map(one => ({ ...one, caseId, ground })))
const creditors = (reading: Reading): Creditor[] =>
  performances(reading).flatMap(({ caseId, ground, effectiveOn, owed: all }) =>
    [...Map.groupBy(all, ({ memberId }) => memberId).values()].map(theirs => ({
      caseId,
      ground,
      effectiveOn,
      lastDueOn: theirs.reduce((latest, { dueOn }) => laterOf(latest, dueOn), effectiveOn),
      isPaid: theirs.every(({ settledOn }) => settledOn !== undefined),
    })),
  )

const ofAgreements = measuresOf(performances, form)
const ofEntries = measuresOf(owed, form)
const ofPayments = measuresOf(payments, form)
const ofCreditors = measuresOf(creditors, form)

const group = ({ ground }: { ground: string }): string => ground
const effectiveOn = (one: PerformanceCourse): string => one.effectiveOn
const dueOn = (one: Owed): string => one.dueOn
const paidOn = (one: Paid): string => one.on
/** Due before the end of the period and not paid in full. */
const overdueSince = (one: Owed, { asOf }: Reading): string | undefined =>
  one.dueOn < asOf && one.paidFen < one.amountFen ? one.dueOn : undefined

export const performanceFigures: readonly Indicator[] = [
  ofAgreements.count({
    id: 'pf_agreed',
    name: { zh: '开始履行的文书', en: 'Titles to perform' },
    says: {
      zh: '本期生效、登记了应履行款项或者义务的协议、调解书、裁决和判决。',
      en: 'Agreements, letters, awards and judgments that took effect in the period with money or duties on record.',
    },
    on: effectiveOn,
    group,
  }),
  ofAgreements.sum({
    id: 'pf_agreed_amount',
    name: { zh: '应履行金额', en: 'Amount owed' },
    says: { zh: '上述文书的应付金额合计。', en: 'What these titles make somebody pay.' },
    unit: 'fen',
    on: effectiveOn,
    group,
    value: ({ ledger }) => ledger.reduce((sum, { amountFen }) => sum + amountFen, 0),
  }),
  ofCreditors.count({
    id: 'pf_members',
    name: { zh: '应得款人次', en: 'Workers owed' },
    says: {
      zh: '上述文书中应得款的劳动者，一人一件计一次；没有写明是谁的，每件计一次。',
      en: 'Workers whom these titles owe money, once for each title; one that names nobody counts once.',
    },
    unit: 'times',
    on: one => one.effectiveOn,
    group,
  }),
  ofEntries.sum({
    id: 'pf_due_amount',
    name: { zh: '到期应付金额', en: 'Amount fallen due' },
    says: {
      zh: '履行期限在本期的款项合计，延期的看新期限。',
      en: 'Entries due in the period; deferred ones by the new day.',
    },
    unit: 'fen',
    on: dueOn,
    group,
    value: ({ amountFen }) => amountFen,
  }),
  ofEntries.shareOfFen({
    id: 'pf_due_paid_rate',
    name: { zh: '到期款履行率（按金额）', en: 'Paid of what fell due' },
    says: {
      zh: '本期到期的款项，到期末已付金额的比例。',
      en: 'Of what fell due in the period, what was paid by its end.',
    },
    over: over({ zh: '期末已付', en: 'paid by the end' }, { zh: '本期到期', en: 'fallen due' }),
    on: dueOn,
    group,
    whole: ({ amountFen }) => amountFen,
    part: ({ paidFen }) => paidFen,
  }),
  ofEntries.share({
    id: 'pf_on_time_rate',
    name: { zh: '按期履行率（按笔）', en: 'Paid in time' },
    says: {
      zh: '本期到期的各笔款项，在期限当日 24 时前付清的比例。',
      en: 'Entries due in the period that were paid in full by midnight of their day.',
    },
    over: over({ zh: '按期付清', en: 'in full and in time' }, { zh: '本期到期的款项', en: 'entries due' }),
    on: dueOn,
    group,
    counts: one => one.settledOn !== undefined && one.settledOn <= one.dueOn,
  }),
  ofCreditors.share({
    id: 'pf_members_paid_rate',
    name: { zh: '劳动者足额到手率', en: 'Workers paid in full' },
    says: {
      zh: '最后一笔在本期到期的劳动者，到期末全部足额到手的比例。',
      en: 'Of the workers whose last entry fell due in the period, those paid everything by its end.',
    },
    over: over(
      { zh: '足额到手', en: 'paid in full' },
      { zh: '本期全部到期的劳动者', en: 'workers whose last day fell due' },
    ),
    on: one => one.lastDueOn,
    group,
    counts: ({ isPaid }) => isPaid,
  }),
  ofPayments.sum({
    id: 'pf_paid_amount',
    name: { zh: '到账金额', en: 'Money paid' },
    says: { zh: '付款日期在本期的全部到账金额。', en: 'All payments made in the period.' },
    unit: 'fen',
    source: { zh: '站点工作月报', en: "Station's monthly report" },
    on: paidOn,
    group,
    value: ({ amountFen }) => amountFen,
  }),
  ofPayments.sum({
    id: 'pf_late_amount',
    name: { zh: '其中逾期后到账', en: 'Of it, paid late' },
    says: {
      zh: '本期到账中冲抵已过期限款项的部分。',
      en: 'The part of these payments that fell on entries past their day.',
    },
    unit: 'fen',
    on: one => (one.lateFen > 0 ? one.on : undefined),
    group,
    value: ({ lateFen }) => lateFen,
  }),
  ofEntries.count({
    id: 'pf_overdue',
    name: { zh: '期末逾期未付', en: 'Overdue at the end' },
    says: {
      zh: '履行期限早于期末之日、到期末没有付清的款项。',
      en: 'Entries due before the last day of the period and not paid in full by it.',
    },
    unit: 'entries',
    since: overdueSince,
    group,
  }),
  ofEntries.sum({
    id: 'pf_overdue_amount',
    name: { zh: '期末逾期金额', en: 'Amount overdue' },
    says: { zh: '上述款项没有付的金额合计。', en: 'What is open on these entries.' },
    unit: 'fen',
    since: overdueSince,
    group,
    value: ({ amountFen, paidFen }) => amountFen - paidFen,
  }),
  ofAgreements.count({
    id: 'pf_performed',
    name: { zh: '履行完毕', en: 'Performed' },
    says: {
      zh: '本期付清全部款项、其他义务也已完成的。',
      en: 'Paid in full in the period, with every other duty done.',
    },
    on: one => one.performedOn,
    group,
  }),
  ofAgreements.count({
    id: 'pf_ended_unpaid',
    name: { zh: '未履行即终结', en: 'Ended unpaid' },
    says: { zh: '本期未付清即终结跟踪的。', en: 'No longer followed though not paid in full, in the period.' },
    on: one => one.endedUnpaidOn,
    group,
  }),
]

export const performanceTables: readonly Table[] = [
  spread(
    named(performanceFigures, 'pf_agreed', 'pf_agreed_amount', 'pf_due_amount', 'pf_paid_amount', 'pf_overdue_amount'),
    {
      id: 'ground',
      title: { zh: '按履行依据', en: 'By title' },
      head: { zh: '依据', en: 'Rests on' },
      groups: linesOf(grounds),
    },
  ),
]
