/** What the proceedings of cases count for, as their histories tell just now. */
import { type Counts, packCounts } from '../../workflows/process/counts.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { idsOfProceedings, type Proceeding, visibleOnes } from '../process-reports/repository.ts'
import { countsOfProceedings } from '../process-reports/travelled.ts'
import type { Fact } from './repository.ts'

/** Confidential proceedings and those that were taken back count for nothing. */
export async function factsNow(db: Db, caseIds: readonly string[]): Promise<Fact[]> {
  const ids = await idsOfProceedings(db, caseIds)
  if (ids.length === 0) return []
  const proceedings = await visibleOnes(db, ids, { person: clock, today: '' })
  const counts = await countsOfProceedings(db, proceedings)
  return proceedings.map((one, place) => factOf(one, counts[place]!))
}

const factOf = ({ id, caseId, organisationPath, kind, workflow, beganOn }: Proceeding, counts: Counts): Fact => ({
  proceedingId: id,
  caseId,
  organisationPath,
  kind,
  workflow,
  beganOn,
  lengths: packCounts(counts, 'lengths'),
  ways: packCounts(counts, 'ways'),
})
