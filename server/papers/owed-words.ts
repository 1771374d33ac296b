/** What a proceeding is to bring in, item by item with what has been paid on it, and the sums, all in yuan. */
import { capitalAmount } from './capital-amount.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import type { Values } from './fill-template.ts'
import type { Material } from './material.ts'
import { whoseMoney } from './party-words.ts'

export function owedWords(material: Material): Values {
  const { obligations } = material
  const who = whoseMoney(material)
  const owedFen = obligations.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const paidFen = obligations.reduce((sum, { settledFen }) => sum + settledFen, 0)
  return {
    owed: obligations.map(({ memberId, amountFen, settledFen, dueOn, details }, index) => ({
      place: String(index + 1),
      who: who(memberId),
      what: details.matter ? String(details.matter) : null,
      dueOn: chineseDay(dueOn),
      amount: plainYuan(amountFen),
      paid: plainYuan(settledFen),
      open: plainYuan(amountFen - settledFen),
    })),
    hasOwed: obligations.length > 0,
    owedTotal: plainYuan(owedFen),
    paidTotal: plainYuan(paidFen),
    openTotal: plainYuan(owedFen - paidFen),
    openTotalCapital: capitalAmount(owedFen - paidFen),
  }
}
