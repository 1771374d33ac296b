/** Messages to the owner of a case: written by who sees it, waiting on the owner's desk, answered on the case page. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('messages to the owner of a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const send = (who: string, path: string, text: string) => house.as(who).submit(path, { text }, path)
  const desk = async (who: string) => (await house.as(who).get('/')).html

  it('stand on the desk until the owner answers, with both shown to whoever sees the case', async () => {
    const { caseId, ownerId, proceeding } = await openCase(house)
    const { version } = await proceeding('case-file')
    const write = `/cases/${caseId}/log/ownerMessage`
    const empty = await send('lead-a', write, ' ')
    expect(empty.status).to.equal(422)
    expect((await send('lead-a', write, '对方来电要求改期，请回复')).status).to.equal(303)
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'owner-message' }).first('key')
    const answer = `/cases/${caseId}/log/ownerAnswer?about=${key}`
    expect(await desk(ownerId)).to.include(answer)
    expect(await desk('lead-a'), 'not the writer’s').to.not.include(answer)
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text)
      .to.include('待答复')
      .and.include('对方来电要求改期')

    const form = await house.as(ownerId).get(answer)
    expect(form.text).to.include('对方来电要求改期')
    expect((await send(ownerId, answer, '已改到周五上午')).status).to.equal(303)
    expect(await desk(ownerId)).to.not.include(answer)
    for (const reader of ['lead-a', 'administrator', ownerId]) {
      const { text } = await house.as(reader).get(`/cases/${caseId}`)
      expect(text, reader).to.include('对方来电要求改期').and.include('已改到周五上午').and.not.include('待答复')
    }
    expect((await house.as(ownerId).get(answer)).status, 'answered once').to.equal(404)
    expect(await proceeding('case-file'), 'nothing moved').to.include({ version })
  })

  it('are written and answered by those whose part it is, and by nobody who does not see the case', async () => {
    const journey = await openCase(house)
    const { caseId, ownerId } = journey
    const write = `/cases/${caseId}/log/ownerMessage`
    expect((await house.as(ownerId).get(write)).status, 'to oneself').to.equal(403)
    expect((await house.as('mediator-b').get(write)).status).to.equal(404)
    const refused = await house.as('mediator-b').post(write, { text: '看不到' })
    expect(refused.status).to.equal(404)
    await journey.begin('referral', 'send', {
      sentOn: '2026-11-09',
      consentChannel: 'signed',
      partnerId: 'inspection',
      reason: 'arrears',
      text: '欠薪事实清楚',
    })
    expect((await house.as('partner-inspection').get(write)).status, 'a partner').to.equal(403)
    await send('supervisor', write, '请补充工资流水')
    expect((await house.as('partner-inspection').get(`/cases/${caseId}`)).text).to.not.include('请补充工资流水')
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'owner-message' }).first('key')
    const answer = `/cases/${caseId}/log/ownerAnswer?about=${key}`
    expect((await house.as('lead-a').get(answer)).status, 'not the owner').to.equal(403)
    expect((await house.as(ownerId).get(`/cases/${caseId}/log/ownerAnswer?about=none`)).status).to.equal(404)
  })

  it('wait on the desk of whoever covers an absent owner', async () => {
    const { caseId, ownerId } = await openCase(house)
    const coverId = ['mediator-a', 'mediator-a2'].find(one => one !== ownerId)!
    await send('lead-a', `/cases/${caseId}/log/ownerMessage`, '请今天回复')
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'owner-message' }).first('key')
    const answer = `/cases/${caseId}/log/ownerAnswer?about=${key}`
    expect(await desk(coverId)).to.not.include(answer)
    await house.db.write(tx =>
      tx('absences').insert({
        id: `away-${ownerId}`,
        person_id: ownerId,
        cover_id: coverId,
        from_on: '2026-11-09',
        to_on: '2026-11-09',
        reason: '出差',
        recorded_by: 'lead-a',
        recorded_at: '2026-11-09T01:00:00.000Z',
      }),
    )
    expect(await desk(coverId)).to.include(answer)
    expect((await send(coverId, answer, '代为答复')).status).to.equal(303)
  })
})
