/** What guards, checks and deadlines of a suit at first instance read. */
import type { PreservationFacts } from '../court/preservation.ts'
import type { SuitGround } from '../court/suing.ts'
import type { AppealFacts } from './appeals.ts'
import type { procedures } from './words.ts'

export type Facts = AppealFacts &
  PreservationFacts & {
    ground?: SuitGround
    /** The paper the suit is brought against was received; the time to sue counts from it. */
    countsFrom?: string
    /** To sue after a refusal, where the place has set another number than fifteen. */
    suingDays?: number
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
    /** Service by public notice began. */
    noticeOn?: string
    /** The suit was withdrawn, so that the award binds. */
    awardBinds?: boolean
    /** Once nobody can appeal any more, or the award binds. */
    effectiveOn?: string
    oddNumber?: boolean
  }
