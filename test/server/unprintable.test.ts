/** Signs that no keyboard makes and no database of ours keeps alike: they fall away, and nothing breaks. */
import { expect } from 'chai'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration as least, register } from '../support/registrations.ts'

describe('a sign that cannot be printed', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('falls away from what was typed', async () => {
    const page = await house.as('mediator-a').post('/cases/new', {
      ...least,
      _key: 'with\u0000out',
      applicantName: '李\u0000四\u202e\u200b',
      summary: '第一行\n第二\u0000行',
    })
    expect(page.status).to.equal(303)
    const caseId = page.location.split('/').at(-1)
    const [party] = await house.db.reader('parties').where({ case_id: caseId })
    expect(party.name).to.equal('李四')
    const { summary } = await house.db.reader('cases').where({ id: caseId }).first('summary')
    expect(summary).to.equal('第一行\n第二行')
  })

  it('is no name on its own', async () => {
    const page = await house.as('mediator-a').post('/cases/new', { ...least, applicantName: '\u200b\u202e' })
    expect(page.status).to.equal(422)
  })

  it('signs nobody in', async () => {
    const page = await house.visitor().post('/sign-in', { name: 'medi\u0000ator-a', password: 'x' })
    expect(page.status).to.equal(401)
  })

  for (const path of ['/cases/%00', '/proceedings/%00/steps/accept', '/papers/%00', '/evidence/%00', '/search/%00'])
    it(`leads nowhere in an address: ${path}`, async () => {
      expect((await house.as('mediator-a').get(path)).status).to.equal(404)
    })

  it('need not be there: a body that is no form is an empty one', async () => {
    const caseId = await register(house, 'mediator-a', {})
    const { id } = await house.db.reader('proceedings').where({ case_id: caseId }).first('id')
    const lead = house.as('lead-a')
    expect((await lead.postJson(`/proceedings/${id}/steps/addParty`, { a: 1 })).status).to.equal(409)
    expect((await lead.postJson(`/cases/${caseId}/evidence`, { a: 1 })).status).to.equal(422)
  })

  it('is no worse than a name that every object has: what cannot be written as text is as good as empty', async () => {
    const format = { 'format[toString]': 'x', 'format[valueOf]': 'y' }
    const page = await house.as('administrator').post('/number-formats/case-dispute', format)
    expect(page.status).to.equal(303)
  })

  it('leads nowhere in the query of an address', async () => {
    expect((await house.as('mediator-a').get('/cases?owner=%00')).status).to.equal(404)
  })
})
