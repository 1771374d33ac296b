/** What a labour matter costs: arbitration and confirmation nothing, a suit 10 yuan or 5, a payment order by its sum. FEE 13-16. */
import { z } from 'zod'
import { choice, moneyFen, optional } from '../../fields.ts'
import type { Text } from '../../text.ts'
import { feeBands, leastFeeFen, paymentOrderFeeFen, propertyCaseFee } from '../court-fees.ts'
import { defineCalculator, type WorkingStep } from './calculation.ts'
import { bothOf, cited } from './citations.ts'
import { equation, exactYuan, resultStep, step, yuan } from './written.ts'

const kinds = {
  suit: { zh: '劳动争议诉讼', en: 'Labour suit' },
  'suit-halved': {
    zh: '劳动争议诉讼：简易程序、调解或撤诉',
    en: 'Labour suit: simple procedure, mediated or withdrawn',
  },
  'payment-order': { zh: '申请支付令', en: 'Payment order' },
  confirmation: { zh: '司法确认', en: 'Judicial confirmation' },
  arbitration: { zh: '劳动仲裁', en: 'Labour arbitration' },
} as const
type Kind = keyof typeof kinds

const sources: Record<Kind, Text> = {
  suit: cited('FEE', '13'),
  'suit-halved': cited('FEE', '13', '15', '16'),
  'payment-order': cited('FEE', '14'),
  confirmation: {
    zh: '《关于人民调解协议司法确认程序的若干规定》第11条',
    en: 'Provisions on judicial confirmation of mediation agreements, art. 11',
  },
  arbitration: cited('LDMAL', '53'),
}

export const courtCosts = defineCalculator({
  id: 'court-costs',
  name: { zh: '诉讼和仲裁费用', en: 'Costs of court and arbitration' },
  about: {
    zh: '劳动仲裁和司法确认不收费，劳动争议诉讼每件十元，支付令按金额计算。',
    en: 'Arbitration and confirmation are free, a labour suit costs ten yuan, a payment order goes by its sum.',
  },
  source: bothOf(cited('FEE', '13', '14', '15', '16'), sources.confirmation, cited('LDMAL', '53')),
  inputs: z.object({
    kind: choice({ zh: '程序', en: 'Procedure' }, kinds),
    amountFen: optional(moneyFen({ zh: '请求金额（支付令须填写）', en: 'Sum asked for, needed for a payment order' })),
  }),
  parameters: [],
  wrong: ({ kind, amountFen }): Record<string, Text> =>
    kind === 'payment-order' && amountFen === undefined
      ? {
          amountFen: {
            zh: '支付令按金额收费，请填写。',
            en: 'A payment order is charged by its sum; please fill it in.',
          },
        }
      : {},
  calculate({ kind, amountFen = 0 }) {
    const feeFen = feeOf(kind, amountFen)
    const isBySum = kind === 'payment-order'
    const formula = isBySum ? `${exactYuan(propertyCaseFee(amountFen))} ÷ 3 = ${yuan(feeFen)}` : yuan(feeFen)
    return {
      results: [{ label: { zh: '费用', en: 'Cost' }, kind: 'money', amountFen: feeFen }],
      steps: [...(isBySum ? [propertyStep(amountFen)] : []), resultStep(kinds[kind], formula, sources[kind])],
    }
  },
})

/** Band by band, so that the fee can be checked against the table of art. 13. */
function propertyStep(amountFen: number): WorkingStep {
  const parts = feeBands(amountFen).map(
    ({ withinFen, perTenThousand }) => `${yuan(withinFen)} × ${perTenThousand / 100}%`,
  )
  const formula = equation([yuan(leastFeeFen), ...parts].join(' + '), exactYuan(propertyCaseFee(amountFen)))
  return step(propertyText, formula, cited('FEE', '13'))
}

const propertyText: Text = {
  zh: '财产案件受理费：1万元以下50元，超出部分分段按比例累计',
  en: 'Fee of a property case: 50 yuan up to 10,000 yuan, beyond that a share of the part in each band',
}

function feeOf(kind: Kind, amountFen: number): number {
  if (kind === 'suit') return 1_000
  if (kind === 'suit-halved') return 500
  return kind === 'payment-order' ? paymentOrderFeeFen(amountFen) : 0
}
