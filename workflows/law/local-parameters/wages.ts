/** Minimum wages, average wages and incomes: what other sums are measured by. Figures: law reference 4.20. */
import type { KnownValue, LocalParameter } from './parameter.ts'

const minimumWage = {
  zh: '省级人民政府公布的当地最低工资标准',
  en: 'The local standard published by the province',
}
const press = { zh: '2010年3月福建省最低工资标准（新闻报道）', en: 'Press report on the Fujian standard of March 2010' }
const notice2015 = {
  zh: '福建省最低工资标准通知（2015年7月13日），附县（市、区）分档表',
  en: 'Fujian notice of 13 July 2015 with its table of districts',
}
const tiers = ['fujian-tier-a', 'fujian-tier-b', 'fujian-tier-c', 'fujian-tier-d'] as const

/** One figure for each tier, A to D. A new standard held from 2017-07-01, and its figures are not known. */
const from2015 = (...inFen: number[]): KnownValue[] =>
  inFen.map((value, tier) => ({
    value,
    region: tiers[tier]!,
    validFrom: '2015-07-01',
    validTo: '2017-06-30',
    source: notice2015,
    evidence: 'V-page',
  }))

/** The report tells of March 2010 alone; how long the figures stood is not known. */
const march2010 = [90_000, 80_000, 70_000, 60_000].map(
  (value, tier): KnownValue => ({
    value,
    region: tiers[tier]!,
    validFrom: '2010-03-01',
    validTo: '2010-03-31',
    source: press,
    evidence: 'V-page',
  }),
)

const statistics = (year: number) => ({
  zh: `国家统计局公布的${year}年全国城镇居民人均可支配收入`,
  en: `National urban disposable income per head of ${year}, National Bureau of Statistics`,
})

/** The income of a year counts for deaths in the next. Those before 2024 were seen in no source: they have to be entered. */
const income = (year: number, yuan: number, evidence: KnownValue['evidence']): KnownValue => ({
  value: yuan * 100,
  region: 'national',
  validFrom: `${year + 1}-01-01`,
  validTo: `${year + 1}-12-31`,
  source: statistics(year),
  evidence,
})

export const wages = {
  monthly_minimum_wage: {
    label: { zh: '月最低工资标准', en: 'Monthly minimum wage' },
    unit: 'fen',
    level: 'county',
    source: minimumWage,
    usedFor: {
      zh: '一裁终局限额；经济补偿、病假工资、试用期、竞业限制的下限',
      en: 'The ceiling of final awards; the floor of compensation, sick pay, probation and non-compete pay',
    },
    known: [...march2010, ...from2015(150_000, 135_000, 123_000, 113_000)],
  },
  hourly_minimum_wage: {
    label: { zh: '小时最低工资标准（非全日制）', en: 'Hourly minimum wage, part-time' },
    unit: 'fen',
    level: 'county',
    source: minimumWage,
    usedFor: { zh: '非全日制用工的工资下限', en: 'The floor of part-time pay' },
    known: from2015(1_600, 1_430, 1_300, 1_200),
  },
  average_monthly_wage: {
    label: { zh: '本地区上年度职工月平均工资', en: "Workers' average monthly wage of the last year" },
    unit: 'fen',
    level: 'city',
    source: {
      zh: '《劳动合同法》第47条第2款；直辖市、设区的市级人民政府公布',
      en: 'Labour Contract Law, art. 47(2); published by the city',
    },
    usedFor: { zh: '经济补偿三倍封顶', en: 'The cap of compensation at three times it' },
    known: [],
  },
  pool_average_monthly_wage: {
    label: { zh: '统筹地区上年度职工月平均工资', en: 'Average monthly wage of the insurance pool, last year' },
    unit: 'fen',
    level: 'city',
    source: { zh: '《工伤保险条例》第34条、第39条、第64条', en: 'Work Injury Insurance Regulations, arts. 34, 39, 64' },
    usedFor: {
      zh: '本人工资的六成下限和三倍上限；丧葬补助金；生活护理费',
      en: 'Bounds of the contribution wage at 60 % and 300 %; funeral grant; nursing',
    },
    known: [],
  },
  provincial_average_annual_wage: {
    label: { zh: '全省就业人员上年度年平均工资', en: 'Average annual wage of the province, last year' },
    unit: 'fen',
    level: 'province',
    source: {
      zh: '《民事诉讼法》第165条；《劳动人事争议仲裁办案规则》第56条',
      en: 'Civil Procedure Law, art. 165; Arbitration Rules, art. 56',
    },
    usedFor: { zh: '小额诉讼和仲裁简易处理的限额', en: 'The line of small claims and of simple arbitration' },
    known: [],
  },
  urban_disposable_income: {
    label: { zh: '上一年度全国城镇居民人均可支配收入', en: 'National urban disposable income per head, last year' },
    unit: 'fen',
    level: 'national',
    source: { zh: '《工伤保险条例》第39条；国家统计局公布', en: 'Work Injury Insurance Regulations, art. 39' },
    usedFor: { zh: '一次性工亡补助金（二十倍）', en: 'The one-off grant for a death at work: twenty times it' },
    everyYear: true,
    known: [income(2024, 54_188, 'V-data'), income(2025, 56_502, 'V-data')],
  },
  wage_guideline_percent: {
    label: { zh: '工资指导线（基准线）', en: 'Wage guideline, base line' },
    unit: 'percent',
    level: 'province',
    source: { zh: '省级人力资源社会保障部门公布', en: 'Published by the provincial labour department' },
    usedFor: { zh: '工资集体协商的参考', en: 'A reference for wage bargaining' },
    known: [],
  },
} as const satisfies Record<string, LocalParameter>
