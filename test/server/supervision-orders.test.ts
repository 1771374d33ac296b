/** Supervision orders: given from above by a plain day, replied to by the owner, accepted or asked again. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const make = (caseId: string) => `/cases/${caseId}/log/supervisionOrder`

describe('supervision orders', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-09T01:00:00Z' })
  })
  after(() => house.close())

  const send = (who: string, path: string, typed: Record<string, string>) => house.as(who).submit(path, typed, path)
  const orderOf = (caseId: string) =>
    house.db.reader('records').where({ case_id: caseId, kind: 'supervision-order' }).first()

  it('stand on the owner’s desk with their day, are replied to, asked again and accepted', async () => {
    const { caseId, ownerId } = await openCase(house)
    const past = await send('supervisor', make(caseId), { text: '请说明进展', replyOn: '2026-11-08' })
    expect(past.status).to.equal(422)
    expect(past.html).to.contain('请说明进展')
    expect((await send('supervisor', make(caseId), { text: '请说明进展', replyOn: '2026-11-10' })).status).to.equal(303)
    const { key } = await orderOf(caseId)
    const about = (step: string) => `/cases/${caseId}/log/${step}?about=${key}`
    expect((await house.as(ownerId).get('/')).html).to.contain(about('supervisionReply'))
    house.clock.on('2026-11-12', '09:00')
    const late = await house.as(ownerId).get('/')
    expect(late.text).to.contain('督办，待您答复').and.to.contain('逾期 2 天').and.to.contain('督办人 杨督导')
    expect((await house.as('supervisor').get('/')).text)
      .to.contain('督办逾期未答复')
      .and.to.contain('请说明进展')
    expect((await house.as('lead-a').get('/')).text, 'ordered by somebody else').to.not.contain('督办逾期未答复')
    expect((await house.as('supervisor').get(about('supervisionReply'))).status, 'not the owner').to.equal(403)
    expect((await house.as('supervisor').get(about('supervisionAccepted'))).status, 'nothing to accept yet').to.equal(
      409,
    )

    expect((await house.as(ownerId).get(about('supervisionReply'))).text).to.contain('请说明进展')
    expect((await send(ownerId, about('supervisionReply'), { text: '已约周五调解' })).status).to.equal(303)
    const twice = await house.as(ownerId).post(about('supervisionReply'), { text: '又一次' })
    expect(twice.status).to.equal(409)
    const desk = await house.as('supervisor').get('/')
    expect(desk.text).to.contain('督办已答复，待您认可').and.to.contain('已约周五调解')
    expect(desk.text).to.not.contain('督办逾期未答复')
    expect((await house.as(ownerId).get('/')).text).to.not.contain('督办，待您答复')
    expect((await house.as(ownerId).get(about('supervisionAccepted'))).status, 'nobody accepts their own').to.equal(403)

    expect((await house.as('lead-a').get('/supervision-orders?state=answered')).text).to.contain(
      '2026-11-12（周四） 答复，逾期 2 天',
    )
    const again = { text: '请附调解通知', replyOn: '2026-11-16' }
    expect((await send('supervisor', about('supervisionAgain'), again)).status).to.equal(303)
    expect((await house.as(ownerId).get('/')).text).to.contain('请附调解通知')
    await send(ownerId, about('supervisionReply'), { text: '已附' })
    expect((await send('supervisor', about('supervisionAccepted'), { text: '' })).status).to.equal(303)
    expect(await orderOf(caseId)).to.include({ state: 'accepted', on_day: '2026-11-16' })
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    for (const word of ['请说明进展', '已约周五调解', '请附调解通知', '已附', '已认可'])
      expect(page.text, word).to.contain(word)
    const list = await house.as('lead-a').get('/supervision-orders?state=all')
    expect(list.text).to.contain('请附调解通知').and.to.contain('杨督导').and.not.to.contain('答复，逾期')
    expect((await house.as('supervisor').get('/supervision-orders?state=accepted&whose=mine')).html).to.contain(caseId)
    expect((await house.as('lead-a').get('/supervision-orders?state=all&whose=mine')).html).to.not.contain(
      `/cases/${caseId}`,
    )
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    const left = await house.as('supervisor').get('/supervision-orders')
    expect(left.location, 'as it was left').to.contain('state=accepted&whose=mine')
    expect((await house.as('supervisor').get('/supervision-orders?state=open&whose=')).status).to.equal(200)
    expect((await house.as('supervisor').get('/supervision-orders')).status, 'as at first').to.equal(200)
  })

  it('are given only from above, and are not there for whoever is shut out of the case', async () => {
    const { caseId, ownerId } = await openCase(house, { on: '2026-11-12', applicantPhone: '13800000055' })
    const other = ['mediator-a', 'mediator-a2'].find(one => one !== ownerId)!
    for (const who of [ownerId, other, 'lawyer-a', 'officer'])
      expect((await house.as(who).get(make(caseId))).status, who).to.be.oneOf([403, 404])
    expect((await house.as('lead-b').get(make(caseId))).status).to.equal(404)
    expect((await house.as('lead-b').post(make(caseId), { text: '。', replyOn: '2026-11-20' })).status).to.equal(404)
    for (const who of ['lawyer-a', 'auditor', 'partner-inspection'])
      expect((await house.as(who).get('/supervision-orders')).status, who).to.equal(403)
    await send('lead-a', make(caseId), { text: '墙内督办', replyOn: '2026-11-20' })
    expect((await house.as(ownerId).get('/')).html).to.contain('/supervision-orders?state=open&amp;whose=own')
    expect((await house.as(ownerId).get('/supervision-orders')).text, 'theirs to reply to').to.contain('墙内督办')
    for (const whose of ['', 'mine', 'own'])
      expect((await house.as(other).get(`/supervision-orders?whose=${whose}`)).text, 'of a colleague').to.not.contain(
        '墙内督办',
      )
    await house.db.write(async tx => {
      const { id } = await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')
      const grant = { case_id: caseId, proceeding_id: id, person_id: 'supervisor', grant: 'excluded', reason: '回避' }
      await tx('access_grants').insert({ id: `supervisor-${caseId}`, ...grant })
    })
    const shut = await house.as('supervisor').get('/supervision-orders')
    expect(shut.text).to.contain('0 条').and.to.not.contain('墙内督办')
    expect((await house.as('supervisor').get(make(caseId))).status).to.equal(404)
  })

  it('begin at what is late or stands still: desk, work, deadline, warning and process report', async () => {
    const { caseId, proceeding, accepted } = await openCase(house, { on: '2026-11-12', applicantPhone: '13800000066' })
    await accepted()
    const { id } = await proceeding('mediation')
    const deadline = await house.db.reader('deadlines').where({ proceeding_id: id, status: 'running' }).first('id')
    await register(house, 'mediator-b', { registeredOn: '2026-11-12', applicantName: '别站的人' })
    house.clock.on('2027-01-20', '09:00')
    const stuck = `${make(caseId)}?because=stuck`
    const lead = house.as('lead-a')
    expect((await lead.get('/desk/stuck?scope=all')).html).to.contain(stuck)
    expect((await lead.get(stuck)).html).to.contain('案件久未办理，请说明原因和下一步安排。')
    expect((await lead.get(`/deadlines/${deadline.id}`)).html).to.contain(`${make(caseId)}?because=overdue`)
    const owner = await house.db.reader('cases').where({ id: caseId }).first('owner_id')
    expect((await lead.get(`/people/${owner.owner_id}/work`)).html).to.contain(`${make(caseId)}?because=overdue`)
    const behind = '/process-reports/mediation/behind?what=open&from=2026-11-01&to=2027-01-20'
    expect((await lead.get(behind)).html).to.contain(stuck)
    const before = await lead.get(`${behind}&known=2026-11-30`)
    expect(before.html, 'as on record before').to.contain(`/cases/${caseId}`).and.not.contain('supervisionOrder')
    expect((await house.as('mediator-a').get('/desk/stuck?scope=all')).html).to.not.contain('supervisionOrder')
  })
})
