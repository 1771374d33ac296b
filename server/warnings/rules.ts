/** The rules of early warning: what each looks at, its settings with their units, what the house begins with and why. */
import { parameters as incident } from '../../workflows/definitions/group-incident/level.ts'
import type { Text } from '../../workflows/text.ts'

/** What a warning is about. */
export type SubjectKind = 'employer' | 'case' | 'partner' | 'owner'

export type Setting = {
  label: Text
  unit: 'fen' | 'number'
  /** What the house begins with: practice, to be checked by each place. */
  standard: number
  min: number
  max: number
}

export type Rule = {
  title: Text
  /** The rule as a sentence, its settings in their places. */
  says: Text
  subject: SubjectKind
  settings: Readonly<Record<string, Setting>>
  /** Where the standard settings come from. */
  source: Text
}

const number = (label: Text, standard: number, { min = 1, max = 3650 } = {}): Setting => ({
  label,
  unit: 'number',
  standard,
  min,
  max,
})
const days = (standard: number, min = 1) => number({ zh: '天数', en: 'Days' }, standard, { min, max: 365 })
const cases = (standard: number) => number({ zh: '案件数', en: 'Cases' }, standard)
const month = (label: Text, standard: number) => number(label, standard, { min: 1, max: 12 })

const plans = {
  zh: '地方应急预案的通行做法（十人、三件、九十日、五十万元），各地自定',
  en: 'Usual in local emergency plans (ten people, three cases, ninety days, 500,000 yuan); each place sets its own',
}
const practice = {
  zh: '站点工作习惯，没有统一规定，各地自定',
  en: 'Practice of stations; nothing general lays it down, each place sets its own',
}

export const rules = {
  'employer-cases': {
    title: { zh: '同一单位多发', en: 'Many cases of one employer' },
    says: {
      zh: '同一用人单位 {days} 天内登记 {cases} 件以上案件',
      en: 'One employer has {cases} or more cases registered within {days} days',
    },
    subject: 'employer',
    settings: { cases: cases(incident.incident_yellow_repeats.default!), days: days(90) },
    source: plans,
  },
  'employer-members': {
    title: { zh: '同一单位人数多', en: 'Many workers of one employer' },
    says: {
      zh: '同一用人单位 {days} 天内登记的案件涉及 {members} 名以上劳动者',
      en: 'Cases of one employer registered within {days} days concern {members} or more workers',
    },
    subject: 'employer',
    settings: {
      members: number({ zh: '劳动者人数', en: 'Workers' }, incident.incident_yellow_people.default!),
      days: days(90),
    },
    source: plans,
  },
  amount: {
    title: { zh: '金额大', en: 'Large amount' },
    says: { zh: '未结的一件案件请求金额达到 {amount}', en: 'An open case claims {amount} or more' },
    subject: 'case',
    settings: {
      amount: {
        label: { zh: '金额（元）', en: 'Amount (yuan)' },
        unit: 'fen',
        standard: incident.incident_red_amount.default!,
        min: 1,
        max: 1e14,
      },
    },
    source: plans,
  },
  season: {
    title: { zh: '春节前后欠薪高发期', en: 'Season of arrears around Spring Festival' },
    says: {
      zh: '{from} 月至 {to} 月，同一用人单位 {days} 天内登记 {cases} 件以上未结的劳动报酬案件',
      en: 'From month {from} to month {to}: one employer has {cases} or more open wage cases registered within {days} days',
    },
    subject: 'employer',
    settings: {
      from: month({ zh: '从几月起', en: 'From month' }, 11),
      to: month({ zh: '到几月止', en: 'To month' }, 2),
      cases: cases(2),
      days: days(90),
    },
    source: {
      zh: '欠薪在十一月至次年二月高发（站点经验）；件数、天数各地自定',
      en: 'Arrears are most frequent from November to February (experience of stations); each place sets cases and days',
    },
  },
  'missed-payments': {
    title: { zh: '多次到期未付', en: 'Payments missed again and again' },
    says: {
      zh: '同一用人单位 {days} 天内有 {payments} 笔以上到期未付的款项',
      en: 'One employer has {payments} or more unpaid payments that fell due within {days} days',
    },
    subject: 'employer',
    settings: { payments: number({ zh: '未付笔数', en: 'Payments' }, 2), days: days(90) },
    source: practice,
  },
  'unsigned-referrals': {
    title: { zh: '移送无人签收', en: 'Referrals nobody signs for' },
    says: {
      zh: '同一协作单位有 {referrals} 件以上移送超过签收期限 {days} 天仍未签收',
      en: 'A partner has {referrals} or more referrals not signed for {days} days after the day to sign',
    },
    subject: 'partner',
    settings: { referrals: number({ zh: '移送件数', en: 'Referrals' }, 1), days: days(1, 0) },
    source: practice,
  },
  stuck: {
    title: { zh: '久拖无安排', en: 'Stuck without a next date' },
    says: {
      zh: '同一承办人有 {cases} 件以上案件没有下次安排，且 {days} 天没有记录',
      en: 'One owner has {cases} or more cases without a next date and without an entry for {days} days',
    },
    subject: 'owner',
    settings: { cases: cases(3), days: days(30) },
    source: practice,
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
export const ruleIds = Object.keys(rules) as RuleId[]
export const isRule = (id: string): id is RuleId => Object.hasOwn(rules, id)
export const ruleOf = (id: RuleId): Rule => rules[id]

/** A rule as it holds somewhere; amounts in fen. */
export type Settings = { isOn: boolean; values: Readonly<Record<string, number>> }

export const standardOf = (id: RuleId): Settings => ({
  isOn: true,
  values: Object.fromEntries(Object.entries(ruleOf(id).settings).map(([name, { standard }]) => [name, standard])),
})

/** Within months that may go over the turn of a year: from 11 to 2. `today`: 'YYYY-MM-DD'. */
export function isInSeason({ from = 1, to = 12 }: Readonly<Record<string, number>>, today: string): boolean {
  const month = Number(today.slice(5, 7))
  return from <= to ? from <= month && month <= to : month >= from || month <= to
}
