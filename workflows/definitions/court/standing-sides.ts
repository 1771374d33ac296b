/** Who can still attack a paper: each side counts from its own receipt, and one side's suit leaves the other its time. */
import type { Running } from '../../define.ts'
import type { Received } from './services.ts'

export type Side = 'worker' | 'employer'
export type SideFacts = {
  workerReceived?: Received
  employerReceived?: Received
  workerLapsed?: boolean
  employerLapsed?: boolean
}

const facts = {
  worker: { received: 'workerReceived', lapsed: 'workerLapsed' },
  employer: { received: 'employerReceived', lapsed: 'employerLapsed' },
} as const

export const hasLapsed = (standing: SideFacts, side: Side): boolean => standing[facts[side].lapsed] === true

/** One run for each side that may still act and has received the paper; its subject is the record of the receipt. */
export const timeOf = (rule: string, standing: SideFacts, sides: readonly Side[]): Running[] =>
  sides.flatMap(side => {
    const received = standing[facts[side].received]
    return received ? [{ rule, subject: received.key, anchorOn: received.on }] : []
  })
