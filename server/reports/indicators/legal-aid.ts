/** 法律援助统计: law.md 7.2, monthly or quarterly to the justice bureau and the union. */
import { aidForms, applicantKinds, tracks } from '../../../workflows/definitions/legal-aid/words.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Row, Table } from '../indicator.ts'
import type { Reading } from '../reading.ts'
import { isWithin } from '../span.ts'
import { firstStep } from '../told.ts'
import { type AidCourse, aidMatters } from './aid-course.ts'

const form: Text = {
  zh: '法律援助统计表；指标口径为工作口径（待核）',
  en: 'Table of legal aid; working definitions (待核, to be checked)',
}
const none = 'none'
const collectiveSize = 10

const byDay =
  (dayOf: (one: AidCourse) => string | undefined, more: (one: AidCourse) => Partial<Row> = () => ({})) =>
  (reading: Reading): Row[] =>
    aidMatters(reading).flatMap(one => {
      const on = dayOf(one)
      return isWithin(on, reading.span) ? [{ caseId: one.caseId, on, ...more(one) }] : []
    })

/** One row for each of the things that happened in a matter. */
const byEach =
  (all: (one: AidCourse) => readonly (string | { on: string; amountFen: number })[]) =>
  (reading: Reading): Row[] =>
    aidMatters(reading).flatMap(one =>
      all(one)
        .map(each => (typeof each === 'string' ? { on: each } : { on: each.on, value: each.amountFen }))
        .filter(({ on }) => isWithin(on, reading.span))
        .map(row => ({ caseId: one.caseId, ...row })),
    )

const advice = (reading: Reading): Row[] =>
  reading.courses('consultation').flatMap(course => {
    const on = firstStep(course, 'register')?.happenedOn
    return isWithin(on, reading.span) ? [{ caseId: course.caseId, on }] : []
  })

const supported = ({ ended }: AidCourse): boolean => (ended?.supportedFen ?? 0) > 0

export const legalAidFigures: readonly Indicator[] = [
  {
    id: 'la_advice',
    name: { zh: '咨询人次', en: 'Advice given' },
    says: {
      zh: '本期登记的咨询，加上法律援助中的咨询。',
      en: 'Consultations registered in the period, and enquiries about legal aid.',
    },
    unit: 'times',
    source: form,
    rows: reading => [...advice(reading), ...byEach(({ enquiries }) => enquiries)(reading)],
  },
  {
    id: 'la_applied',
    name: { zh: '申请数', en: 'Applications' },
    says: { zh: '本期收到的法律援助申请。', en: 'Applications for legal aid received in the period.' },
    unit: 'cases',
    source: form,
    rows: byDay(({ appliedOn }) => appliedOn),
  },
  {
    id: 'la_granted',
    name: { zh: '批准数', en: 'Granted' },
    says: {
      zh: '本期决定给予援助、先行提供援助或者经异议审查改为给予的。',
      en: 'Aid granted in the period: by decision, in advance, or after an objection.',
    },
    unit: 'cases',
    source: form,
    rows: byDay(({ grantedOn }) => grantedOn),
  },
  {
    id: 'la_refused',
    name: { zh: '不予援助数', en: 'Refused' },
    says: { zh: '本期决定不予援助的。', en: 'Refused in the period.' },
    unit: 'cases',
    source: form,
    rows: byDay(({ refusedOn }) => refusedOn),
  },
  {
    id: 'la_workers',
    name: { zh: '受援人数', en: 'Recipients' },
    says: {
      zh: '本期批准的援助的受援人数，群体案件计所涉全部劳动者。',
      en: 'Recipients of the aid granted; of a group every worker it covers.',
    },
    unit: 'people',
    source: form,
    rows: byDay(
      ({ grantedOn }) => grantedOn,
      ({ people }) => ({ value: people }),
    ),
  },
  {
    id: 'la_group',
    name: { zh: '群体性案件', en: 'Group matters' },
    says: { zh: '本期批准的援助中受援人十人以上的。', en: 'Aid granted to ten recipients or more.' },
    unit: 'cases',
    source: form,
    rows: byDay(({ people, grantedOn }) => (people >= collectiveSize ? grantedOn : undefined)),
  },
  {
    id: 'la_closed',
    name: { zh: '办结数', en: 'Ended' },
    says: { zh: '本期办结的法律援助。', en: 'Matters that ended in the period.' },
    unit: 'cases',
    source: form,
    rows: byDay(({ ended }) => ended?.on),
  },
  {
    id: 'la_recovered_amount',
    name: { zh: '为受援人取得利益', en: 'Recovered' },
    says: {
      zh: '本期办结的援助中裁判、调解支持的金额合计；没有填写金额的不计入。',
      en: 'What was awarded or agreed in the matters that ended; those without an amount are not in the sum.',
    },
    unit: 'fen',
    source: form,
    rows: byDay(
      ({ ended }) => ended?.on,
      ({ ended }) => ({ value: ended!.supportedFen }),
    ),
  },
  {
    id: 'la_paid_amount',
    name: { zh: '实际到手', en: 'Actually paid' },
    says: {
      zh: '本期办结的援助中受援人实际拿到的金额合计。',
      en: 'What recipients had received when the matters ended.',
    },
    unit: 'fen',
    source: form,
    rows: byDay(
      ({ ended }) => ended?.on,
      ({ ended }) => ({ value: ended!.paidFen }),
    ),
  },
  {
    id: 'la_win_rate',
    name: { zh: '支持率', en: 'Supported' },
    says: {
      zh: '本期以裁决、判决办结的援助中，全部或者部分得到支持的比例。',
      en: 'Matters that ended with an award or judgment, fully or partly supported.',
    },
    over: { above: { zh: '得到支持', en: 'supported' }, below: { zh: '裁决、判决办结', en: 'decided' } },
    unit: 'share',
    source: form,
    rows: byDay(
      ({ ended }) => (ended && ['award', 'judgment'].includes(ended.result) ? ended.on : undefined),
      one => ({ counts: supported(one) }),
    ),
  },
  {
    id: 'la_7d_rate',
    name: { zh: '七日内决定率', en: 'Decided in seven days' },
    says: {
      zh: '本期作出的决定中，自收到申请（补充材料的自补齐）之日起七日内的比例。',
      en: 'Decisions of the period within seven days of the application, or of the papers being complete.',
    },
    over: { above: { zh: '七日内', en: 'within seven days' }, below: { zh: '本期决定', en: 'decisions' } },
    unit: 'share',
    source: { zh: '《法律援助法》第43条', en: 'Legal Aid Law, art. 43' },
    rows: byDay(
      ({ decidedOn }) => decidedOn,
      ({ decidedOn, decideBy }) => ({ counts: decideBy !== undefined && decidedOn! <= decideBy }),
    ),
  },
  {
    id: 'la_3d_rate',
    name: { zh: '三日内指派率', en: 'Assigned in three days' },
    says: {
      zh: '本期批准的援助中，自批准之日起三日内指派的比例。',
      en: 'Aid granted in the period and assigned within three days.',
    },
    over: { above: { zh: '三日内指派', en: 'within three days' }, below: { zh: '本期批准', en: 'granted' } },
    unit: 'share',
    source: { zh: '《法律援助法》第43条', en: 'Legal Aid Law, art. 43' },
    rows: byDay(
      ({ grantedOn }) => grantedOn,
      ({ assignedOn, assignBy }) => ({ counts: !!assignedOn && !!assignBy && assignedOn <= assignBy }),
    ),
  },
  {
    id: 'la_subsidy_total',
    name: { zh: '发放补贴', en: 'Subsidies paid' },
    says: { zh: '本期发放的办案补贴合计。', en: 'Subsidies for matters paid in the period.' },
    unit: 'fen',
    source: { zh: '《法律援助法》第52条（待核）', en: 'Legal Aid Law, art. 52 (to be confirmed)' },
    rows: byEach(({ subsidies }) => subsidies),
  },
  {
    id: 'la_complaints',
    name: { zh: '投诉', en: 'Complaints' },
    says: { zh: '本期收到的对法律援助的投诉。', en: 'Complaints about legal aid received in the period.' },
    unit: 'times',
    source: { zh: '《法律援助法》第56条', en: 'Legal Aid Law, art. 56' },
    rows: byEach(({ complaints }) => complaints),
  },
]

/** Granted aid by something of which a matter may have several. */
const spread = (id: string, values: (one: AidCourse) => readonly string[]): Indicator => ({
  id,
  name: { zh: '批准数', en: 'Granted' },
  says: {
    zh: '本期批准的援助；一件可以属于几行，因此各行相加可以大于批准数。',
    en: 'Aid granted in the period; one may stand in several lines, so they may sum to more.',
  },
  unit: 'cases',
  source: form,
  rows: reading =>
    byDay(({ grantedOn }) => grantedOn)(reading).flatMap(row => {
      const one = aidMatters(reading).find(({ caseId, grantedOn }) => caseId === row.caseId && grantedOn === row.on)!
      const found = values(one)
      return (found.length > 0 ? found : [none]).map(group => ({ ...row, group }))
    }),
})

const groupsOf = (texts: Record<string, Text>) => () => [
  ...Object.entries(texts).map(([id, name]) => ({ id, name })),
  { id: none, name: { zh: '未登记', en: 'Not on record' } },
]

export const legalAidTables: readonly Table[] = [
  {
    id: 'la_forms',
    title: { zh: '援助形式', en: 'Forms of aid' },
    head: { zh: '形式', en: 'Form' },
    groups: groupsOf(aidForms),
    columns: [spread('la_by_form', ({ forms }) => forms)],
  },
  {
    id: 'la_kinds',
    title: { zh: '受援人类别', en: 'Kinds of recipients' },
    head: { zh: '类别', en: 'Kind' },
    groups: groupsOf(applicantKinds),
    columns: [spread('la_by_kind', ({ kinds }) => kinds)],
  },
  {
    id: 'la_tracks',
    title: { zh: '政府与工会', en: 'State and union' },
    head: { zh: '轨道', en: 'Track' },
    groups: groupsOf(tracks),
    columns: [spread('la_by_track', ({ track }) => (track ? [track] : []))],
  },
]
