/** What guards, checks and deadlines of an arbitration read; the full answers stay in the history. */
import type { PreservationFacts } from '../court/preservation.ts'
import type { AttackFacts } from './attacks.ts'

export type Stretch = { from: string; to: string | null }

export type Facts = AttackFacts &
  PreservationFacts & {
    /** When the party knew, or should have known, that its right was harmed. */
    knewOn?: string
    filedOn?: string
    /** The day the application was complete, from which acceptance is counted. */
    completedOn?: string
    acceptedOn?: string
    isGroup?: boolean
    /** How many were chosen to represent a group. */
    representatives?: number
    refusalReceivedOn?: string
    /** To sue after a refusal, where the place has set another number than fifteen. */
    suingDays?: number
    cancelledOn?: string
    postedOn?: string
    copyReceivedOn?: string
    /** Working days for the defence, where fewer than ten were given. */
    defenceDays?: number
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
    /** Once nobody can sue any more; where all awards are final, the day they were made (LDMAL 47). */
    effectiveOn?: string
    /** What the items of the awards are by law, whatever is printed: how many are final, other, or undecided. */
    byLaw?: { final: number; other: number; unknown: number }
    /** A number does not look as such numbers do. */
    oddNumber?: boolean
  }
