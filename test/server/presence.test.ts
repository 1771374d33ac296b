/** Who else has a case open now: told to those who see it, kept for minutes, and of nobody it should not be kept of. */
import { expect } from 'chai'
import { sweepPresence } from '../../server/presence/repository.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('who else has a case open', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const shownTo = async (who: string, caseId: string): Promise<string> => {
    const { html } = await house.as(who).get(`/cases/${caseId}`)
    return /id="present">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? ''
  }
  const forward = (minutes: number) =>
    house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString())
  const rows = (caseId: string) => house.db.reader('case_presence').where({ case_id: caseId })

  it('is told with what they do and since when, stored once a minute and gone after five', async () => {
    const { caseId, ownerId, proceeding } = await openCase(house)
    expect(await shownTo(ownerId, caseId), 'oneself').to.equal('')
    const { name } = await house.person(ownerId)
    expect(await shownTo('lead-a', caseId)).to.include(`${name} 正在查看（刚刚）`)
    const [first] = await rows(caseId).where({ person_id: ownerId })
    forward(0.5)
    await house.as(ownerId).get(`/cases/${caseId}`)
    expect((await rows(caseId).where({ person_id: ownerId }))[0].seen_at, 'within the minute').to.equal(first.seen_at)

    const { id } = await proceeding('case-file')
    const form = `/proceedings/${id}/steps/changeCase`
    await house.as(ownerId).postJson('/drafts', { form, fields: { summary: '正在写' } })
    forward(2)
    expect(await shownTo('lead-a', caseId)).to.include(`${name} 正在填写（2 分钟前）`)
    forward(3.1)
    expect(await shownTo('lead-a', caseId)).to.equal('')
    expect(await rows(caseId)).to.have.length(2)
    forward(6)
    expect(await sweepPresence(house.office)).to.be.greaterThan(1)
    expect(await rows(caseId)).to.deep.equal([])
  })

  it('is kept of no auditor and no partner, of nobody who cannot see it, and not told of who is shut out', async () => {
    const journey = await openCase(house)
    const { caseId, ownerId } = journey
    await journey.begin('referral', 'send', {
      sentOn: '2026-11-09',
      consentChannel: 'signed',
      partnerId: 'inspection',
      reason: 'arrears',
      text: '欠薪事实清楚',
    })
    const { id } = await journey.proceeding('case-file')
    await house.as('auditor').get(`/cases/${caseId}`)
    await house.as('auditor').get(`/cases/${caseId}/history`)
    await house.as('partner-inspection').get(`/cases/${caseId}`)
    await house.as('mediator-b').get(`/cases/${caseId}`)
    const form = `/proceedings/${id}/steps/changeCase`
    await house.as('mediator-b').postJson('/drafts', { form, fields: { summary: '看不到' } })
    expect(await rows(caseId)).to.deep.equal([])

    const { name } = await house.person('supervisor')
    await house.as('supervisor').get(`/cases/${caseId}`)
    expect(await shownTo(ownerId, caseId)).to.include(name)
    expect((await house.as('partner-inspection').get(`/cases/${caseId}`)).text).to.not.include(name)
    await journey.take('case-file', 'exclude', { personId: 'supervisor', reason: '亲属关系' }, 'lead-a')
    expect(await shownTo(ownerId, caseId)).to.not.include(name)
  })
})
