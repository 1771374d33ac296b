/** Benefits by the grade of a work injury: the one-off subsidy, the monthly allowance with its floor, nursing. */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Finding, type Given } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { contributionWage } from './contribution-wage.ts'
import { type Exact, exact, isMore, roundedHalfUp, times } from './exact.ts'
import { exactYuan, resultStep, yuan } from './written.ts'

/** Months of the wage, and percent of it a month; for grades 5 and 6 the percent is due where there is no fitting work. */
export const gradeTable = {
  1: { months: 27, percent: 90, article: '35' },
  2: { months: 25, percent: 85, article: '35' },
  3: { months: 23, percent: 80, article: '35' },
  4: { months: 21, percent: 75, article: '35' },
  5: { months: 18, percent: 70, article: '36' },
  6: { months: 16, percent: 60, article: '36' },
  7: { months: 13, percent: 0, article: '37' },
  8: { months: 11, percent: 0, article: '37' },
  9: { months: 9, percent: 0, article: '37' },
  10: { months: 7, percent: 0, article: '37' },
} as const
export type Grade = keyof typeof gradeTable

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const gradeName = (grade: number): Text => ({ zh: `${numerals[grade - 1]}级`, en: `Grade ${grade}` })

/** A choice among the grades from `first` to 10. */
export const gradesFrom = (first: number): Record<string, Text> =>
  Object.fromEntries(
    Object.keys(gradeTable).flatMap(key => (Number(key) < first ? [] : [[key, gradeName(Number(key))]])),
  )

/** Percent of the pool's average wage, by what the injured worker cannot do alone. WIR 34. */
const nursingPercent = { none: 0, part: 30, most: 40, all: 50 } as const

export const nursingLevels = {
  none: { zh: '不需要', en: 'Not needed' },
  part: { zh: '生活部分不能自理（30%）', en: 'Partly dependent (30 %)' },
  most: { zh: '生活大部分不能自理（40%）', en: 'Mostly dependent (40 %)' },
  all: { zh: '生活完全不能自理（50%）', en: 'Wholly dependent (50 %)' },
} as const

const inputs = z.object({
  grade: choice({ zh: '伤残等级', en: 'Grade of disability' }, gradesFrom(1)),
  injuredOn: calendarDate({ zh: '受伤（确诊）日期', en: 'Day of the injury or diagnosis' }),
  appraisedOn: calendarDate({ zh: '劳动能力鉴定日期', en: 'Day of the appraisal' }),
  ownWageFen: moneyFen({
    zh: '受伤前12个月平均月缴费工资',
    en: 'Average monthly contribution wage of the 12 months before the injury',
  }),
  nursing: choice({ zh: '生活护理', en: 'Nursing' }, nursingLevels),
  fittingWork: yesNo(
    { zh: '单位能安排适当工作', en: 'The employer can give fitting work' },
    { help: { zh: '只影响五级、六级。', en: 'Matters for grades 5 and 6 alone.' } },
  ),
  insured: yesNo({ zh: '单位已参加工伤保险', en: 'The employer had insured the worker' }),
})
type Inputs = z.output<typeof inputs>

export const injuryBenefits = defineCalculator({
  id: 'injury-benefits',
  name: { zh: '工伤伤残待遇', en: 'Work-injury benefits by grade' },
  about: {
    zh: '一至十级的一次性伤残补助金，一至六级的伤残津贴，生活护理费。',
    en: 'The one-off subsidy of grades 1 to 10, the monthly allowance of grades 1 to 6, and nursing.',
  },
  source: bothOf(cited('WIR', '34', '35', '36', '37', '62', '64'), cited('SIL', '38', '39', '41'), cited('LCLR', '23')),
  inputs,
  parameters: ['pool_average_monthly_wage', 'monthly_minimum_wage'],
  wrong: ({ injuredOn, appraisedOn }) =>
    appraisedOn < injuredOn
      ? { appraisedOn: { zh: '鉴定日期不能早于受伤日期', en: 'The appraisal cannot come before the injury' } }
      : {},
  calculate(given, { parameters }) {
    const { averageFen } = parameters.numbers({ averageFen: 'pool_average_monthly_wage' }, given.injuredOn)
    const base = contributionWage(given.ownWageFen, averageFen)
    const parts = [subsidy(given, base.wage), allowance(given, base.wage, parameters), nursing(given, parameters)]
    return {
      results: parts.flatMap(({ results }) => results),
      steps: [...base.steps, ...parts.flatMap(({ steps }) => steps)],
      caps: [...base.caps, ...parts.flatMap(({ caps = [] }) => caps)],
      warnings: warningsOf(given),
    }
  },
})

const gradeOf = ({ grade }: Inputs): Grade => Number(grade) as Grade
const nothing: Finding = { results: [], steps: [] }

/** Who pays, as words behind the name of a benefit. WIR 62: all of it the employer, where nobody was insured. */
const paidBy = ({ insured }: Inputs, byFund = true): Text =>
  insured === 'yes' && byFund
    ? { zh: '（基金支付）', en: ' (the fund)' }
    : { zh: '（用人单位支付）', en: ' (the employer)' }

const named = (name: Text, payer: Text): Text => ({ zh: `${name.zh}${payer.zh}`, en: `${name.en}${payer.en}` })

function subsidy(given: Inputs, wage: Exact): Finding {
  const { months, article } = gradeTable[gradeOf(given)]
  const amountFen = roundedHalfUp(times(wage, months))
  const name = { zh: '一次性伤残补助金', en: 'One-off disability subsidy' }
  const what = gradeName(gradeOf(given))
  return {
    results: [{ label: named(name, paidBy(given)), kind: 'money', amountFen }],
    steps: [
      resultStep(
        { zh: `${what.zh}：${months} 个月的本人工资`, en: `${what.en}: ${months} months of the wage` },
        `${exactYuan(wage)} × ${months} = ${yuan(amountFen)}`,
        cited('WIR', article),
      ),
    ],
  }
}

/** Grades 1-4 from the fund; grades 5-6 from the employer, where it has no fitting work. Never below the minimum wage. */
function allowance(given: Inputs, wage: Exact, parameters: Given['parameters']): Finding {
  const grade = gradeOf(given)
  const { percent, article } = gradeTable[grade]
  if (percent === 0 || (grade >= 5 && given.fittingWork === 'yes')) return nothing
  const { minimumFen } = parameters.numbers({ minimumFen: 'monthly_minimum_wage' }, given.appraisedOn)
  const share = times(wage, percent / 100)
  const isRaised = isMore(minimumFen, share)
  const amountFen = roundedHalfUp(isRaised ? exact(minimumFen) : share)
  const source = cited('WIR', article)
  const name = { zh: '每月伤残津贴', en: 'Monthly disability allowance' }
  return {
    results: [{ label: named(name, paidBy(given, grade <= 4)), kind: 'monthly', amountFen }],
    steps: [
      resultStep(
        {
          zh: `本人工资的${percent}%，不低于当地最低工资标准`,
          en: `${percent} % of the wage, not below the local minimum wage`,
        },
        `max(${exactYuan(wage)} × ${percent}%, ${yuan(minimumFen)}) = ${yuan(amountFen)}`,
        source,
      ),
    ],
    caps: isRaised
      ? [{ text: { zh: '伤残津贴补足至最低工资标准', en: 'Allowance raised to the minimum wage' }, source }]
      : [],
  }
}

function nursing(given: Inputs, parameters: Given['parameters']): Finding {
  const percent = nursingPercent[given.nursing]
  if (percent === 0) return nothing
  const { averageFen } = parameters.numbers({ averageFen: 'pool_average_monthly_wage' }, given.appraisedOn)
  const amountFen = roundedHalfUp(times(averageFen, percent / 100))
  const name = { zh: '每月生活护理费', en: 'Monthly nursing' }
  return {
    results: [{ label: named(name, paidBy(given)), kind: 'monthly', amountFen }],
    steps: [
      resultStep(
        { zh: `统筹地区职工月平均工资的${percent}%`, en: `${percent} % of the pool's average monthly wage` },
        `${yuan(averageFen)} × ${percent}% = ${yuan(amountFen)}`,
        cited('WIR', '34'),
      ),
    ],
  }
}

function warningsOf(given: Inputs): Text[] {
  const grade = gradeOf(given)
  return [...(given.insured === 'no' ? [uninsured] : []), grade <= 4 ? keepsPost : grade <= 6 ? mayLeave : atTheEnd]
}

const uninsured: Text = {
  zh: '未参保的，全部工伤待遇由用人单位支付（《工伤保险条例》第62条）；单位不支付的，可以申请基金先行支付（《社会保险法》第41条）。',
  en: 'Not insured: the employer pays all of it (Regulations, art. 62); if it does not, the fund may advance it (Social Insurance Law, art. 41).',
}
const keepsPost: Text = {
  zh: '一至四级保留劳动关系，退出工作岗位。',
  en: 'Grades 1 to 4: the employment stays, the worker leaves the post.',
}
const mayLeave: Text = {
  zh: '五级、六级经工伤职工本人提出可以解除或者终止劳动关系，另有一次性工伤医疗补助金和伤残就业补助金；用人单位依法终止的，另付经济补偿（《劳动合同法实施条例》第23条）。',
  en: 'Grades 5 and 6: the worker may end the employment and then also gets the two one-off subsidies for leaving; where the employer ends it lawfully, economic compensation as well (Labour Contract Law Regulations, art. 23).',
}
const atTheEnd: Text = {
  zh: '七至十级劳动合同期满终止或者职工本人提出解除的，另有一次性工伤医疗补助金和伤残就业补助金；用人单位依法终止的，另付经济补偿（《劳动合同法实施条例》第23条）。',
  en: 'Grades 7 to 10: when the term ends or the worker resigns, the two one-off subsidies are due too; where the employer ends it lawfully, economic compensation as well (Labour Contract Law Regulations, art. 23).',
}
