/** 法定退休年龄: the month in which a worker reaches it, with the choice of earlier and later and the contributions it takes. */
import { z } from 'zod'
import { wrongBirth } from '../../birth.ts'
import { calendarDate, choice } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { addMonths } from '../days.ts'
import { defineCalculator } from './calculation.ts'
import { lawOnly } from './citations.ts'
import { same, step } from './written.ts'

const decision = lawOnly('RET')
const measures = (article: number): Text => ({
  zh: `《国务院关于渐进式延迟法定退休年龄的办法》第${article}条`,
  en: `State Council Measures on Gradually Raising the Retirement Age, art. ${article}`,
})

/** The old age, how many months of birth are one month more, and the first month of birth that is put off ('YYYY-MM'). */
const cohorts = {
  man: { years: 60, step: 4, most: 36, first: '1965-01' },
  'woman-55': { years: 55, step: 4, most: 36, first: '1970-01' },
  'woman-50': { years: 50, step: 2, most: 60, first: '1975-01' },
} as const
export type Cohort = keyof typeof cohorts

const kinds = {
  man: { zh: '男职工（原60周岁）', en: 'Man (60 before)' },
  'woman-55': { zh: '女职工（原55周岁）', en: 'Woman (55 before)' },
  'woman-50': { zh: '女职工（原50周岁）', en: 'Woman (50 before)' },
} as const

const flexibleMonths = 36
const [leastBefore2030, leastFrom2039] = [180, 240]

/**
 * By how many months the old age is put off for somebody born in a month: one for every four months of birth since the
 * first cohort (two for women of 50), at most 36 (60). Measures, art. 1 with their tables.
 */
export function delayMonths(bornOn: string, cohort: Cohort): number {
  const { step: every, most, first } = cohorts[cohort]
  return Math.min(most, Math.max(0, Math.floor((monthNumber(bornOn) - monthNumber(first)) / every) + 1))
}

/** The day on which the statutory age is reached. */
export const retiresOn = (bornOn: string, cohort: Cohort): string =>
  addMonths(bornOn, cohorts[cohort].years * 12 + delayMonths(bornOn, cohort))

/** Months of contributions that a monthly pension takes at least, by the year: 15 years, from 2030 six months more each year, up to 20. */
export const leastContributionMonths = (year: number): number =>
  Math.min(leastFrom2039, leastBefore2030 + Math.max(0, year - 2029) * 6)

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

export const retirement = defineCalculator({
  id: 'retirement',
  name: { zh: '法定退休时间', en: 'Statutory retirement date' },
  about: {
    zh: '按出生年月计算延迟后的法定退休时间、弹性提前和延迟的范围、最低缴费年限。',
    en: 'The statutory retirement month by the month of birth, how far it may come earlier or later, and the contributions it takes.',
  },
  source: decision,
  inputs: z.object({
    bornOn: calendarDate({ zh: '出生日期', en: 'Born on' }),
    cohort: choice({ zh: '人员类别', en: 'Who' }, kinds),
  }),
  parameters: [],
  wrong: ({ bornOn }, today) => wrongBirth('bornOn', bornOn, today),
  calculate({ bornOn, cohort }) {
    const { years, step: every, most, first } = cohorts[cohort]
    const delay = delayMonths(bornOn, cohort)
    const on = retiresOn(bornOn, cohort)
    const oldOn = addMonths(bornOn, years * 12)
    const earliestOn = addMonths(bornOn, years * 12 + Math.max(0, delay - flexibleMonths))
    const latestOn = addMonths(bornOn, years * 12 + delay + flexibleMonths)
    const least = leastContributionMonths(Number(on.slice(0, 4)))
    const isFlexible = on >= '2025-01-01'
    return {
      results: [
        { label: { zh: '法定退休时间', en: 'Statutory retirement' }, kind: 'date', on: on.slice(0, 7) },
        { label: { zh: '法定退休年龄', en: 'Statutory age' }, kind: 'words', words: ageOf(years * 12 + delay) },
        { label: { zh: '达到法定退休年龄之日', en: 'Day on which the age is reached' }, kind: 'date', on },
        ...(isFlexible
          ? ([
              { label: { zh: '弹性提前，最早', en: 'By choice, earliest' }, kind: 'date', on: earliestOn.slice(0, 7) },
              { label: { zh: '弹性延迟，最迟', en: 'By choice, latest' }, kind: 'date', on: latestOn.slice(0, 7) },
            ] as const)
          : []),
        {
          label: { zh: '该年最低缴费年限（月）', en: 'Contributions that year, at least' },
          kind: 'months',
          months: least,
        },
      ],
      steps: [
        step(
          {
            zh: `${first} 起每 ${every} 个月延迟 1 个月，最多 ${most} 个月`,
            en: `From ${first} on one month for every ${every} months of birth, ${most} at most`,
          },
          same(`${bornOn.slice(0, 7)} → +${delay}`),
          measures(1),
        ),
        step(
          { zh: '原法定退休年龄加延迟月数', en: 'The old age and the months put off' },
          same(`${oldOn.slice(0, 7)} + ${delay} → ${on.slice(0, 7)}`),
          decision,
        ),
        ...(isFlexible
          ? [step(flexible, same(`${earliestOn.slice(0, 7)} – ${latestOn.slice(0, 7)}`), measures(3))]
          : []),
        step(contributions, same(`${on.slice(0, 4)} → ${least}`), measures(2)),
      ],
      warnings: isFlexible ? [conditions] : [],
    }
  },
})

const ageOf = (months: number): Text => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0
    ? { zh: `${years}周岁`, en: `${years} years` }
    : { zh: `${years}周岁${rest}个月`, en: `${years} years ${rest} ${rest === 1 ? 'month' : 'months'}` }
}

const flexible: Text = {
  zh: '自愿弹性提前或者经协商弹性延迟，均不超过3年，提前不得低于原法定退休年龄',
  en: 'Earlier by choice or later by agreement, three years at most, never below the old age',
}
const contributions: Text = {
  zh: '最低缴费年限：2029年及以前15年，2030年起每年提高6个月，至2039年20年',
  en: 'Contributions: 15 years until 2029, from 2030 six months more each year, 20 years from 2039',
}
const conditions: Text = {
  zh: '弹性提前须达到最低缴费年限并出于自愿，用人单位不得强制；弹性延迟须所在单位与职工协商一致。',
  en: 'Earlier takes the least contributions and is the worker’s own choice, never forced; later takes an agreement with the employer.',
}
