/** The calls back to whoever raised an order: one that is not satisfied opens it again. */

import type { Sheet } from '../../define.ts'
import type { StandingRecord } from '../../records.ts'
import { satisfactionGrades } from '../../satisfaction.ts'

export const callResults = {
  ...satisfactionGrades,
  dissatisfied: { zh: '不满意，重新办理', en: 'Not satisfied: handled again' },
  'not-reached': { zh: '未联系上', en: 'Not reached' },
} as const

export const callSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '工单回访', en: 'Calls back' },
  columns: [
    { label: { zh: '回访日期', en: 'Called on' }, kind: 'day' },
    { label: { zh: '结果', en: 'Result' }, kind: 'text' },
  ],
  rows: records
    .filter(({ details }) => details.what === 'call-back')
    .map(({ onDay, state }) => [onDay, callResults[state as keyof typeof callResults]]),
})
