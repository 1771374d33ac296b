/** What came of arbitration, of a suit, of an enforcement: asked for by typing, from lists that an office may add to. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('results of arbitration, courts and enforcement', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('are asked for where arbitration, courts and enforcement tell what came of it', async () => {
    const one = await openCase(house, { applicantName: '结果甲' })
    await one.begin('first-instance', 'prepare', {
      preparedOn: '2026-11-09',
      ground: 'award',
      countsFrom: '2026-11-09',
    })
    await one.take('first-instance', 'file', { filedOn: '2026-11-09', court: '马尾区人民法院' })
    await one.take('first-instance', 'register', { registeredOn: '2026-11-09', procedure: 'simple' })
    const { id: suit } = await one.proceeding('first-instance')
    const path = (step: string) => `/proceedings/${suit}/steps/${step}`
    const as = house.as(one.ownerId)
    expect((await as.get(path('judge'))).html)
      .to.contain('list="result-known"')
      .and.to.contain('data-keys="partly ')
    const unknown = await as.submit(path('endOtherwise'), { receivedOn: '2026-11-09', result: '和稀泥' })
    expect(unknown.status).to.equal(422)
    expect(unknown.text).to.contain('名单中没有“和稀泥”')
    const sent = await as.submit(path('endOtherwise'), { receivedOn: '2026-11-09', result: 'bhqs' })
    expect(sent.status, sent.text).to.equal(303)
    expect(await one.proceeding('first-instance')).to.include({ state: 'not-registered' })
    expect((await as.follow(sent)).text).to.contain('裁定驳回起诉')

    await one.begin('enforcement', 'prepare', { title: 'award' })
    await one.take('enforcement', 'file', { filedOn: '2026-11-09', court: '马尾区人民法院' })
    const { id } = await one.proceeding('enforcement')
    const ruled = { concludedOn: '2026-11-09', reason: '无遗产' }
    expect((await as.submit(`/proceedings/${id}/steps/conclude`, ruled)).status).to.equal(303)
    expect((await as.get(`/cases/${one.caseId}`)).text).to.contain('无遗产可供执行')
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })
})
