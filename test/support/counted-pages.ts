/** A sample, a sweep and a duty for tests that look at what pages count: about cases that are on file already. */
import { insertSample, keepJudgement } from '../../server/quality/repository.ts'
import { inCase } from '../../server/sweep/check.ts'
import { endSweep, insertSweep, keepOutcome } from '../../server/sweep/repository.ts'
import type { TestOffice } from './office.ts'
import type { Shown } from './screens.ts'
import { dutyEntry } from './shut-case.ts'

/** The address of a sample of three cases, of which one is reviewed; beside it a check of the sweep with as many, of which one is followed up. */
export async function countedPages(house: TestOffice, { breached, mediating, fresh }: Shown): Promise<string> {
  const caseIds = [breached, mediating, fresh].map(({ caseId }) => caseId)
  await dutyEntry(house, { caseId: fresh.caseId, personId: 'lawyer-a' })
  await sweptCases(house, caseIds)
  return `/quality/samples/${await sampleOf(house, caseIds)}`
}

async function sampleOf({ db, clock, organisations }: TestOffice, caseIds: readonly string[]): Promise<string> {
  const at = clock.now().toISOString()
  return db.write(async tx => {
    const id = await insertSample(tx, {
      ...{ organisationId: 'station-a', organisationPath: organisations['station-a'].path, by: 'count', share: 3 },
      ...{ fromOn: '2026-11-01', toOn: '2026-11-30', seed: 's', population: 7, drawnBy: 'administrator' },
      ...{ criteria: [{ id: 'papers', name: { zh: '材料齐全', en: 'Papers' }, most: 10 }], caseIds, at },
    })
    const review = await tx('quality_reviews').where({ sample_id: id, case_id: caseIds[0] }).first('id')
    await keepJudgement(tx, review.id, { marks: { papers: 8 }, total: 8, grade: 'good', remark: null }, at)
    return id
  })
}

/** The case with an order that waits is the followed one. */
async function sweptCases({ db, clock }: TestOffice, caseIds: readonly string[]): Promise<void> {
  const at = clock.now().toISOString()
  const findings = caseIds.map(caseId => inCase(caseId, { zh: '不符', en: 'It differs' }))
  await db.write(async tx => {
    const sweepId = (await insertSweep(tx, { begunBy: 'administrator', night: null, whole: true, at }))!
    await keepOutcome(tx, { checkId: 'forgotten', found: 2, followed: 1, tookMs: 1, findings }, { sweepId, at })
    await keepOutcome(tx, { checkId: 'sums', found: 3, followed: 0, tookMs: 1, findings }, { sweepId, at })
    await endSweep(tx, sweepId, { state: 'done', at })
  })
}
