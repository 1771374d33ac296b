/** 医疗期: how long a worker who is ill may not be dismissed, by the years worked in all and in this firm. */
import { z } from 'zod'
import { calendarDate, optional, wholeNumber } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { addDays, addMonths } from '../days.ts'
import { defineCalculator, type Result } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { step } from './written.ts'

const rule: Text = {
  zh: '企业职工患病或非因工负伤医疗期规定（劳部发〔1994〕479号）第3条、第4条',
  en: 'Provisions on the Medical Period (Ministry of Labour, 1994 No. 479), arts. 3-4',
}

/** Below so many full years in the firm: months of the period, and months within which sick days are added up. */
const belowTenYears = [
  { unitYears: 5, months: 3, within: 6 },
  { unitYears: Number.POSITIVE_INFINITY, months: 6, within: 12 },
]
const fromTenYears = [
  { unitYears: 5, months: 6, within: 12 },
  { unitYears: 10, months: 9, within: 15 },
  { unitYears: 15, months: 12, within: 18 },
  { unitYears: 20, months: 18, within: 24 },
  { unitYears: Number.POSITIVE_INFINITY, months: 24, within: 30 },
]

/** Full years worked in all and in this firm. Provisions of 1994, arts. 3-4. */
export function medicalPeriodOf(totalYears: number, unitYears: number): { months: number; within: number } {
  const { months, within } = (totalYears < 10 ? belowTenYears : fromTenYears).find(row => unitYears < row.unitYears)!
  return { months, within }
}

export const medicalPeriod = defineCalculator({
  id: 'medical-period',
  name: { zh: '医疗期', en: 'Medical period' },
  about: {
    zh: '患病或者非因工负伤停工治病的期限，按实际参加工作年限和本单位工作年限确定。',
    en: 'How long treatment of an illness or an injury off duty is protected, by the years in all and in the firm.',
  },
  source: bothOf(rule, cited('LCL', '42')),
  inputs: z.object({
    totalYears: wholeNumber({ zh: '实际参加工作年限（满年）', en: 'Full years worked in all' }, { max: 60 }),
    unitYears: wholeNumber({ zh: '本单位工作年限（满年）', en: 'Full years worked in this firm' }, { max: 60 }),
    illOn: optional(calendarDate({ zh: '病休第一天', en: 'First day of sick leave' })),
  }),
  parameters: [],
  wrong: ({ totalYears, unitYears }) =>
    unitYears > totalYears
      ? { unitYears: { zh: '不能多于参加工作年限', en: 'Cannot be more than the years in all' } }
      : {},
  calculate({ totalYears, unitYears, illOn }) {
    const { months, within } = medicalPeriodOf(totalYears, unitYears)
    const days: Result[] = illOn
      ? [
          {
            label: { zh: '连续病休的，医疗期届满日', en: 'Its last day, where the leave goes on without a break' },
            kind: 'date',
            on: addDays(addMonths(illOn, months), -1),
          },
          {
            label: { zh: '累计计算的截止日', en: 'Last day on which sick days are added up' },
            kind: 'date',
            on: addDays(addMonths(illOn, within), -1),
          },
        ]
      : []
    return {
      results: [
        { label: { zh: '医疗期', en: 'Medical period' }, kind: 'months', months },
        { label: { zh: '累计计算的期间', en: 'Counted within' }, kind: 'months', months: within },
        ...days,
      ],
      steps: [
        step(
          {
            zh: `参加工作${totalYears < 10 ? '不满' : '满'}十年，本单位 ${unitYears} 年：${months} 个月，按 ${within} 个月内累计病休时间计算`,
            en: `${totalYears < 10 ? 'Less than ten' : 'Ten or more'} years in all, ${unitYears} in the firm: ${months} months, counted within ${within}`,
          },
          `${totalYears} / ${unitYears} → ${months} / ${within}`,
          rule,
        ),
      ],
      warnings: [protectedMeanwhile],
    }
  },
})

const protectedMeanwhile: Text = {
  zh: '医疗期内用人单位不得依照《劳动合同法》第40条、第41条解除劳动合同（第42条第3项）。',
  en: 'Within it the employer may not end the contract under arts. 40 and 41 (Labour Contract Law, art. 42(3)).',
}
