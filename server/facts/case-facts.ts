/** What the proceedings of cases count for, as their histories tell just now. */
import { isWorkflow, numbersOf } from '../../workflows/index.ts'
import { type Counts, packCounts } from '../../workflows/process/counts.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { idsOfProceedings, type Proceeding, visibleOnes } from '../process-reports/repository.ts'
import { countsOfProceedings } from '../process-reports/travelled.ts'
import type { Fact } from './repository.ts'

/** Confidential proceedings, those that were taken back and those whose definition is gone count for nothing. */
export async function factsNow(db: Db, caseIds: readonly string[]): Promise<Fact[]> {
  const ids = await idsOfProceedings(db, caseIds)
  if (ids.length === 0) return []
  const proceedings = (await visibleOnes(db, ids, { person: clock, today: '' })).filter(hasDefinition)
  const counts = await countsOfProceedings(db, proceedings)
  return proceedings.map((one, place) => factOf(one, counts[place]!))
}

const hasDefinition = ({ workflow, definitionNumber }: Proceeding): boolean =>
  isWorkflow(workflow) && numbersOf(workflow).some(({ number }) => number === definitionNumber)

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
