/** What probation has to be paid at least: 80 per cent of the agreed wage, and the minimum wage. LCL 20; LCLR 15. */
import { z } from 'zod'
import { decimalNumber } from '../../decimal-field.ts'
import { calendarDate, moneyFen } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { exact, isMore, plus, roundedHalfUp, times } from './exact.ts'
import { minimumWage } from './wages.ts'
import { exactYuan, resultStep, yuan } from './written.ts'

const source = bothOf(cited('LCL', '20'), cited('LCLR', '15'))

export const probationPay = defineCalculator({
  id: 'probation-pay',
  name: { zh: '试用期工资差额', en: 'Underpaid probation' },
  about: {
    zh: '试用期工资不得低于约定工资的 80%，并不得低于最低工资。',
    en: 'Probation is paid with 80 % of the agreed wage at least, and never below the minimum wage.',
  },
  source,
  inputs: z.object({
    agreedFen: moneyFen({ zh: '合同约定月工资', en: 'Agreed monthly wage' }),
    paidFen: moneyFen({ zh: '试用期实付月工资', en: 'Monthly wage paid in probation' }),
    months: decimalNumber({ zh: '试用期（月）', en: 'Probation (months)' }, { max: 60 }),
    on: calendarDate({ zh: '试用期内的一天', en: 'A day in the probation' }, { today: true }),
  }),
  parameters: [minimumWage],
  calculate({ agreedFen, paidFen, months, on }, { parameters }) {
    const { lowestFen } = parameters.numbers({ lowestFen: minimumWage }, on)
    const share = times(agreedFen, 0.8)
    const isRaised = isMore(lowestFen, share)
    const floor = isRaised ? exact(lowestFen) : share
    const amountFen = isMore(floor, paidFen) ? roundedHalfUp(times(plus(floor, -paidFen), months)) : 0
    return {
      results: [
        { label: { zh: '试用期工资差额', en: 'Difference owed' }, kind: 'money', amountFen },
        {
          label: { zh: '试用期最低月工资', en: 'Least monthly wage in probation' },
          kind: 'monthly',
          amountFen: roundedHalfUp(floor),
        },
      ],
      steps: [
        resultStep(
          { zh: '最低月工资', en: 'Least monthly wage' },
          `max(${yuan(lowestFen)}, 80% × ${yuan(agreedFen)}) = ${exactYuan(floor)}`,
          source,
        ),
        resultStep(
          { zh: '差额乘以月数', en: 'Difference by months' },
          `max(0, ${exactYuan(floor)} − ${yuan(paidFen)}) × ${months} = ${yuan(amountFen)}`,
          cited('LCL', '20'),
        ),
      ],
      caps: isRaised ? [{ text: raised, source }] : [],
      warnings: [lowestOfPost],
    }
  },
})

const raised: Text = {
  zh: '约定工资的 80% 低于最低工资，按最低工资计算。',
  en: '80 % of the wage is below the minimum wage; the minimum wage counts.',
}
const lowestOfPost: Text = {
  zh: '法律也允许以本单位相同岗位最低档工资的 80% 为下限；此处按约定工资计算。',
  en: 'The law also accepts 80 % of the lowest pay of the same post; the agreed wage is used here.',
}
