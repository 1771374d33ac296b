import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('what has just been done', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('is said on the next page, once', async () => {
    const { caseId, ownerId } = await openCase(house)
    const owner = house.as(ownerId)
    const begin = `/cases/${caseId}/begin/mediation/apply`
    const applied = { appliedOn: '2026-11-09', way: 'written', elsewhere: 'no', signed: 'yes', _version: '0' }
    const taken = await owner.post(begin, applied)
    expect(taken.status).to.equal(303)
    expect((await owner.follow(taken)).text).to.contain('已办理：收到调解申请')
    expect((await owner.follow(taken)).text).not.to.contain('已办理：收到调解申请')
  })

  it('is not said in the words of a cookie that nobody of ours has packed', async () => {
    const page = await house.visitor().get('/sign-in', { cookie: 'flash=<b>you have won</b>' })
    expect(page.status).to.equal(200)
    expect(page.html).not.to.contain('you have won')
  })
})
