/** What guards and deadlines of legal aid read; the full answers stay in the history. */
import type { Exemption, GrantGround, Track } from './words.ts'

/** Days are 'YYYY-MM-DD'; null where a later step made an earlier fact void. */
export type Facts = {
  track?: Track
  recipientId?: string
  outside?: boolean
  exemption?: Exemption
  exemptionProven?: 'yes' | 'no'
  receivedOn?: string
  custodyOn?: string | undefined
  periodEndsOn?: string | undefined
  askedOn?: string | null
  supplyBy?: string
  suppliedOn?: string | null
  forwardedOn?: string | null
  stateAnsweredOn?: string | null
  stateDeclined?: boolean
  meansChecked?: boolean
  decidedOn?: string
  ground?: GrantGround | 'objection' | undefined
  makeUpDueOn?: string
  madeUpOn?: string
  objectedOn?: string
  assignedOn?: string
  /** The event that named the lawyer: keys of the grant and the assignment begin with it. */
  namedBy?: string | null
  lawyerId?: string | null
  personNamedOn?: string | null
  handOverDueOn?: string | undefined
  /** Working days as the office had set them when the clocks began. */
  namingDays?: number | undefined
  meetingDays?: number | undefined
  accepted?: boolean
  met?: boolean
  endedOn?: string
  submittedOn?: string
  completeBy?: string | undefined
  complaintOpen?: boolean
}

/** Aid was advanced and its papers are still to come (LAL 44). */
export const owesPapers = ({ makeUpDueOn, madeUpOn }: Facts): boolean => Boolean(makeUpDueOn && !madeUpOn)
