/** Pay in lieu of notice (+1): last month's wage where article 40 was used without thirty days' written notice. */
import { z } from 'zod'
import { choice, moneyFen, yesNo } from '../../fields.ts'
import { defineCalculator } from './calculation.ts'
import { bothOf, cited, practice } from './citations.ts'
import { resultStep, yuan } from './written.ts'

const source = bothOf(cited('LCL', '40'), cited('LCLR', '20'))

const grounds = {
  'article-40': {
    zh: '医疗期满、不能胜任工作或客观情况发生重大变化（第40条）',
    en: 'Medical period over, not up to the work, or objective circumstances changed (art. 40)',
  },
  other: { zh: '其他（协商、过失、裁员、期满等）', en: 'Other (agreement, fault, layoff, expiry …)' },
} as const

export const noticePay = defineCalculator({
  id: 'notice-pay',
  name: { zh: '代通知金（+1）', en: 'Pay in lieu of notice (+1)' },
  about: {
    zh: '用人单位依第40条解除而未提前三十日书面通知的，额外支付一个月工资。',
    en: "One more month's wage where the employer ended the contract under article 40 without thirty days' notice.",
  },
  source,
  inputs: z.object({
    ground: choice({ zh: '解除或终止的理由', en: 'Ground for ending the contract' }, grounds),
    noticeGiven: yesNo({ zh: '是否提前三十日书面通知', en: "Thirty days' written notice was given" }),
    lastMonthWageFen: moneyFen({ zh: '上一个月的工资', en: "Last month's wage" }),
  }),
  parameters: [],
  calculate({ ground, noticeGiven, lastMonthWageFen }) {
    const isDue = ground === 'article-40' && noticeGiven === 'no'
    const amountFen = isDue ? lastMonthWageFen : 0
    return {
      results: [{ label: { zh: '代通知金', en: 'Pay in lieu of notice' }, kind: 'money', amountFen }],
      steps: [
        resultStep(
          isDue
            ? {
                zh: '按上一个月的工资标准，不设上限，不按天折算',
                en: "Last month's wage, without a cap and not by days",
              }
            : {
                zh: '只有第40条的解除、且未提前三十日书面通知的才有代通知金',
                en: "Due only for an ending under article 40 without thirty days' written notice",
              },
          yuan(amountFen),
          isDue ? bothOf(source, practice) : source,
        ),
      ],
    }
  },
})
