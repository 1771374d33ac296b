/** What the case page shows of a payment order: each debtor with its service, its fifteen days and what it said. */
import type { Sheet } from '../../define.ts'
import type { StandingRecord } from '../../records.ts'
import type { Facts } from './facts.ts'
import { objectionContents, objectionForms, servingWays } from './words.ts'

const positions = {
  valid: { zh: '有效', en: 'Valid' },
  void: { zh: '无效', en: 'Void' },
} as const

export function sheets({ facts, records }: { facts: Facts; records: readonly StandingRecord[] }): Sheet[] {
  return [debtorSheet(facts, records), objectionSheet(records), feeSheet(records)]
}

function debtorSheet({ debtors = [] }: Facts, records: readonly StandingRecord[]): Sheet {
  const services = records.filter(({ kind }) => kind === 'service')
  return {
    title: { zh: '债务人', en: 'Debtors' },
    columns: [
      { label: { zh: '债务人', en: 'Debtor' }, kind: 'party' },
      { label: { zh: '收到日期', en: 'Received on' }, kind: 'day' },
      { label: { zh: '送达方式', en: 'How served' }, kind: 'text' },
      { label: { zh: '情况', en: 'Standing' }, kind: 'text' },
    ],
    rows: debtors.map(({ party, receivedOn, isSilent }) => {
      const way = services.find(({ partyId }) => partyId === party)?.details.way as keyof typeof servingWays | undefined
      return [party, receivedOn ?? null, way ? servingWays[way] : null, standing(receivedOn, isSilent)]
    }),
  }
}

function standing(receivedOn: string | undefined, isSilent: boolean | undefined) {
  if (isSilent) return { zh: '期满无异议', en: 'No objection in time' }
  return receivedOn ? { zh: '十五日内', en: 'Within fifteen days' } : { zh: '待送达', en: 'To be served' }
}

function objectionSheet(records: readonly StandingRecord[]): Sheet {
  return {
    title: { zh: '异议', en: 'Objections' },
    columns: [
      { label: { zh: '债务人', en: 'Debtor' }, kind: 'party' },
      { label: { zh: '日期', en: 'Day' }, kind: 'day' },
      { label: { zh: '形式', en: 'Form' }, kind: 'text' },
      { label: { zh: '内容', en: 'Content' }, kind: 'text' },
      { label: { zh: '效力', en: 'Force' }, kind: 'text' },
    ],
    rows: records
      .filter(({ kind }) => kind === 'position')
      .map(({ partyId, onDay, state, details }) => [
        partyId,
        onDay,
        objectionForms[details.form as keyof typeof objectionForms],
        objectionContents[details.content as keyof typeof objectionContents],
        positions[state as keyof typeof positions],
      ]),
  }
}

/** One third of the fee of a property case: Measures on Litigation Costs, arts. 13-14. */
function feeSheet(records: readonly StandingRecord[]): Sheet {
  return {
    title: {
      zh: '申请费（财产案件受理费的三分之一，供参考，以法院核定为准）',
      en: 'Fee (one third of a property case; the court decides)',
    },
    columns: [{ label: { zh: '金额', en: 'Amount' }, kind: 'money' }],
    rows: records.filter(({ details }) => details.what === 'payment-order-fee').map(({ amountFen }) => [amountFen]),
  }
}
