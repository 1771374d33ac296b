/** What is on file of one claim's limitation, as the law reckons with it. */
import { aboutClaim, eventsOf } from '../../workflows/definitions/case-file/limitation.ts'
import type { LimitationEvent } from '../../workflows/law/limitation.ts'
import type { Db } from '../db.ts'
import { limitationRecords } from './repository.ts'

export async function limitationEvents(
  db: Db,
  { caseId, claimId }: { caseId: string; claimId: string },
): Promise<LimitationEvent[]> {
  return eventsOf(aboutClaim(await limitationRecords(db, caseId), claimId))
}
