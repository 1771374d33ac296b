/** What guards, checks and deadlines of an arbitration read; the full answers stay in the history. */
import type { Received } from '../court/services.ts'

export type Stretch = { from: string; to: string | null }

export type Facts = {
  /** When the party knew, or should have known, that its right was harmed. */
  knewOn?: string
  filedOn?: string
  /** The day the application was complete, from which acceptance is counted. */
  completedOn?: string
  acceptedOn?: string
  isGroup?: boolean
  refusalReceivedOn?: string
  cancelledOn?: string
  postedOn?: string
  copyReceivedOn?: string
  defenceReceivedOn?: string
  counterclaimOn?: string | undefined
  challengedOn?: string | undefined
  evidenceUntil?: string
  consentOn?: string
  hearingOn?: string | undefined
  /** The record of the hearing that is set. */
  hearingKey?: string | undefined
  /** From which the forty-five days are counted: acceptance, or what began them anew. */
  clockFrom?: string
  stopped?: Stretch[]
  extendedDays?: number
  awardedOn?: string
  hasFinal?: boolean
  hasOther?: boolean
  workerReceived?: Received
  employerReceived?: Received
  /** Whose time to sue has run out. */
  workerLapsed?: boolean
  employerLapsed?: boolean
  setAsideOn?: string
}
