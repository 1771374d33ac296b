import { expect } from 'chai'
import fc from 'fast-check'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Deed, deeds, doIt, openRandomCase } from '../support/random-work.ts'

describe('whatever people do to a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const head = (caseId: string) =>
    house.db.reader('cases').where({ id: caseId }).first('head_sequence', 'head_hash', 'state', 'owner_id')
  const faults = (caseId: string) => faultsOfCase(house.db.reader, house.office, caseId)

  it('leaves it whole: history, snapshots, records, deadlines and sums agree, and a refusal changes nothing', async function () {
    this.timeout(60_000)
    let [done, refused] = [0, 0]
    const work = async (list: Deed[], choice: number) => {
      const caseId = await openRandomCase(house, choice)
      for (const deed of list) {
        const before = await head(caseId)
        const isDone = await doIt(house, caseId, deed)
        if (isDone) done++
        else {
          refused++
          expect(await head(caseId), 'after a refusal').to.deep.equal(before)
        }
        if (process.env.EACH) expect(await faults(caseId), JSON.stringify(deed)).to.deep.equal([])
      }
      expect(await faults(caseId)).to.deep.equal([])
    }
    await fc.assert(fc.asyncProperty(deeds, fc.nat({ max: 999 }), work), {
      seed: Number(process.env.SEED ?? 20261123),
      numRuns: Number(process.env.RUNS ?? 30),
      endOnFailure: true,
    })
    console.log({ done, refused })
    expect(done).to.be.greaterThan(refused / 2)
  })
})
