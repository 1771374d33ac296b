/** Allowances, leave and what insurance pays, where a province or a city sets it. Figures: law reference 4.8-4.21. */
import type { KnownValue, LocalParameter } from './parameter.ts'

const heat = {
  zh: '福建省六部门《关于调整夏季高温津贴标准的通知》（2022年仍被引用，请核对有无调整）',
  en: 'Fujian notice on the summer heat allowance; still quoted in 2022, check for a later change',
}
const family = { zh: '福建省2016年人口与计划生育规定', en: 'Fujian family planning rules, text of 2016' }

const inFujian = (value: number, from: Pick<KnownValue, 'validFrom' | 'source' | 'evidence'>): KnownValue[] => [
  { value, region: 'fujian', ...from },
]
/** Vouched for from the summer in which it was seen quoted; when it began is not known. */
const hot = { validFrom: '2022-05-01', source: heat, evidence: 'V-page' } as const
/** The text is of 2016, its day is not known: vouched for from the year after. */
const leave = { validFrom: '2017-01-01', source: family, evidence: 'V-page' } as const

export const benefits = {
  heat_allowance_month: {
    label: { zh: '高温津贴（6至9月，每月）', en: 'Heat allowance, June to September, a month' },
    unit: 'fen',
    level: 'province',
    source: heat,
    usedFor: { zh: '六至九月按月计发的高温津贴', en: 'The heat allowance by the month' },
    known: inFujian(26_000, hot),
  },
  heat_allowance_day: {
    label: { zh: '高温津贴（每个高温日）', en: 'Heat allowance, a hot day' },
    unit: 'fen',
    level: 'province',
    source: heat,
    usedFor: { zh: '五月以及按日计发的高温津贴', en: 'The heat allowance of May, and by the day' },
    known: inFujian(1_200, hot),
  },
  sick_pay_percent: {
    label: { zh: '病假工资比例', en: 'Sick pay, share of the wage' },
    unit: 'percent',
    level: 'province',
    source: {
      zh: '本省规定；下限为最低工资的80%（劳部发〔1995〕309号第59条）',
      en: 'Provincial rule; never below 80 % of the minimum wage',
    },
    usedFor: { zh: '没有约定时的病假工资', en: 'Sick pay where nothing is agreed' },
    between: { max: 100 },
    known: [],
  },
  shutdown_living_percent: {
    label: { zh: '停工停产生活费比例', en: 'Living allowance in a shutdown, share' },
    unit: 'percent',
    level: 'province',
    source: { zh: '《工资支付暂行规定》第12条；本省规定', en: 'Wage Payment Rules, art. 12; provincial rule' },
    usedFor: {
      zh: '超过一个工资支付周期、未提供劳动的生活费',
      en: 'Pay after the first pay period when no work is done',
    },
    between: { max: 100 },
    known: [],
  },
  maternity_leave_least_days: {
    label: { zh: '产假天数（下限）', en: 'Maternity leave, least' },
    unit: 'd',
    level: 'province',
    source: family,
    usedFor: { zh: '产假和生育津贴', en: 'Maternity leave and allowance' },
    between: { min: 98 },
    known: inFujian(158, leave),
  },
  maternity_leave_most_days: {
    label: { zh: '产假天数（上限）', en: 'Maternity leave, most' },
    unit: 'd',
    level: 'province',
    source: family,
    usedFor: { zh: '产假和生育津贴', en: 'Maternity leave and allowance' },
    between: { min: 98 },
    known: inFujian(180, leave),
  },
  paternity_leave_days: {
    label: { zh: '配偶陪产（照顾）假天数', en: "Husband's leave at a birth" },
    unit: 'd',
    level: 'province',
    source: family,
    usedFor: { zh: '陪产期间的工资', en: 'Pay during that leave' },
    known: inFujian(15, leave),
  },
  child_care_leave_days: {
    label: { zh: '育儿假天数（每年，子女三岁前）', en: 'Child-care leave a year, until the child is three' },
    unit: 'd',
    level: 'province',
    source: { zh: '福建省人口与计划生育规定', en: 'Fujian family planning rules' },
    usedFor: { zh: '育儿假期间的工资', en: 'Pay during that leave' },
    known: [],
  },
  unemployment_benefit_month: {
    label: { zh: '失业保险金（每月）', en: 'Unemployment benefit, a month' },
    unit: 'fen',
    level: 'city',
    source: {
      zh: '《社会保险法》第45条、第46条；本省公布的标准',
      en: 'Social Insurance Law, arts. 45-46; the standard of the province',
    },
    usedFor: { zh: '失业保险金损失', en: 'Unemployment benefit that was lost' },
    known: [],
  },
  life_expectancy: {
    label: { zh: '人口平均预期寿命（岁）', en: 'Life expectancy (years)' },
    unit: 'y',
    level: 'province',
    source: {
      zh: '福建省实施《工伤保险条例》办法；统计部门公布',
      en: 'Fujian rules on work injury insurance; statistics',
    },
    usedFor: {
      zh: '一次性工伤医疗补助金、伤残就业补助金',
      en: 'The one-off subsidies when an injured worker leaves',
    },
    known: [],
  },
} as const satisfies Record<string, LocalParameter>
