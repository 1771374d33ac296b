/**
 * Extra damages on arrears: 50 to 100 per cent of what stays unpaid after an order with a term was ignored.
 * LCL 85; LSI 26; JI1 1(8).
 */
import { z } from 'zod'
import { calendarDate, choice, moneyFen, optional, wholeNumber, yesNo } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator, type Given, type WorkingStep } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { divided, roundedHalfUp } from './exact.ts'
import { minimumWage } from './wages.ts'
import { resultStep, step, yuan } from './written.ts'

const label: Text = { zh: '加付赔偿金', en: 'Extra damages' }
const source = bothOf(cited('LCL', '85'), cited('LSI', '26'))
const suit: Text = { zh: '《劳动争议司法解释（一）》第1条第8项', en: 'Labour Dispute Interpretation I, art. 1(8)' }

const kinds = {
  unpaid: { zh: '工资、加班费或经济补偿未付', en: 'Wages, overtime pay or compensation unpaid' },
  'below-minimum': { zh: '工资低于最低工资标准', en: 'Wages below the minimum wage' },
} as const

const inputs = z.object({
  kind: choice({ zh: '欠付的是', en: 'What is owed' }, kinds),
  ordered: yesNo({
    zh: '人社部门已责令限期支付而逾期未付',
    en: 'The labour authority ordered payment within a term, and it was ignored',
  }),
  unpaidFen: optional(moneyFen({ zh: '欠付金额', en: 'Amount unpaid' })),
  paidMonthFen: optional(moneyFen({ zh: '每月实付工资', en: 'Wage paid each month' })),
  months: optional(wholeNumber({ zh: '月数', en: 'Months' }, { min: 1, max: 600 })),
  on: optional(calendarDate({ zh: '最低工资标准的适用日', en: 'Day whose minimum wage counts' }, { today: true })),
})
type Inputs = z.output<typeof inputs>

export const arrearsDamages = defineCalculator({
  id: 'arrears-damages',
  name: { zh: '欠付工资加付赔偿金', en: 'Extra damages on arrears' },
  about: {
    zh: '责令限期支付后逾期不付的，按应付金额 50% 以上 100% 以下加付。',
    en: '50 to 100 % on top of what an employer still owes after an order with a term.',
  },
  source: bothOf(source, suit),
  inputs,
  parameters: [minimumWage],
  wrong: ({ kind, unpaidFen, paidMonthFen, months, on }): Record<string, Text> => {
    const needed: Record<string, unknown> = kind === 'unpaid' ? { unpaidFen } : { paidMonthFen, months, on }
    const open = Object.entries(needed).filter(([, value]) => value === undefined)
    return Object.fromEntries(open.map(([name]) => [name, { zh: '此种情形须填写。', en: 'This is needed here.' }]))
  },
  calculate(asked, given) {
    const { unpaidFen, steps } = unpaidOf(asked, given)
    const isOrdered = asked.ordered === 'yes'
    const leastFen = isOrdered ? roundedHalfUp(divided(unpaidFen, 2)) : 0
    const mostFen = isOrdered ? unpaidFen : 0
    return {
      results: [
        { label, kind: 'range', fromFen: leastFen, toFen: mostFen },
        { label: { zh: '欠付金额', en: 'Amount unpaid' }, kind: 'money', amountFen: unpaidFen },
      ],
      steps: [
        ...steps,
        isOrdered
          ? resultStep(label, `${yuan(unpaidFen)} × 50% … 100% = ${yuan(leastFen)} … ${yuan(mostFen)}`, source)
          : resultStep(notOrdered, yuan(0), source),
      ],
      warnings: [claimable],
    }
  },
})

/** What is still owed: as told, or the difference to the minimum wage of the place. */
function unpaidOf(asked: Inputs, { parameters }: Given): { unpaidFen: number; steps: WorkingStep[] } {
  if (asked.kind === 'unpaid') return { unpaidFen: asked.unpaidFen ?? 0, steps: [] }
  const { paidMonthFen = 0, months = 0, on = '' } = asked
  const { lowestFen } = parameters.numbers({ lowestFen: minimumWage }, on)
  const unpaidFen = Math.max(0, lowestFen - paidMonthFen) * months
  const text = { zh: '低于最低工资的差额', en: 'Difference to the minimum wage' }
  const formula = `(${yuan(lowestFen)} − ${yuan(paidMonthFen)}) × ${months} = ${yuan(unpaidFen)}`
  return { unpaidFen, steps: [step(text, formula, cited('LCL', '85'))] }
}

const notOrdered: Text = {
  zh: '未经责令限期支付并逾期的，没有加付赔偿金',
  en: 'Nothing is due before an order with a term has been ignored',
}
const claimable: Text = {
  zh: '责令后逾期不付的，劳动者可以起诉主张（司法解释（一）第1条第8项）；仲裁不当然支持。',
  en: 'After an ignored order the worker may sue for it (Interpretation I, art. 1(8)); arbitration does not grant it as a matter of course.',
}
