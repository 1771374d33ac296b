/** 停工留薪期工资: the original pay while a work injury is treated. */
import { z } from 'zod'
import { moneyFen, wholeNumber } from '../../fields.ts'
import { defineCalculator } from './calculation.ts'
import { cited } from './citations.ts'
import { resultStep, yuan } from './written.ts'

const source = cited('WIR', '33')

export const stopWorkPay = defineCalculator({
  id: 'stop-work-pay',
  name: { zh: '停工留薪期工资', en: 'Pay while a work injury is treated' },
  about: {
    zh: '停工留薪期内原工资福利待遇不变，由所在单位按月支付；一般不超过12个月，经确认可以再延长12个月。',
    en: 'Original pay from the employer every month: up to 12 months, and up to 12 more where confirmed.',
  },
  source,
  inputs: z.object({
    wageFen: moneyFen({ zh: '受伤前原月工资福利', en: 'Original monthly pay' }),
    months: wholeNumber({ zh: '停工留薪月数', en: 'Months off work' }, { max: 24 }),
    paidFen: moneyFen({ zh: '期间已付工资', en: 'Paid for that time' }),
  }),
  parameters: [],
  calculate({ wageFen, months, paidFen }) {
    const dueFen = wageFen * months
    const leftFen = Math.max(0, dueFen - paidFen)
    return {
      results: [
        { label: { zh: '停工留薪期工资差额', en: 'Still to be paid' }, kind: 'money', amountFen: leftFen },
        { label: { zh: '停工留薪期应付工资', en: 'Due in all' }, kind: 'money', amountFen: dueFen },
      ],
      steps: [
        resultStep(
          { zh: '原工资福利待遇不变，按月支付', en: 'Original pay, every month' },
          `${yuan(wageFen)} × ${months} = ${yuan(dueFen)}`,
          source,
        ),
        resultStep(
          { zh: '减去已付工资', en: 'Less what was paid' },
          `max(0, ${yuan(dueFen)} − ${yuan(paidFen)}) = ${yuan(leftFen)}`,
          source,
        ),
      ],
      warnings:
        months > 12
          ? [
              {
                zh: '超过12个月的部分须经设区的市级劳动能力鉴定委员会确认，延长不超过12个月。',
                en: 'Beyond 12 months the city appraisal committee must confirm it, for 12 months at most.',
              },
            ]
          : [],
    }
  },
})
