/** What a check of the nightly sweep is. Each looks for one thing that cannot be, and only reads. */
import type { Text } from '../../workflows/text.ts'
import type { Database, Db } from '../db.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { FaultPart } from '../proceedings/fault.ts'
import type { Waiting } from '../supervision-orders/repository.ts'
import type { Because } from '../supervision-orders/rights.ts'

/** `snapshot`: what is compared with each other is read as it stood at one moment, as the house goes on meanwhile. */
export type Around = Pick<Office, 'sealer' | 'calendar' | 'files' | 'now'> & Pick<Database, 'snapshot'> & { db: Db }

/** `subject` is the id of what is wrong, one finding for each; `says` tells ids, days and amounts, nobody's name. */
export type Finding = {
  subject: string
  caseId: string | null
  says: Text
  /** The supervision order by which somebody follows it up; it is no finding while that waits. */
  followed?: Waiting
}
export type Found = Pick<Finding, 'subject' | 'caseId'>

type Described = {
  id: string
  title: Text
  /** What it means where something is found. */
  means: Text
  /** How it is repaired, by the button or by whom. */
  mends: Text
  /** Throws a Refusal where it cannot be repaired that way. What it did is on record in the case, if it is about one. */
  repair?(office: Office, found: Found, by: Person): Promise<void>
  /** Where the owner of the case mends it: what a supervision order asks of them. */
  because?: Because
  /** Where a person looks at it; the case unless told. */
  href?(found: Found): string
}

/** One about the house, or about what few cases have: it asks the database or the store by itself, a page at a time by key. */
export type WholeCheck = Described & { find(around: Around): AsyncIterable<Finding> }
/** One that asks of some cases, named by their ids in order, in a few questions for all of them. */
export type AmongCheck = Described & { among(around: Around, caseIds: readonly string[]): Promise<Finding[]> }
/** One that is part of comparing a case with its history: all of these share one reading of each case. */
export type CaseCheck = Described & { part: FaultPart }
export type Check = WholeCheck | AmongCheck | CaseCheck

export const isWholeCheck = (check: Check): check is WholeCheck => 'find' in check
export const isAmongCheck = (check: Check): check is AmongCheck => 'among' in check
export const isCaseCheck = (check: Check): check is CaseCheck => 'part' in check

export const inCase = (caseId: string, says: Text, subject = caseId): Finding => ({ subject, caseId, says })
