/** What guards, checks and deadlines of a suit at first instance read. */
import type { Received } from '../court/services.ts'
import type { procedures } from './words.ts'

export type Facts = {
  filedOn?: string
  referredOn?: string
  mediationUntil?: string
  registeredOn?: string
  copyReceivedOn?: string
  evidenceUntil?: string
  procedure?: keyof typeof procedures
  extendedMonths?: number
  hearingOn?: string | undefined
  hearingKey?: string | undefined
  refusalReceivedOn?: string
  judgedOn?: string
  workerReceived?: Received
  employerReceived?: Received
  workerLapsed?: boolean
  employerLapsed?: boolean
}
