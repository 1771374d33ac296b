/** A case that cannot be closed names all that has not ended, each with the way to it, before anybody clicks. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a case that cannot be closed', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('lists every open proceeding with where it stands and a link, and none that has ended', async () => {
    const { caseId, ownerId, accepted, proceeding } = await openCase(house)
    await accepted()
    const [mediation, file] = [await proceeding('mediation'), await proceeding('case-file')]
    const path = `/proceedings/${file.id}/steps/close`
    const page = await house.as(ownerId).get(path)
    expect(page.status).to.equal(200)
    expect(page.text).to.contain('调解 · ')
    expect(page.html).to.contain(`href="/cases/${caseId}#proceeding-${mediation.id}"`)
    expect(page.html).not.to.contain(`#proceeding-${file.id}"`)
    await house.db.write(tx => tx('proceedings').where({ id: mediation.id }).update({ ended: true }))
    const free = await house.as(ownerId).get(path)
    expect(free.html).not.to.contain(`#proceeding-${mediation.id}"`)
  })
})
