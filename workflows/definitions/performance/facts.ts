/** What guards, checks and deadlines of performance read; the full answers stay in the history. */
import type { Ledger } from './ledger.ts'
import type { ConfirmationEnd, claimKinds, DoorId, grounds, routes } from './words.ts'

export type Facts = {
  effectiveOn?: string
  orgBasis?: string
  ground?: keyof typeof grounds
  claimKind?: keyof typeof claimKinds
  /** Duties beside money: a certificate, reinstatement, transfer of insurance. */
  otherDuties?: 'none' | 'open' | 'done'
  ledger?: Ledger
  /** How much of what was paid the worker has confirmed. */
  confirmedFen?: number
  /** The latest day that has been noted as missed; later ones are missed afresh. */
  missedThrough?: string
  reviewFiledOn?: string | undefined
  confirmationFiledOn?: string | undefined
  confirmedBy?: keyof typeof routes | undefined
  /** A joint application is being prepared in a proceeding of its own, which then carries the last day to file it. */
  reviewBegun?: boolean
  confirmationBegun?: boolean
  /** How the last application ended without a paper. */
  reviewEnd?: ConfirmationEnd | undefined
  confirmationEnd?: ConfirmationEnd | undefined
  door?: DoorId
  /** An objection has ended the payment order. */
  orderEnded?: boolean
  /** Nobody objected to the payment order in time. */
  orderEnforceable?: boolean
}
