/** Calls, notes, appointments and what was typed and not sent. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, signIn, type TestOffice } from '../support/office.ts'

describe('what is recorded on a case beside its steps', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const pageOf = async (caseId: string, who: string) => (await house.as(who).get(`/cases/${caseId}`)).text

  it('counts the attempts to reach somebody and puts the result in bold', async () => {
    const { caseId, ownerId } = await openCase(house)
    const { id: partyId } = await house.db.reader('parties').where({ case_id: caseId, side: 'respondent' }).first()
    const { id: workerId } = await house.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first()
    const client = house.as(ownerId)
    const call = { contactedOn: '2026-11-09', at: '10:00', way: 'phone' }
    for (const [who, outcome] of [
      [partyId, 'no-answer'],
      [partyId, 'no-answer'],
      [workerId, 'reached'],
      [partyId, 'promised'],
    ])
      expect(
        (await client.submit(`/cases/${caseId}/log/contact`, { ...call, partyId: who!, outcome: outcome! })).status,
      ).to.equal(303)
    const page = await client.get(`/cases/${caseId}`)
    expect(page.html).to.include('电话 测试服装有限公司，<strong>答应回复</strong>（第 3 次）')
    expect(page.html).to.include('电话 测试服装有限公司，<strong>未接</strong>（第 2 次）')
    expect(page.html).to.include('电话 测试工人甲，<strong>已联系上</strong></span>')
  })

  it('comes back with what was typed when something is missing', async () => {
    const { caseId, ownerId } = await openCase(house)
    const client = house.as(ownerId)
    const again = await client.submit(`/cases/${caseId}/log/contact`, { contactedOn: '2026-11-10', note: '说下周来' })
    expect(again.status).to.equal(422)
    expect(again.text).to.include('说下周来')
    expect((await client.get(`/cases/${caseId}/log/contact`)).text, 'and again later').to.include('说下周来')
    const past = await client.submit(`/cases/${caseId}/log/appointment`, { kind: 'visit', onDay: '2026-11-08' })
    expect(past.status).to.equal(422)
    expect(past.text).to.include('日程不能约在过去')
    const future = { partyId: '', contactedOn: '2026-11-10', way: 'phone', outcome: 'reached' }
    expect((await client.submit(`/cases/${caseId}/log/contact`, future)).status).to.equal(422)
    expect(await house.db.reader('events').where({ case_id: caseId }).whereNull('proceeding_id')).to.have.length(0)
  })

  it('lets nobody write for readers they are not among, and shows a note to its readers alone', async () => {
    const journey = await openCase(house)
    await journey.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' })
    const path = `/cases/${journey.caseId}/log/note`
    expect((await house.as(journey.ownerId).get(path)).text).to.contain('这里写的照原样显示，不会遮盖')
    const refused = await house.as('lawyer-a').post(path, { audience: 'mediators', text: '插话' })
    expect(refused.status).to.equal(422)
    await house.as(journey.ownerId).submit(path, { audience: 'mediators', text: '底线一万八' })
    await house.as('lawyer-a').submit(path, { audience: 'applicant', text: '委托人可让步' })
    expect(await pageOf(journey.caseId, 'lawyer-a'))
      .to.include('委托人可让步')
      .and.not.include('底线一万八')
    expect(await pageOf(journey.caseId, 'lead-a'))
      .to.include('委托人可让步')
      .and.include('底线一万八')
    expect(await pageOf(journey.caseId, 'administrator'))
      .to.not.include('委托人可让步')
      .and.not.include('底线一万八')
  })

  it('keeps the appointment of one room, and what came of it, within that room', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' })
    await journey.take('mediation', 'holdSession', {
      heldOn: '2026-11-09',
      how: 'onsite',
      room: 'respondent',
      present: ['respondent'],
      result: 'progress',
      nextOn: '2026-11-10',
      nextPlace: '公司会议室',
    })
    expect(await pageOf(journey.caseId, 'lawyer-a'))
      .to.match(/下次安排 ?未定/)
      .and.not.include('公司会议室')
    const { key } = await house.db.reader('records').where({ case_id: journey.caseId, kind: 'appointment' }).first()
    const held = `/cases/${journey.caseId}/log/appointmentHeld?about=${key}`
    expect((await house.as('lawyer-a').post(held, { outcome: 'held' })).status).to.equal(404)
    expect((await house.as(journey.ownerId).submit(held, { outcome: 'held', note: '愿意加价' })).status).to.equal(303)
    expect(await pageOf(journey.caseId, 'lawyer-a')).to.not.include('愿意加价')
    expect(await pageOf(journey.caseId, journey.ownerId)).to.include('愿意加价')
  })

  it('offers a refused form again, until it is sent or thrown away', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { id } = await journey.proceeding('mediation')
    const path = `/proceedings/${id}/steps/recordOffer`
    const client = house.as(journey.ownerId)
    const typed = { offeredOn: '2026-11-09', proposer: 'applicant', room: 'joint', conditions: '一次付清' }
    expect((await client.submit(path, { ...typed, amountFen: '很多' })).status).to.equal(422)
    const again = await client.get(path)
    expect(again.text).to.include('已恢复您上次没有提交的内容').and.include('一次付清')
    expect((await client.post('/drafts/forget', { form: path })).location).to.equal(path)
    expect((await client.get(path)).text).to.not.include('一次付清')
    expect((await client.submit(path, { ...typed, amountFen: '20000' })).status).to.equal(303)
    expect((await client.get(path)).text).to.not.include('已恢复')
  })

  it('offers what was sent after the session had ended, when the person is back', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { id } = await journey.proceeding('mediation')
    const path = `/proceedings/${id}/steps/recordOffer`
    const client = house.visitor()
    await signIn(client, journey.ownerId)
    await client.get(path)
    house.clock.on('2026-11-09', '10:00')
    const late = await client.post(path, {
      _version: '2',
      _key: 'late',
      offeredOn: '2026-11-09',
      proposer: 'applicant',
      room: 'joint',
      amountFen: '20000',
      conditions: '月底前',
    })
    expect(late.location).to.match(/^\/sign-in\?.*ended=1/)
    const { version } = await journey.proceeding('mediation')
    expect(version, 'nothing was recorded').to.equal(2)
    await signIn(client, journey.ownerId)
    const back = await client.get(path)
    expect(back.text).to.include('已恢复您上次没有提交的内容').and.include('月底前')
    const other = await house.as('lead-a').get(path)
    expect(other.text, 'it is theirs alone').to.not.include('月底前')
  })
})
