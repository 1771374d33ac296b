/**
 * Contracts in force while others that change or renew them are talked over: they bind until those take effect or their
 * own term ends, whichever comes first. LCL 54; CCP 38-40.
 */
import type { RecordPut } from '../../records.ts'
import { type Contract, contractsAt, isOfWages } from './contracts.ts'

type Contracts = { contractKeys?: string[] | undefined; endsOn?: string | undefined; isOfWages?: boolean | undefined }
export type InForceFacts = Contracts & {
  effectiveOn?: string | undefined
  /** The contracts in force, once new ones are drafted beside them. */
  former?: Contracts | undefined
}

/** What is in force beside the talks: nothing before a first contract took effect, nor once its term has ended. */
export const standing = ({ effectiveOn, former, contractKeys, endsOn, isOfWages }: InForceFacts) =>
  effectiveOn ? (former ?? { contractKeys, endsOn, isOfWages }) : undefined

/** The day on which the first of the contracts ends. */
export const firstEnd = (contracts: readonly Contract[]): string => contracts.map(({ endsOn }) => endsOn).toSorted()[0]!

export const afterDraft = (
  facts: InForceFacts,
  { eventId, contracts }: { eventId: string; contracts: readonly Contract[] },
) => ({
  contractKeys: contracts.map((_, place) => `${eventId}-${place + 1}`),
  isOfWages: isOfWages(contracts),
  former: standing(facts),
})

/** The talks have come to nothing: what was in force goes on. */
export const afterTalks = (facts: InForceFacts): InForceFacts => ({ ...standing(facts), former: undefined })

/** The term has ended while the talks went on: only their drafts, if any, are left. */
export const afterTerm = ({ former, contractKeys, endsOn, isOfWages }: InForceFacts): InForceFacts => ({
  ...(former
    ? { contractKeys, endsOn, isOfWages }
    : { contractKeys: undefined, endsOn: undefined, isOfWages: undefined }),
  former: undefined,
  effectiveOn: undefined,
})

/** Drafts that came to nothing; what is in force is none. */
const draftsAt = ({ contractKeys, former, effectiveOn }: InForceFacts, state: 'replaced' | 'dropped'): RecordPut[] =>
  effectiveOn && !former ? [] : contractsAt(contractKeys, state)

export const replacedDrafts = (facts: InForceFacts): RecordPut[] => draftsAt(facts, 'replaced')

/** What takes effect, and what it takes the place of. */
export const takenEffect = ({ contractKeys, former }: InForceFacts): RecordPut[] => [
  ...contractsAt(former?.contractKeys, 'ended'),
  ...contractsAt(contractKeys, 'effective'),
]

/** What the end of the talks leaves on file. */
export const afterTalksRecords = (facts: InForceFacts): RecordPut[] => [
  ...draftsAt(facts, 'dropped'),
  ...contractsAt(standing(facts)?.contractKeys, 'effective'),
]

export const afterTermRecords = (facts: InForceFacts): RecordPut[] =>
  contractsAt(standing(facts)?.contractKeys, 'ended')
