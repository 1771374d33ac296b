/** What guards, checks and deadlines of judicial confirmation read; the full answers stay in the history. */
import type { Signed } from '../joint-application/signing.ts'

export type Facts = {
  orgBasis?: string
  /** The court had invited the mediation. */
  isInvited?: boolean
  /** The agreement took effect. */
  effectiveOn?: string
  application?: Signed
  filedOn?: string
  acceptedOn?: string
  /** The president of the court has lengthened the fifteen days. */
  extendedOn?: string
  /** The day the court set to supply papers. */
  supplementBy?: string | undefined
  decidedOn?: string
  /** Who has received the ruling, and when. */
  served?: readonly { party: string; on: string }[]
  /** A third person concerned came to know of the harm. */
  thirdKnewOn?: string
}
