/** What the inspectors ordered and decided: each with its day, number and sum. LSI 18, 26; LCL 85. */
import type { Sheet } from '../../define.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'

const kinds = {
  'corrective-order': { zh: '限期改正指令书', en: 'Corrective order' },
  'extra-damages': { zh: '责令加付赔偿金', en: 'Extra damages' },
  decision: { zh: '行政处理、处罚决定', en: 'Decision' },
} as const
type Kind = keyof typeof kinds

type Told = { key: string; onDay: string; amountFen: number | null; number?: string | null }

export const paperRecord = (what: Kind, { key, onDay, amountFen, number = null }: Told): RecordPut => ({
  kind: 'action',
  key,
  onDay,
  amountFen,
  state: what === 'corrective-order' ? 'ordered' : 'decided',
  details: { what, number },
})

export const paperSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '监察文书', en: 'Orders and decisions' },
  columns: [
    { label: { zh: '文书', en: 'Paper' }, kind: 'text' },
    { label: { zh: '案号', en: 'Number' }, kind: 'text' },
    { label: { zh: '限期、送达', en: 'Due, served' }, kind: 'day' },
    { label: { zh: '金额', en: 'Sum' }, kind: 'money' },
  ],
  rows: records
    .filter(({ details }) => Object.hasOwn(kinds, String(details.what)))
    .map(({ onDay, amountFen, details }) => [
      kinds[details.what as Kind],
      (details.number as string | null) ?? null,
      onDay,
      amountFen,
    ]),
})
