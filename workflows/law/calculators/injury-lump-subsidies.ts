/**
 * 一次性工伤医疗补助金、一次性伤残就业补助金: what an injured worker of grade 5 to 10 gets on leaving. The law leaves
 * the amounts to the province; the formula is Fujian's of 2004, its present figures have to be entered.
 */
import { z } from 'zod'
import { wrongBirth } from '../../birth.ts'
import { calendarDate, choice, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { addDays, addMonths, daysBetween } from '../days.ts'
import { type InjuryGrade, type InjuryLump, injuryLumpLeast, injuryLumpRate } from '../local-parameters/injury-lump.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { divided, type Exact, exact, isMore, plus, roundedHalfUp, roundedUp, times } from './exact.ts'
import { gradesFrom } from './injury-benefits.ts'
import { resultStep, step, yuan } from './written.ts'

const provincial: Text = {
  zh: '本省规定（福建：闽政〔2004〕12号第22条、第23条的算式，现行系数由管理员录入）',
  en: 'The rule of the province (Fujian: the formula of 2004, arts. 22-23; the present figures are entered by an administrator)',
}
const source = bothOf(cited('WIR', '36', '37'), cited('SIL', '38', '39'))

const grades: readonly InjuryGrade[] = [5, 6, 7, 8, 9, 10]
const lumps: readonly InjuryLump[] = ['medical', 'employment']

const names: Record<InjuryLump, Text> = {
  medical: { zh: '一次性工伤医疗补助金', en: 'One-off medical subsidy' },
  employment: { zh: '一次性伤残就业补助金', en: 'One-off employment subsidy' },
}

export const injuryLumpSubsidies = defineCalculator({
  id: 'injury-lump-subsidies',
  name: { zh: '一次性工伤医疗、伤残就业补助金', en: 'One-off medical and employment subsidies' },
  about: {
    zh: '五至十级工伤职工解除或者终止劳动关系时的两项一次性补助金，标准由省级人民政府规定。',
    en: 'The two one-off subsidies when an injured worker of grade 5 to 10 leaves; the province sets the figures.',
  },
  source,
  inputs: z.object({
    grade: choice({ zh: '伤残等级', en: 'Grade of disability' }, gradesFrom(5)),
    bornOn: calendarDate({ zh: '出生日期', en: 'Born on' }),
    endedOn: calendarDate({ zh: '劳动关系解除、终止日期', en: 'The employment ended on' }),
    insured: yesNo({ zh: '单位已参加工伤保险', en: 'The employer had insured the worker' }),
  }),
  parameters: [
    'life_expectancy',
    'pool_average_monthly_wage',
    ...grades.flatMap(grade => lumps.flatMap(lump => [injuryLumpRate(lump, grade), injuryLumpLeast(lump, grade)])),
  ],
  wrong: ({ bornOn, endedOn }, today) => ({
    ...wrongBirth('bornOn', bornOn, today),
    ...problem(endedOn <= bornOn, 'endedOn', { zh: '不能早于出生日期', en: 'Cannot come before the birth' }),
  }),
  calculate({ grade: chosen, bornOn, endedOn, insured }, { parameters }) {
    const grade = Number(chosen) as InjuryGrade
    const known = parameters.numbers(
      {
        lifeYears: 'life_expectancy',
        averageFen: 'pool_average_monthly_wage',
        medical: injuryLumpRate('medical', grade),
        medicalLeast: injuryLumpLeast('medical', grade),
        employment: injuryLumpRate('employment', grade),
        employmentLeast: injuryLumpLeast('employment', grade),
      },
      endedOn,
    )
    const years = yearsLeft(bornOn, endedOn, known.lifeYears)
    const each = lumps.map(lump => {
      const least = lump === 'medical' ? known.medicalLeast : known.employmentLeast
      return lumpOf(lump, { years, rate: known[lump], least, averageFen: known.averageFen })
    })
    const totalFen = each.reduce((sum, { amountFen }) => sum + amountFen, 0)
    return {
      results: [
        { label: { zh: '两项合计', en: 'Both together' }, kind: 'money', amountFen: totalFen },
        ...each.map(({ lump, amountFen }) => ({ label: payer(lump, insured), kind: 'money', amountFen }) as const),
      ],
      steps: [
        {
          ...step(
            {
              zh: '平均预期寿命减去离职时年龄，不足一年按一年计',
              en: 'Life expectancy less the age; a part of a year is a year',
            },
            ageFormula(known.lifeYears, ageText(bornOn, endedOn), years),
            provincial,
          ),
          rounding: 'whole-up',
        },
        ...each.map(({ step }) => step),
      ],
      caps: each.flatMap(({ cap }) => (cap ? [cap] : [])),
      warnings: [grade <= 6 ? byWorker : atTheEnd, confirm],
    }
  },
})

type Terms = { years: number; rate: number; least: number; averageFen: number }

function lumpOf(lump: InjuryLump, { years, rate, least, averageFen }: Terms) {
  const counted = times(rate, years)
  const isRaised = isMore(least, counted)
  const months = isRaised ? exact(least) : counted
  const amountFen = roundedHalfUp(times(averageFen, months))
  const name = names[lump]
  return {
    lump,
    amountFen,
    step: resultStep(
      {
        zh: `${name.zh}：每年 ${rate} 个月，不少于 ${least} 个月，乘以统筹地区职工月平均工资`,
        en: `${name.en}: ${rate} months a year, ${least} at least, times the pool's average monthly wage`,
      },
      `max(${rate} × ${years}, ${least}) × ${yuan(averageFen)} = ${yuan(amountFen)}`,
      provincial,
    ),
    cap: isRaised
      ? {
          text: { zh: `${name.zh}按最少 ${least} 个月计`, en: `${name.en} raised to ${least} months` },
          source: provincial,
        }
      : undefined,
  }
}

const payer = (lump: InjuryLump, insured: 'yes' | 'no'): Text =>
  lump === 'medical' && insured === 'yes'
    ? { zh: `${names[lump].zh}（基金支付）`, en: `${names[lump].en} (the fund)` }
    : { zh: `${names[lump].zh}（用人单位支付）`, en: `${names[lump].en} (the employer)` }

/** Whole years from leaving to the life expectancy, a part of a year counted as one; none beyond it. */
export function yearsLeft(bornOn: string, endedOn: string, lifeYears: number): number {
  const left = plus(times(lifeYears, 12), times(ageInMonths(bornOn, endedOn), -1))
  return Math.max(0, roundedUp(divided(left, 12)))
}

/** Full months, and the days of the month begun as a part of it. */
function ageInMonths(bornOn: string, on: string): Exact {
  const months = fullMonths(bornOn, on)
  const from = addMonths(bornOn, months)
  return plus(months, divided(daysBetween(from, on), daysBetween(from, addMonths(bornOn, months + 1))))
}

function fullMonths(from: string, to: string): number {
  const guess = Math.floor(daysBetween(from, addDays(to, 1)) / 30.4) + 1
  let months = guess
  while (addMonths(from, months) > to) months -= 1
  return months
}

function ageText(bornOn: string, on: string): Text {
  const months = fullMonths(bornOn, on)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return { zh: `${years}岁${rest}个月`, en: `${years} y ${rest} m` }
}

const ageFormula = (lifeYears: number, age: Text, years: number): Text => ({
  zh: `⌈${lifeYears}岁 − ${age.zh}⌉ = ${years}年`,
  en: `⌈${lifeYears} y − ${age.en}⌉ = ${years} y`,
})

const byWorker: Text = {
  zh: '五级、六级须由工伤职工本人提出解除或者终止。',
  en: 'Grades 5 and 6: only where the worker asks to leave.',
}
const atTheEnd: Text = {
  zh: '七至十级在劳动合同期满终止或者职工本人提出解除时支付。',
  en: 'Grades 7 to 10: due when the term ends or the worker resigns.',
}
const confirm: Text = {
  zh: '算式来自2004年的福建省规定，2011年以后的现行规定以管理员录入的参数和经办机构核定为准。',
  en: "The formula is Fujian's of 2004; for the present rule the entered figures and the agency's decision govern.",
}
