/** What guards, checks and deadlines of a payment order read; the full answers stay in the history. */
import type { Basis } from './words.ts'

/** `isSilent`: the fifteen days have passed without a valid objection. */
export type Debtor = { party: string; receivedOn?: string; isSilent?: boolean }

export type Facts = {
  basis?: Basis
  amountFen?: number
  appliedOn?: string
  acceptedOn?: string
  issuedOn?: string
  debtors?: readonly Debtor[]
  /** The ruling that ends the procedure has come. */
  endReceivedOn?: string
  /** The order can be enforced from here on. */
  enforceableOn?: string
}

/** Debtors once one of them is changed. */
export const withDebtor = (debtors: readonly Debtor[] = [], party: string, change: Partial<Debtor>): Debtor[] =>
  debtors.map(one => (one.party === party ? { ...one, ...change } : one))

/** Every debtor has received the order and let the fifteen days pass. */
export const areAllSilent = (debtors: readonly Debtor[] = []): boolean =>
  debtors.length > 0 && debtors.every(({ isSilent }) => isSilent === true)
