/** What may be deducted for damage in a month: 20 per cent of its wage, the minimum wage left whole. WPR 16. */
import { z } from 'zod'
import { calendarDate, moneyFen } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { defineCalculator } from './calculation.ts'
import { cited } from './citations.ts'
import { divided, roundedDown } from './exact.ts'
import { minimumWage } from './wages.ts'
import { step, yuan } from './written.ts'

const source = cited('WPR', '16')

export const deduction = defineCalculator({
  id: 'deduction',
  name: { zh: '损失赔偿扣款上限', en: 'Deduction for damage' },
  about: {
    zh: '因劳动者造成损失按月扣除的，不超过当月工资的 20%，且余额不低于最低工资。',
    en: "For damage no more than 20 % of a month's wage, and never below the minimum wage.",
  },
  source,
  inputs: z.object({
    wageFen: moneyFen({ zh: '当月工资', en: "The month's wage" }),
    damageFen: moneyFen({ zh: '应赔偿的损失', en: 'Damage to be made good' }),
    on: calendarDate({ zh: '当月的一天', en: 'A day of that month' }, { today: true }),
  }),
  parameters: [minimumWage],
  calculate({ wageFen, damageFen, on }, { parameters }) {
    const { lowestFen } = parameters.numbers({ lowestFen: minimumWage }, on)
    const fifthFen = roundedDown(divided(wageFen, 5))
    const aboveFen = Math.max(0, wageFen - lowestFen)
    const amountFen = Math.min(fifthFen, aboveFen, damageFen)
    return {
      results: [{ label: { zh: '当月最多可扣', en: 'At most this month' }, kind: 'money', amountFen }],
      steps: [
        {
          ...step(
            {
              zh: '当月工资的 20%、高于最低工资的部分、损失额，取最小',
              en: '20 % of the wage, what lies above the minimum wage, the damage: the least',
            },
            `min(20% × ${yuan(wageFen)}, ${yuan(wageFen)} − ${yuan(lowestFen)}, ${yuan(damageFen)}) = ${yuan(amountFen)}`,
            source,
          ),
          rounding: 'fen-down',
        },
      ],
      caps: amountFen < damageFen ? [{ text: capped, source }] : [],
    }
  },
})

const capped: Text = {
  zh: '损失高于当月可扣的上限，其余只能在以后月份扣除。',
  en: 'The damage is above what this month allows; the rest waits for later months.',
}
