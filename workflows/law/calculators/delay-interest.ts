/** Double interest for a debt that is paid late after a judgment: 0.0175 per cent a day, besides ordinary interest. CPL 264. */
import { z } from 'zod'
import { calendarDate, moneyFen } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { addDays, daysBetween } from '../days.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { roundedHalfUp, times } from './exact.ts'
import { resultStep, step, yuan } from './written.ts'

const rate: Text = {
  zh: '最高人民法院2014年关于迟延履行期间债务利息的解释（待核）',
  en: 'Supreme People’s Court, 2014, on interest for delay (to be confirmed)',
}
const source = bothOf(cited('CPL', '264'), rate)

export const delayInterest = defineCalculator({
  id: 'delay-interest',
  name: { zh: '迟延履行期间的加倍利息', en: 'Double interest for delay' },
  about: {
    zh: '未按生效文书指定的期间付款的，按日万分之一点七五加倍支付利息。',
    en: 'A debtor who misses the day set by a judgment owes 0.0175 % a day besides ordinary interest.',
  },
  source,
  inputs: z.object({
    principalFen: moneyFen({ zh: '尚未清偿的本金', en: 'Principal still unpaid' }),
    dueOn: calendarDate({ zh: '履行期限的最后一日', en: 'Last day on which to pay' }),
    paidOn: calendarDate({ zh: '清偿之日', en: 'Day of payment' }, { today: true }),
  }),
  parameters: [],
  wrong: ({ dueOn, paidOn }): Record<string, Text> =>
    paidOn < dueOn
      ? { paidOn: { zh: '不能早于履行期限的最后一日。', en: 'This cannot lie before the last day to pay.' } }
      : {},
  calculate({ principalFen, dueOn, paidOn }) {
    const days = daysBetween(dueOn, paidOn)
    const amountFen = roundedHalfUp(times(principalFen, 0.000175, days))
    return {
      results: [{ label: { zh: '加倍部分债务利息', en: 'Double interest' }, kind: 'money', amountFen }],
      steps: [
        step({ zh: '迟延天数', en: 'Days late' }, `${addDays(dueOn, 1)} … ${paidOn} = ${days}`, source),
        resultStep(
          { zh: '本金乘以日万分之一点七五乘以天数', en: 'Principal by 0.0175 % by days' },
          `${yuan(principalFen)} × 0.0175% × ${days} = ${yuan(amountFen)}`,
          source,
        ),
      ],
      warnings: days === 0 ? [] : [ordinary],
    }
  },
})

const ordinary: Text = { zh: '一般债务利息另计。', en: 'Ordinary interest comes on top.' }
