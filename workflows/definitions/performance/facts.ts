/** What guards, checks and deadlines of performance read; the full answers stay in the history. */
import type { Ledger } from './ledger.ts'
import type { claimKinds, DoorId, grounds, routes } from './words.ts'

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
  reviewFiledOn?: string
  confirmationFiledOn?: string
  confirmedBy?: keyof typeof routes
  door?: DoorId
  /** An objection has ended the payment order. */
  orderEnded?: boolean
}
