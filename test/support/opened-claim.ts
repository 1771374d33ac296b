/** A case with one claim, and somebody who records what bears on it through the website. */
import type { Answers } from './form-body.ts'
import { openCase } from './journey.ts'
import type { TestOffice } from './office.ts'

export async function openClaim(house: TestOffice) {
  const journey = await openCase(house)
  const { id: fileId } = await journey.proceeding('case-file')
  const claim = await house.db.reader('claims').where({ case_id: journey.caseId }).first('id')
  const step = (name: string, answers: Answers, who = journey.ownerId) =>
    house.as(who).submit(`/proceedings/${fileId}/steps/${name}`, answers)
  return {
    ...journey,
    fileId,
    claimId: claim.id as string,
    claimPath: `/cases/${journey.caseId}/claims/${claim.id}`,
    step,
    knew: (fact: string, onDay: string, more = {}) =>
      step('recordLimitation', { claims: claim.id, fact, onDay, proof: 'paper', ...more }),
  }
}
