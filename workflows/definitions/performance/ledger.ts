/**
 * What is owed and paid, as facts know it. It stands in the facts and not in a look-up, so that taking back a payment
 * makes the later ones fall anew.
 */
import type { Obligation } from '../../define.ts'
import { laterOf } from '../../law/days.ts'
import type { ObligationRow } from './obligations.ts'

export type Ledger = readonly Obligation[]

/** Keys are those of the records made of the same rows. */
export const ledgerOf = (list: readonly ObligationRow[], eventId: string): Ledger =>
  list.map(({ memberId, amountFen, dueOn }, index) => ({
    key: `${eventId}-${index + 1}`,
    memberId: memberId ?? null,
    amountFen,
    paidFen: 0,
    dueOn,
  }))

export const openOn = ({ amountFen, paidFen }: Obligation): number => amountFen - paidFen
export const openSum = (ledger: Ledger = []): number => ledger.reduce((sum, owed) => sum + openOn(owed), 0)
export const paidSum = (ledger: Ledger = []): number => ledger.reduce((sum, { paidFen }) => sum + paidFen, 0)

/** On which obligations a payment falls: one by its key, those of one member, or all. */
export type Which = { obligation?: string | undefined; memberId?: string | undefined }
export type Paying = Which & { amountFen: number }

export type Part = { owed: Obligation; partFen: number; isSettled: boolean }

/** How a payment falls on what is owed: on one obligation, or on all in the order of their days. */
export function spread(ledger: Ledger, { amountFen, ...which }: Paying): Part[] {
  let leftFen = amountFen
  return payable(ledger, which).flatMap(owed => {
    const partFen = Math.min(leftFen, openOn(owed))
    leftFen -= partFen
    return partFen > 0 ? [{ owed, partFen, isSettled: partFen === openOn(owed) }] : []
  })
}

/** The obligations a payment may fall on, the earliest due first. */
export const payable = (ledger: Ledger = [], { obligation, memberId }: Which = {}): Obligation[] =>
  ledger
    .filter(
      owed =>
        (memberId === undefined || owed.memberId === memberId) &&
        (obligation === undefined || owed.key === obligation) &&
        openOn(owed) > 0,
    )
    .toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1))

export function afterPayment(ledger: Ledger, paying: Paying): Ledger {
  const parts = new Map(spread(ledger, paying).map(({ owed, partFen }) => [owed.key, partFen]))
  return ledger.map(owed => {
    const partFen = parts.get(owed.key)
    return partFen === undefined ? owed : { ...owed, paidFen: owed.paidFen + partFen }
  })
}

export const afterDeferring = (ledger: Ledger, key: string, newDueOn: string): Ledger =>
  ledger.map(owed => (owed.key === key ? { ...owed, dueOn: newDueOn } : owed))

/** An obligation can be met until midnight of its day; it is overdue from the next. */
export const overdueOn = (ledger: Ledger, today: string): Obligation[] =>
  ledger.filter(owed => openOn(owed) > 0 && owed.dueOn < today)

/** In fen: an order or enforcement is for money that is due, so what is overdue that day, or all where nothing is. */
export const dueSum = (ledger: Ledger, today: string): number => openSum(overdueOn(ledger, today)) || openSum(ledger)

/** The latest of the days that have been missed, '' when none has. */
export const latestMissed = (ledger: Ledger, today: string): string =>
  overdueOn(ledger, today).reduce((latest, { dueOn }) => laterOf(latest, dueOn), '')
