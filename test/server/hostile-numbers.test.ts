/** Numbers that no page of ours sends are answered as what they are not, on either database, and never as a fault. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const hostile = ['99999999999', '1e300', '-1', '3.5', 'none', '']

describe('a number that no page sends', () => {
  let house: TestOffice
  let journey: Awaited<ReturnType<typeof openCase>>
  before(async () => {
    house = await openOffice()
    journey = await openCase(house)
  })
  after(() => house.close())

  it('is no place in a timeline: the newest is shown', async () => {
    for (const before of hostile) {
      const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}?before=${before}`)
      expect(page.status, before).to.equal(200)
    }
  })

  it('is no version of a proceeding, nor of a typical case: the page is stale', async () => {
    await journey.accepted()
    const { id } = await journey.proceeding('mediation')
    for (const version of hostile) {
      const answers = {
        _version: version,
        offeredOn: '2026-11-09',
        proposer: 'applicant',
        room: 'joint',
        conditions: '。',
      }
      const step = await house.as(journey.ownerId).post(`/proceedings/${id}/steps/recordOffer`, answers)
      expect(step.status, `step at ${version}`).to.be.oneOf([409, 422])
    }
    const told = await openCase(house, { applicantPhone: '13800000091', applicantName: '典型工人' })
    await told.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn', note: '撤回' })
    const writing = `/cases/${told.caseId}/typical-case`
    const typed = { title: '某某与某公司劳动争议案', judged: 'yes' }
    const written = await house.as('mediator-a').submit(writing, typed, writing)
    expect(written.status, written.text).to.equal(303)
    const { id: typicalId } = await house.db.reader('typical_cases').where({ case_id: told.caseId }).first('id')
    for (const version of hostile) {
      const answers = { title: typed.title, content: '【基本案情】某人在某公司上班。', judged: 'yes', version }
      const edited = await house.as('mediator-a').post(`/typical-cases/${typicalId}/edit`, answers)
      expect(edited.status, `typical case at ${version}`).to.equal(409)
    }
  })
})
