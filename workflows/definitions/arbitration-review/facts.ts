/** What guards, checks and deadlines of the review read; the full answers stay in the history. */
import type { Signed } from '../joint-application/signing.ts'

export type Facts = {
  orgBasis?: string
  /** The agreement took effect. */
  effectiveOn?: string
  application?: Signed
  filedOn?: string
  acceptedOn?: string
  /** The five working days were lengthened with approval. */
  extendedOn?: string
  issuedOn?: string
  /** Who has signed for the letter. */
  letter?: Signed
}
