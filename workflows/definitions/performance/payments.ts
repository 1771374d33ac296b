/** What a payment or a later day does to what is owed, and which of them are refused. */
import type { StepArgs } from '../../define.ts'
import type { RecordPut } from '../../records.ts'
import type { Text } from '../../text.ts'
import type { Facts } from './facts.ts'
import { openSum, payable, spread } from './ledger.ts'

const notOpen: Text = { zh: '这一笔已付清或者不属于本案', en: 'This one is paid, or is not of this case' }

/** What was paid before is no performance of it: the terms name only what is still owed. */
const beforeEffect: Text = {
  zh: '不能早于协议生效之日；此前已付的款项应当在约定金额时扣除',
  en: 'Cannot be before the agreement took effect: what was paid before is taken off in its terms',
}

export function wrongPayment({ answers, facts }: StepArgs<any, Facts>): Record<string, Text> {
  const open = payable(facts.ledger, answers)
  if (open.length === 0) return { [answers.memberId && !answers.obligation ? 'memberId' : 'obligation']: notOpen }
  if (answers.paidOn < (facts.effectiveOn ?? '')) return { paidOn: beforeEffect }
  if (answers.amountFen === 0) return { amountFen: { zh: '金额应当大于零', en: 'The amount must be more than zero' } }
  if (answers.amountFen > openSum(open)) {
    return { amountFen: { zh: '超过尚欠金额，请核对', en: 'More than is still owed: please check' } }
  }
  return {}
}

/** One payment for each obligation it falls on; the sum of the parts is the payment. */
export function paymentRecords({ answers, facts, eventId }: StepArgs<any, Facts>): RecordPut[] {
  const parts = spread(facts.ledger ?? [], answers)
  return parts.flatMap(({ owed, partFen, isSettled }, index): RecordPut[] => [
    {
      kind: 'payment',
      key: `${eventId}-${index + 1}`,
      memberId: owed.memberId,
      onDay: answers.paidOn,
      amountFen: partFen,
      state: answers.paidOn > owed.dueOn ? 'late' : 'in-time',
      details: { obligation: owed.key, way: answers.way, receipt: answers.receipt ?? null },
    },
    {
      kind: 'obligation',
      key: owed.key,
      settledFen: owed.paidFen + partFen,
      state: isSettled ? 'settled' : 'open',
    },
  ])
}

export function wrongDeferment({ answers, facts }: StepArgs<any, Facts>): Record<string, Text> {
  const [open] = payable(facts.ledger, { obligation: answers.obligation })
  if (!open) return { obligation: notOpen }
  if (answers.newDueOn > open.dueOn) return {}
  return { newDueOn: { zh: '新期限应当晚于原期限', en: 'The new day must be later than the old one' } }
}

/** The new day, and the old one kept beside it. */
export function defermentRecords({ answers, facts, eventId }: StepArgs<any, Facts>): RecordPut[] {
  const [open] = payable(facts.ledger, { obligation: answers.obligation })
  return [
    { kind: 'obligation', key: answers.obligation, onDay: answers.newDueOn },
    {
      kind: 'action',
      key: `${eventId}-1`,
      onDay: answers.newDueOn,
      state: 'deferred',
      details: { what: 'deferment', obligation: answers.obligation, from: open?.dueOn ?? null },
    },
  ]
}
