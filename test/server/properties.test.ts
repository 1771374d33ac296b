import { expect } from 'chai'
import fc from 'fast-check'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { type Deed, deeds } from '../support/deeds.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { doIt, goSomeWay, openRandomCase } from '../support/random-work.ts'

const atRandom = { seed: 20261123, numRuns: 30, endOnFailure: true, includeErrorInReport: true } as const

describe('whatever people do to a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const head = (caseId: string) =>
    house.db.reader('cases').where({ id: caseId }).first('head_sequence', 'head_hash', 'state', 'owner_id', 'kind')
  const faults = (caseId: string) => faultsOfCase(house.db.reader, house.office, caseId)

  it('leaves it whole: history, snapshots, records, deadlines and sums agree; what is refused changes nothing', async () => {
    const told = { done: 0, refused: 0 }
    const work = async (list: Deed[], choice: number) => {
      const caseId = await openRandomCase(house, choice)
      await goSomeWay(house, caseId, choice)
      expect(await faults(caseId), 'on the way').to.deep.equal([])
      for (const deed of list) {
        const before = await head(caseId)
        const isDone = await doIt(house, caseId, deed)
        told[isDone ? 'done' : 'refused']++
        if (!isDone) expect(await head(caseId), 'after a refusal').to.deep.equal(before)
        if (deed.kind === 'take-back' && isDone) expect(await faults(caseId), 'after taking back').to.deep.equal([])
      }
      expect(await faults(caseId)).to.deep.equal([])
    }
    await fc.assert(fc.asyncProperty(deeds, fc.nat({ max: 999 }), work), atRandom)
    expect(told.done, 'much of it is allowed').to.be.greaterThan(250)
    expect(told.refused, 'much of it is not').to.be.greaterThan(250)
  })
})
