/** What a reader should know of a payment order: which way it leaves open, and why not the other. */
import type { Notice } from '../../define.ts'
import type { Facts } from './facts.ts'
import { waysAfter } from './words.ts'

const ji13 = { zh: '《劳动争议司法解释（一）》第13条', en: 'Judicial Interpretation I, art. 13' }

export function notices({ states, facts }: { states: readonly string[]; facts: Facts }): Notice[] {
  if (states.includes('objected') || states.includes('lapsed'))
    return [{ title: { zh: '异议之后的途径', en: 'Ways on after the objection' }, items: waysOn(facts) }]
  if (!states.includes('issued')) return []
  return [
    {
      title: { zh: '支付令的效力', en: 'Force of the order' },
      items: [
        {
          label: { zh: '申请强制执行', en: 'Enforcement' },
          open: false,
          reason: {
            zh: '每个债务人收到之日起十五日内都没有提出书面异议后，才可以申请执行',
            en: 'Open once every debtor has let fifteen days from receipt pass without a written objection',
          },
          source: { zh: '《民事诉讼法》第227条', en: 'Civil Procedure Law, art. 227' },
        },
      ],
    },
  ]
}

function waysOn({ basis }: Facts): Notice['items'] {
  const isArrears = basis === 'arrears'
  return [
    {
      label: waysAfter.suit,
      open: !isArrears,
      reason: isArrears
        ? {
            zh: '依据《劳动合同法》第30条申请的支付令失效后，应当先申请仲裁',
            en: 'After an order under Labour Contract Law, art. 30 arbitration comes first',
          }
        : { zh: '支付令失效后可以凭调解协议直接起诉', en: 'The agreement can be sued on once the order has lapsed' },
      source: ji13,
    },
    {
      label: waysAfter.arbitration,
      open: true,
      reason: { zh: '可以依法申请劳动仲裁', en: 'Arbitration may be asked for' },
      source: isArrears ? ji13 : { zh: '《劳动争议调解仲裁法》第15条', en: 'Mediation and Arbitration Law, art. 15' },
    },
  ]
}
