/** 丧葬补助金: six months of the pool's average wage. */
import { z } from 'zod'
import { calendarDate } from '../../fields.ts'
import { defineCalculator } from './calculation.ts'
import { cited } from './citations.ts'
import { resultStep, yuan } from './written.ts'

const source = cited('WIR', '39(1)')

export const funeralGrant = defineCalculator({
  id: 'funeral-grant',
  name: { zh: '丧葬补助金（工亡）', en: 'Funeral grant after a death at work' },
  about: {
    zh: '6个月的统筹地区上年度职工月平均工资。',
    en: "Six months of the insurance pool's average monthly wage of the last year.",
  },
  source,
  inputs: z.object({ diedOn: calendarDate({ zh: '死亡日期', en: 'Day of death' }) }),
  parameters: ['pool_average_monthly_wage'],
  calculate({ diedOn }, { parameters }) {
    const { averageFen } = parameters.numbers({ averageFen: 'pool_average_monthly_wage' }, diedOn)
    const amountFen = averageFen * 6
    return {
      results: [{ label: { zh: '丧葬补助金', en: 'Funeral grant' }, kind: 'money', amountFen }],
      steps: [
        resultStep(
          { zh: '6个月的统筹地区职工月平均工资', en: "Six months of the pool's average monthly wage" },
          `${yuan(averageFen)} × 6 = ${yuan(amountFen)}`,
          source,
        ),
      ],
    }
  },
})
