/**
 * Wages in a shutdown that workers did not cause: the full wage for the first pay period; then the minimum wage where
 * work is done, and else the living allowance of the place. WPR 12.
 */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, wholeNumber } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Given } from './calculation.ts'
import { cited } from './citations.ts'
import { divided, exact, plus, roundedHalfUp, times } from './exact.ts'
import { minimumWage } from './wages.ts'
import { exactYuan, resultStep, yuan } from './written.ts'

const source = cited('WPR', '12')
const living = 'shutdown_living_percent'

const inputs = z.object({
  wageFen: moneyFen({ zh: '月工资', en: 'Monthly wage' }),
  months: wholeNumber(
    { zh: '停工停产月数（按月支付）', en: 'Months of shutdown, paid by the month' },
    { min: 1, max: 120 },
  ),
  later: choice(
    { zh: '第一个月之后', en: 'After the first month' },
    {
      works: { zh: '提供了正常劳动', en: 'Work is done' },
      idle: { zh: '没有提供劳动', en: 'No work is done' },
    },
  ),
  on: calendarDate({ zh: '停工期间的一天', en: 'A day of the shutdown' }, { today: true }),
})

export const shutdown = defineCalculator({
  id: 'shutdown',
  name: { zh: '停工停产工资', en: 'Wages in a shutdown' },
  about: {
    zh: '非因劳动者原因停工停产：第一个支付周期照付工资，之后按是否提供劳动计算。',
    en: 'A shutdown without fault of the workers: full pay for the first period, afterwards by whether work is done.',
  },
  source,
  inputs,
  parameters: [minimumWage, living],
  calculate(asked, given) {
    const laterMonths = asked.months - 1
    const later = laterMonths > 0 ? laterPay(asked, given) : { month: exact(0), text: none, formula: yuan(0) }
    const amountFen = roundedHalfUp(plus(asked.wageFen, times(later.month, laterMonths)))
    return {
      results: [
        { label: { zh: '停工期间工资', en: 'Pay in the shutdown' }, kind: 'money', amountFen },
        { label: { zh: '第一个月', en: 'First month' }, kind: 'money', amountFen: asked.wageFen },
      ],
      steps: [
        resultStep({ zh: '第一个工资支付周期：原工资', en: 'First pay period: the wage' }, yuan(asked.wageFen), source),
        ...(laterMonths > 0 ? [resultStep(later.text, later.formula, source)] : []),
        resultStep(
          { zh: '合计', en: 'Sum' },
          `${yuan(asked.wageFen)} + ${exactYuan(later.month)} × ${laterMonths} = ${yuan(amountFen)}`,
          source,
        ),
      ],
      warnings: [periodIsAMonth, ...(laterMonths > 0 && asked.later === 'works' ? [atLeast] : [])],
    }
  },
})

/** A later month; the share of the place is one of the minimum wage. */
function laterPay({ later, on }: z.output<typeof inputs>, { parameters }: Given) {
  if (later === 'works') {
    const { lowestFen } = parameters.numbers({ lowestFen: minimumWage }, on)
    return { month: exact(lowestFen), text: workText, formula: yuan(lowestFen) }
  }
  const { lowestFen, percent } = parameters.numbers({ lowestFen: minimumWage, percent: living }, on)
  const month = divided(times(lowestFen, percent), 100)
  return { month, text: idleText, formula: `${yuan(lowestFen)} × ${percent}% = ${exactYuan(month)}` }
}

const none: Text = { zh: '无', en: 'None' }
const workText: Text = {
  zh: '以后每月：提供劳动的，不低于最低工资',
  en: 'Each later month with work: the minimum wage at least',
}
const idleText: Text = {
  zh: '以后每月：未提供劳动的，按当地生活费比例',
  en: 'Each later month without work: the living allowance of the place',
}
const periodIsAMonth: Text = {
  zh: '此处以一个月为一个工资支付周期。',
  en: 'A month is taken as the pay period here.',
}
const atLeast: Text = { zh: '提供劳动的可以另行约定更高的工资。', en: 'For work done a higher wage may be agreed.' }
