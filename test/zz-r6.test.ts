import fc from 'fast-check'
import { differencesOf } from '../server/facts/differences.ts'
import { foldSome } from '../server/facts/fold.ts'
import { sharesOf } from '../server/facts/shares.ts'
import { deeds } from './support/deeds.ts'
import { foldAll } from './support/kept-figures.ts'
import { openOffice, type TestOffice } from './support/office.ts'
import { doIt, goSomeWay, openRandomCase } from './support/random-work.ts'

describe('zz', function () {
  this.timeout(120_000)
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())
  it('x', async () => {
    const drawn = fc.sample(fc.tuple(deeds, fc.nat({ max: 999 })), { seed: 20261127, numRuns: 4 })
    for (const [list, choice] of drawn) {
      const caseId = await openRandomCase(house, choice)
      await goSomeWay(house, caseId, choice)
      for (const deed of list.slice(0, 25)) {
        await doIt(house, caseId, deed)
        if (deed.choice % 4 === 0) await foldSome(house.office, 1 + (deed.choice % 3))
      }
    }
    await foldAll(house)
    for (const row of await house.db.reader('proceedings').where({ workflow: 'performance' })) {
      console.log(row.case_id, row.id, row.state)
      for (const e of await house.db.reader('events').where({ proceeding_id: row.id }).orderBy('version'))
        console.log('  ', e.version, e.step, e.happened_on, e.recorded_at, e.answers)
      const { months } = await sharesOf(house.db.reader, house.office, { caseIds: [row.case_id] })
      for (const m of months)
        console.log('   ', m.month, JSON.stringify(m.shares.filter(s => s.indicator.startsWith('pf_agreed'))))
      console.log(JSON.stringify(await differencesOf(house.db.reader, house.office, [row.case_id])).slice(0, 300))
    }
    console.log(house.clock.today())
  })
})
