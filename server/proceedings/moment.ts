/** One transaction on one case: who acts, when, and the case's row with the newest link of its chain. */
import type { RecordKind } from '../../workflows/records.ts'
import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import type { CaseFile } from './repository.ts'

export type Moment = {
  tx: Db
  office: Office
  by: Person
  /** Asia/Shanghai day of `recordedAt`. */
  today: string
  /** UTC instant. */
  recordedAt: string
  /** The locked row; its head moves with every event and is written once, at the end. */
  file: CaseFile
  /** What was written, so that only what it changes is added up again; a proceeding only where its state is another. */
  touched: Set<RecordKind | 'proceeding' | 'deadline'>
  /** Whether it is noted that the case counts for something else now: once is enough for all events of a transaction. */
  isNoted: boolean
}

export function momentOf(tx: Db, office: Office, { by, file }: { by: Person; file: CaseFile }): Moment {
  const now = office.now()
  return { tx, office, by, file, today: dayOf(now), recordedAt: now.toISOString(), touched: new Set(), isNoted: false }
}
