/** Who pays the benefits of a work injury, and what has been paid. WIR 30-45. */
import type { Sheet } from '../../define.ts'
import type { StandingRecord } from '../../records.ts'

export const benefitPayers = {
  fund: { zh: '工伤保险基金', en: 'The fund' },
  employer: { zh: '用人单位', en: 'The employer' },
} as const

export const benefitSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '待遇支付', en: 'Benefits paid' },
  columns: [
    { label: { zh: '到账日期', en: 'Paid on' }, kind: 'day' },
    { label: { zh: '支付方', en: 'Paid by' }, kind: 'text' },
    { label: { zh: '金额', en: 'Sum' }, kind: 'money' },
  ],
  rows: records
    .filter(({ details }) => details.what === 'benefit')
    .map(({ onDay, state, amountFen }) => [onDay, benefitPayers[state as keyof typeof benefitPayers], amountFen]),
})
