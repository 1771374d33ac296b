/** What each template asks for: one type a template, so that a forgotten place does not compile. */
import type { SideWords } from './party-words.ts'

/** null: open or missing; the catalogue says which of the two it may be. */
export type Word = string | null
export type Common = SideWords & {
  number: string
  caseNumber: string
  organisation: string
  cause: Word
  hasEmployment: boolean
  employments: { words: string }[]
}
export type ClaimWords = { place: string; who: string; what: Word; amount: string }

export type ApplicationValues = Common & {
  claims: ClaimWords[]
  hasAmount: boolean
  total: string
  totalCapital: string
  facts: Word
  evidence: Word
  elsewhere: Word
  serviceAddress: Word
  evidenceCount: Word
  appliedOn: Word
  isOral: boolean
  recordedBy: Word
}
export type AcceptanceValues = Common & {
  appliedOn: Word
  /** Proposed by the mediation body, not applied for. */
  isInitiated: boolean
  acceptedOn: Word
  acceptanceGround: string
  mediators: Word
  closeHint: string
  gateHint: string
  isOther: boolean
}
export type AgreementValues = Common & {
  facts: Word
  claims: ClaimWords[]
  hasAmount: boolean
  total: string
  totalCapital: string
  hasTerms: boolean
  terms: Word
  hasObligations: boolean
  obligations: { place: string; who: string; what: Word; amount: string; capital: string; dueOn: Word }[]
  payer: Word
  agreed: string
  agreedCapital: string
  basis: Word
  method: Word
  place: Word
  breach: Word
  employment: Word
  formalities: Word
  settlesAll: boolean
  effect: string
  reviewDoor: string
  confirmationDoor: string
  wish: Word
  orderDoor: string
  suitDoor: string
  copies: string
  mediators: Word
}
export type TerminationValues = Common & { reason: Word; endedOn: Word; hasRemarks: boolean; remarks: Word }
export type AssignmentValues = Common & {
  firm: Word
  grantedOn: Word
  form: Word
  stage: Word
  lawyer: Word
  practiceNumber: Word
  assignedOn: Word
}
