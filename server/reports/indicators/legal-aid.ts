/** 法律援助统计: law reference 7.2, monthly or quarterly to the justice bureau and the union. */
import { aidForms, applicantKinds, tracks } from '../../../workflows/definitions/legal-aid/words.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { firstStep } from '../told.ts'
import { type AidCourse, aidMatters } from './aid-course.ts'

const form: Text = {
  zh: '法律援助统计表；指标口径为工作口径（待核）',
  en: 'Table of legal aid; working definitions (to be checked)',
}
const none = 'none'
const collectiveSize = 10

type Day = { caseId: string; on: string }

/** Each of the days that a matter names. */
const each =
  (days: (one: AidCourse) => readonly string[]) =>
  (reading: Reading): Day[] =>
    aidMatters(reading).flatMap(one => days(one).map(on => ({ caseId: one.caseId, on })))

const consultations = (reading: Reading): Day[] =>
  reading.courses('consultation').flatMap(course => {
    const on = firstStep(course, 'register')?.happenedOn
    return on ? [{ caseId: course.caseId, on }] : []
  })
const advice = (reading: Reading): Day[] => [...consultations(reading), ...each(({ enquiries }) => enquiries)(reading)]
const complaints = each(one => one.complaints)
const subsidies = (reading: Reading) =>
  aidMatters(reading).flatMap(({ caseId, subsidies: paid }) => paid.map(one => ({ ...one, caseId })))

const { count, sum, share } = measuresOf(aidMatters, form)
const on = (one: Day): string => one.on
const supported = ({ ended }: AidCourse): boolean => (ended?.supportedFen ?? 0) > 0

export const legalAidFigures: readonly Indicator[] = [
  measuresOf(advice, form).count({
    id: 'la_advice',
    name: { zh: '咨询人次', en: 'Advice given' },
    says: {
      zh: '本期登记的咨询，加上法律援助中的咨询。',
      en: 'Consultations registered in the period, and enquiries about legal aid.',
    },
    unit: 'times',
    on,
  }),
  count({
    id: 'la_applied',
    name: { zh: '申请数', en: 'Applications' },
    says: { zh: '本期收到的法律援助申请。', en: 'Applications for legal aid received in the period.' },
    on: ({ appliedOn }) => appliedOn,
  }),
  count({
    id: 'la_granted',
    name: { zh: '批准数', en: 'Granted' },
    says: {
      zh: '本期决定给予援助、先行提供援助或者经异议审查改为给予的。',
      en: 'Aid granted in the period: by decision, in advance, or after an objection.',
    },
    on: ({ grantedOn }) => grantedOn,
  }),
  count({
    id: 'la_refused',
    name: { zh: '不予援助数', en: 'Refused' },
    says: { zh: '本期决定不予援助的。', en: 'Refused in the period.' },
    on: ({ refusedOn }) => refusedOn,
  }),
  sum({
    id: 'la_workers',
    name: { zh: '受援人数', en: 'Recipients' },
    says: {
      zh: '本期批准的援助的受援人数，群体案件计所涉全部劳动者。',
      en: 'Recipients of the aid granted; of a group every worker it covers.',
    },
    unit: 'people',
    on: ({ grantedOn }) => grantedOn,
    value: ({ people }) => people,
  }),
  count({
    id: 'la_group',
    name: { zh: '群体性案件', en: 'Group matters' },
    says: { zh: '本期批准的援助中受援人十人以上的。', en: 'Aid granted to ten recipients or more.' },
    on: ({ people, grantedOn }) => (people >= collectiveSize ? grantedOn : undefined),
  }),
  count({
    id: 'la_closed',
    name: { zh: '办结数', en: 'Ended' },
    says: { zh: '本期办结的法律援助。', en: 'Matters that ended in the period.' },
    on: ({ ended }) => ended?.on,
  }),
  sum({
    id: 'la_recovered_amount',
    name: { zh: '为受援人取得利益', en: 'Recovered' },
    says: {
      zh: '本期办结的援助中裁判、调解支持的金额合计；没有填写金额的不计入。',
      en: 'What was awarded or agreed in the matters that ended; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on: ({ ended }) => ended?.on,
    value: ({ ended }) => ended!.supportedFen,
  }),
  sum({
    id: 'la_paid_amount',
    name: { zh: '实际到手', en: 'Actually paid' },
    says: {
      zh: '本期办结的援助中受援人实际拿到的金额合计。',
      en: 'What recipients had received when the matters ended.',
    },
    unit: 'fen',
    on: ({ ended }) => ended?.on,
    value: ({ ended }) => ended!.paidFen,
  }),
  share({
    id: 'la_win_rate',
    name: { zh: '支持率', en: 'Supported' },
    says: {
      zh: '本期以裁决、判决办结的援助中，全部或者部分得到支持的比例。',
      en: 'Matters that ended with an award or judgment, fully or partly supported.',
    },
    over: { above: { zh: '得到支持', en: 'supported' }, below: { zh: '裁决、判决办结', en: 'decided' } },
    on: ({ ended }) => (ended && ['award', 'judgment'].includes(ended.result) ? ended.on : undefined),
    counts: one => supported(one),
  }),
  share({
    id: 'la_7d_rate',
    name: { zh: '七日内决定率', en: 'Decided in seven days' },
    says: {
      zh: '本期作出的决定中，自收到申请（补充材料的自补齐）之日起七日内的比例。',
      en: 'Decisions of the period within seven days of the application, or of the papers being complete.',
    },
    over: { above: { zh: '七日内', en: 'within seven days' }, below: { zh: '本期决定', en: 'decisions' } },
    source: { zh: '《法律援助法》第43条', en: 'Legal Aid Law, art. 43' },
    on: ({ decidedOn }) => decidedOn,
    counts: ({ decidedOn, decideBy }) => decideBy !== undefined && decidedOn! <= decideBy,
  }),
  share({
    id: 'la_3d_rate',
    name: { zh: '三日内指派率', en: 'Assigned in three days' },
    says: {
      zh: '本期批准的援助中，自批准之日起三日内指派的比例。',
      en: 'Aid granted in the period and assigned within three days.',
    },
    over: { above: { zh: '三日内指派', en: 'within three days' }, below: { zh: '本期批准', en: 'granted' } },
    source: { zh: '《法律援助法》第43条', en: 'Legal Aid Law, art. 43' },
    on: ({ grantedOn }) => grantedOn,
    counts: ({ assignedOn, assignBy }) => !!assignedOn && !!assignBy && assignedOn <= assignBy,
  }),
  measuresOf(subsidies, form).sum({
    id: 'la_subsidy_total',
    name: { zh: '发放补贴', en: 'Subsidies paid' },
    says: { zh: '本期发放的办案补贴合计。', en: 'Subsidies for matters paid in the period.' },
    unit: 'fen',
    source: { zh: '《法律援助法》第52条（待核）', en: 'Legal Aid Law, art. 52 (to be confirmed)' },
    on,
    value: ({ amountFen }) => amountFen,
  }),
  measuresOf(complaints, form).count({
    id: 'la_complaints',
    name: { zh: '投诉', en: 'Complaints' },
    says: { zh: '本期收到的对法律援助的投诉。', en: 'Complaints about legal aid received in the period.' },
    unit: 'times',
    source: { zh: '《法律援助法》第56条', en: 'Legal Aid Law, art. 56' },
    on,
  }),
]

type Spreading = {
  id: string
  title: Text
  head: Text
  list: Record<string, Text>
  of: (one: AidCourse) => readonly string[]
}

/** Granted aid by something of which a matter may have several. */
function granted({ id, title, head, list, of }: Spreading): Table {
  const inLines = (reading: Reading) =>
    aidMatters(reading).flatMap(one => {
      const found = of(one)
      return (found.length > 0 ? found : [none]).map(group => ({ ...one, group }))
    })
  return {
    id: `la_${id}s`,
    title,
    head,
    groups: linesOf({ ...list, [none]: { zh: '未登记', en: 'Not on record' } }),
    columns: [
      measuresOf(inLines, form).count({
        id: `la_by_${id}`,
        name: { zh: '批准数', en: 'Granted' },
        says: {
          zh: '本期批准的援助；一件可以属于几行，因此各行相加可以大于批准数。',
          en: 'Aid granted in the period; one may stand in several lines, so they may sum to more.',
        },
        on: ({ grantedOn }) => grantedOn,
        group: ({ group }) => group,
      }),
    ],
  }
}

export const legalAidTables: readonly Table[] = [
  granted({
    id: 'form',
    title: { zh: '援助形式', en: 'Forms of aid' },
    head: { zh: '形式', en: 'Form' },
    list: aidForms,
    of: ({ forms }) => forms,
  }),
  granted({
    id: 'kind',
    title: { zh: '受援人类别', en: 'Kinds of recipients' },
    head: { zh: '类别', en: 'Kind' },
    list: applicantKinds,
    of: ({ kinds }) => kinds,
  }),
  granted({
    id: 'track',
    title: { zh: '政府与工会', en: 'State and union' },
    head: { zh: '轨道', en: 'Track' },
    list: tracks,
    of: ({ track }) => (track ? [track] : []),
  }),
]
