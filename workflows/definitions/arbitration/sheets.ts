/** The awards of an arbitration as tables: each paper with its kind, and what it says on each item. */
import type { Sheet, Standing } from '../../define.ts'
import { type AwardItemKind, awardItems } from '../../law/finality.ts'
import { awardKinds } from './words.ts'

const kindOf = (state: string | null) => awardKinds[state as keyof typeof awardKinds] ?? null

export function sheets({ records }: Pick<Standing, 'records'>): Sheet[] {
  const of = (what: string) => records.filter(({ kind, details }) => kind === 'action' && details.what === what)
  const awards = of('award').map(({ onDay, state, amountFen, details }) => [
    String(details.number ?? '—'),
    kindOf(state),
    onDay,
    amountFen,
  ])
  const items = of('award-item').map(({ state, amountFen, details }) => [
    awardItems[details.item as AwardItemKind],
    kindOf(state),
    amountFen,
  ])
  return [
    ...(awards.length > 0 ? [{ title: { zh: '裁决书', en: 'Awards' }, columns: awardColumns, rows: awards }] : []),
    ...(items.length > 0
      ? [{ title: { zh: '裁决事项', en: 'Items awarded' }, columns: itemColumns, rows: items }]
      : []),
  ]
}

const kind = { label: { zh: '载明类型', en: 'Printed kind' }, kind: 'text' } as const
const amount = { label: { zh: '裁决金额', en: 'Awarded' }, kind: 'money' } as const
const awardColumns = [
  { label: { zh: '裁决书号', en: 'Number' }, kind: 'text' },
  kind,
  { label: { zh: '裁决日期', en: 'Award of' }, kind: 'day' },
  amount,
] as const
const itemColumns = [{ label: { zh: '事项', en: 'Item' }, kind: 'text' }, kind, amount] as const
