/** Wages for the gap when a dismissal is undone: the normal wage to the day before work resumes, less the worker's share of the fault. JI2 18. */
import { z } from 'zod'
import { calendarDate, moneyFen, wholeNumber } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { addDays } from '../days.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { divided, plus, roundedHalfUp, times } from './exact.ts'
import { monthsAndWorkingDays } from './service.ts'
import { dayWage } from './wages.ts'
import { resultStep, step, yuan } from './written.ts'

const source = cited('JI2', '18')

export const reinstatement = defineCalculator({
  id: 'reinstatement',
  name: { zh: '继续履行期间的工资', en: 'Wages after reinstatement' },
  about: {
    zh: '违法解除被撤销、继续履行的，补发解除决定之日至恢复前一日的工资。',
    en: 'Back pay from the decision to dismiss to the day before work resumes.',
  },
  source,
  inputs: z.object({
    wageFen: moneyFen({ zh: '正常月工资', en: 'Normal monthly wage' }),
    decidedOn: calendarDate({ zh: '解除决定之日', en: 'Day of the decision to dismiss' }),
    resumedOn: calendarDate({ zh: '恢复工作之日', en: 'Day work resumes' }),
    faultPercent: wholeNumber({ zh: '劳动者过错比例（%）', en: "Worker's share of the fault (%)" }, { max: 100 }),
  }),
  parameters: [],
  wrong: ({ decidedOn, resumedOn }): Record<string, Text> =>
    resumedOn < decidedOn
      ? { resumedOn: { zh: '不能早于解除决定之日。', en: 'This cannot lie before the decision.' } }
      : {},
  calculate({ wageFen, decidedOn, resumedOn, faultPercent }, { calendar }) {
    const lastOn = addDays(resumedOn, -1)
    const { fullMonths, restWorkingDays } = monthsAndWorkingDays(decidedOn, lastOn, calendar)
    const whole = plus(times(wageFen, fullMonths), times(dayWage(wageFen), restWorkingDays))
    const amountFen = roundedHalfUp(divided(times(whole, 100 - faultPercent), 100))
    return {
      results: [{ label: { zh: '补发工资', en: 'Back pay' }, kind: 'money', amountFen }],
      steps: [
        step(
          { zh: '期间', en: 'Time' },
          {
            zh: `${decidedOn} 至 ${lastOn}：${fullMonths} 个月又 ${restWorkingDays} 个工作日`,
            en: `${decidedOn} to ${lastOn}: ${fullMonths} months and ${restWorkingDays} working days`,
          },
          source,
        ),
        resultStep(
          {
            zh: '正常工资乘以期间，不足一月按工作日折算，双方有过错的各自承担',
            en: 'Normal wage by the time, parts of a month by working days, each side bearing its part of the fault',
          },
          `(${yuan(wageFen)} × ${fullMonths} + ${yuan(wageFen)} ÷ 21.75 × ${restWorkingDays}) × ${100 - faultPercent}% = ${yuan(amountFen)}`,
          bothOf(source, practice),
        ),
      ],
    }
  },
})
