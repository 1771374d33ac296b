/** What guards, checks and deadlines of mediation read; the full answers stay in the history. */
import type { claimKinds } from '../performance/words.ts'
import type { Position } from './words.ts'

export type Facts = {
  orgBasis?: string
  demandReceivedOn?: string
  termEndsOn?: string
  /** The application received, or both sides' consent to an active mediation. */
  appliedOn?: string
  /** At the application the same matter was in arbitration, court or inspection. */
  elsewhere?: true
  position?: Position
  acceptedOn?: string
  extendedUntil?: string
  agreedOn?: string
  /** The event whose terms stand; keys of its obligations begin with it. */
  agreedBy?: string
  agreedFen?: number
  claimKind?: keyof typeof claimKinds
  hasOtherDuties?: boolean
  applicantSignedOn?: string
  respondentSignedOn?: string
  mediatorSignedOn?: string
  bodySealedOn?: string
  /** The last of the signatures and the seal. */
  effectiveOn?: string
}
