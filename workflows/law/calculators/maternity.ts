/** 产假和生育津贴: days by national law and the province, the allowance from the fund, and the employer's top-up. */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, optional, wholeNumber, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Finding, type Given, type Result } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { divided, roundedHalfUp, times } from './exact.ts'
import {
  addOn,
  birthRule,
  byEmployer,
  byFund,
  granted,
  local,
  miscarriageRule,
  nursingRules,
  provincial,
  topUp,
  upTo,
} from './maternity-words.ts'
import { equation, resultStep, step, yuan } from './written.ts'

const daysSource = cited('FWP', '7')
const paySource = bothOf(cited('FWP', '8'), cited('SIL', '56'))

/** What the leave is for. */
export const birthEvents = {
  birth: { zh: '生育', en: 'Birth' },
  'miscarriage-early': { zh: '怀孕未满4个月流产', en: 'Miscarriage before 4 months' },
  'miscarriage-late': { zh: '怀孕满4个月流产', en: 'Miscarriage from 4 months on' },
} as const

const inputs = z.object({
  event: choice({ zh: '情形', en: 'What happened' }, birthEvents),
  onDay: calendarDate({ zh: '生育（流产）日期', en: 'Day of it' }),
  difficult: yesNo({ zh: '难产', en: 'Difficult birth' }),
  babies: wholeNumber({ zh: '婴儿数', en: 'Babies' }, { min: 1, max: 9 }),
  leaveDays: optional(
    wholeNumber(
      { zh: '实际核定的产假天数', en: 'Days of leave granted' },
      {
        min: 1,
        max: 365,
        help: {
          zh: '留空的，生育按本省产假下限和国家规定中较长的。',
          en: "Left open, the longer of the province's least and the national days.",
        },
      },
    ),
  ),
  insured: yesNo({ zh: '已参加生育保险', en: 'Insured for maternity' }),
  employerAverageFen: moneyFen({
    zh: '用人单位上年度职工月平均工资',
    en: "The employer's average monthly wage of the last year",
  }),
  ownWageFen: moneyFen({ zh: '本人产假前月工资', en: 'Own monthly wage before the leave' }),
})
type Inputs = z.output<typeof inputs>

/** 98 days, 15 more for a difficult birth and for each further baby; 15 or 42 for a miscarriage. FWP 7. */
export function nationalDays({ event, difficult, babies }: Pick<Inputs, 'event' | 'difficult' | 'babies'>): number {
  if (event === 'miscarriage-early') return 15
  if (event === 'miscarriage-late') return 42
  return 98 + (difficult === 'yes' ? 15 : 0) + (babies - 1) * 15
}

export const maternity = defineCalculator({
  id: 'maternity',
  name: { zh: '产假和生育津贴', en: 'Maternity leave and allowance' },
  about: {
    zh: '产假天数；已参保的由基金按单位上年度月平均工资支付津贴，本人工资较高的由单位补差；未参保的由单位支付工资。',
    en: "Days of leave; insured: the fund pays by the employer's average wage and the employer tops up; not insured: the employer pays.",
  },
  source: bothOf(cited('FWP', '6', '7', '8', '9'), cited('SIL', '56')),
  inputs,
  parameters: [
    'maternity_leave_least_days',
    'maternity_leave_most_days',
    'paternity_leave_days',
    'child_care_leave_days',
  ],
  wrong: given =>
    given.leaveDays !== undefined && given.leaveDays < nationalDays(given)
      ? {
          leaveDays: {
            zh: `不能少于国家规定的 ${nationalDays(given)} 天`,
            en: `Not less than the national ${nationalDays(given)} days`,
          },
        }
      : {},
  calculate(given, { parameters }) {
    const leave = leaveOf(given, parameters)
    const pay = payOf(given, leave.days)
    return {
      results: [
        ...pay.results,
        { label: { zh: '产假天数', en: 'Days of leave' }, kind: 'days', days: leave.days },
        { label: { zh: '其中国家规定天数', en: 'National days among them' }, kind: 'days', days: nationalDays(given) },
        ...family(given, parameters),
      ],
      steps: [...leave.steps, ...pay.steps],
      warnings: [...(leave.warnings ?? []), ...(given.event === 'birth' ? [nursingRules] : [])],
    }
  },
})

function leaveOf(
  given: Inputs,
  parameters: Given['parameters'],
): Pick<Finding, 'steps' | 'warnings'> & { days: number } {
  const national = nationalDays(given)
  const nationalStep = step(
    given.event === 'birth' ? birthRule : miscarriageRule,
    given.event === 'birth' ? birthFormula(given, national) : String(national),
    daysSource,
  )
  if (given.leaveDays !== undefined)
    return { days: given.leaveDays, steps: [nationalStep, step(granted, String(given.leaveDays), practice)] }
  if (given.event !== 'birth') return { days: national, steps: [nationalStep] }
  const { leastDays } = parameters.numbers({ leastDays: 'maternity_leave_least_days' }, given.onDay)
  const mostDays = parameters.numberIfKnown('maternity_leave_most_days', given.onDay)
  const days = Math.max(national, leastDays)
  return {
    days,
    steps: [nationalStep, step(local, `max(${national}, ${leastDays}) = ${days}`, provincial)],
    warnings: [
      ...(mostDays !== undefined && mostDays > days ? [upTo(leastDays, mostDays)] : []),
      ...(national > 98 ? [addOn] : []),
    ],
  }
}

const birthFormula = ({ difficult, babies }: Inputs, days: number): string =>
  equation(`98${difficult === 'yes' ? ' + 15' : ''}${babies > 1 ? ` + ${babies - 1} × 15` : ''}`, String(days))

/** A month has 30 days here; the fund's part first, then what the employer adds. */
function payOf(given: Inputs, days: number): Finding {
  const { employerAverageFen, ownWageFen, insured } = given
  const payFen = (monthlyFen: number) => roundedHalfUp(times(divided(monthlyFen, 30), days))
  const formula = (monthlyFen: number) => `${yuan(monthlyFen)} ÷ 30 × ${days} = ${yuan(payFen(monthlyFen))}`
  const source = bothOf(paySource, practice)
  if (insured === 'no')
    return {
      results: [
        {
          label: { zh: '产假工资（用人单位支付）', en: 'Pay in the leave (the employer)' },
          kind: 'money',
          amountFen: payFen(ownWageFen),
        },
      ],
      steps: [resultStep(byEmployer, formula(ownWageFen), source)],
    }
  const shortFen = Math.max(0, payFen(ownWageFen) - payFen(employerAverageFen))
  return {
    results: [
      {
        label: { zh: '生育津贴（基金支付）', en: 'Maternity allowance (the fund)' },
        kind: 'money',
        amountFen: payFen(employerAverageFen),
      },
      {
        label: { zh: '补足差额（用人单位支付）', en: 'Top-up (the employer)' },
        kind: 'money',
        amountFen: shortFen,
      },
    ],
    steps: [
      resultStep(byFund, formula(employerAverageFen), source),
      resultStep(
        topUp,
        `max(0, ${yuan(ownWageFen)} ÷ 30 × ${days} − ${yuan(payFen(employerAverageFen))}) = ${yuan(shortFen)}`,
        practice,
      ),
    ],
  }
}

/** What the province adds for the family; left out where nobody has entered it. */
function family({ event, onDay }: Inputs, parameters: Given['parameters']): Result[] {
  if (event !== 'birth') return []
  return (
    [
      ['paternity_leave_days', husband],
      ['child_care_leave_days', childCare],
    ] as const
  ).flatMap(([id, label]) => {
    const days = parameters.numberIfKnown(id, onDay)
    return days === undefined ? [] : [{ label, kind: 'days' as const, days }]
  })
}
const husband: Text = { zh: '配偶照顾假天数', en: "Husband's leave" }
const childCare: Text = {
  zh: '育儿假天数（每年，子女三岁前）',
  en: 'Child-care leave a year, until the child is three',
}
