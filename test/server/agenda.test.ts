/** The agenda: by person and by room, by day and by week, cut to its reader; and what a meeting's page tells afterwards. */
import { expect } from 'chai'
import { amendStep } from '../../server/proceedings/amend-step.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const day = '2026-11-24'

describe('the agenda', () => {
  let house: TestOffice
  let roomId: string
  let caseId: string
  let href: string
  before(async () => {
    house = await openOffice()
    const room = { organisationId: 'mawei', kind: 'tribunal', nameZh: '联合庭', place: '区总工会三楼', seats: '20' }
    expect((await house.as('administrator').submit('/rooms/new', room, '/rooms/new')).status).to.equal(303)
    roomId = (await house.db.reader('rooms').first('id')).id
    ;({ caseId } = await openCase(house, {
      on: '2026-11-23',
      applicantName: '日程工人',
      applicantPhone: '13811110001',
    }))
    const typed = { kind: 'session', onDay: day, at: '14:00' }
    await house.as('lead-a').submit(`/cases/${caseId}/log/appointment`, typed)
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'appointment' }).first()
    href = `/cases/${caseId}/meetings/${key}`
    await house.as('lead-a').submit(`${href}/room`, { roomId, to: '15:30', bring: '身份证；劳动合同' }, `${href}/room`)
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ owner_id: 'mediator-a' }))
  })
  after(() => house.close())

  const agenda = async (as: string, query = '') => house.as(as).get(`/agenda${query}`)

  it('shows everybody their own, by week and by day, and is linked from the desk', async () => {
    expect((await house.as('mediator-a').get('/')).html).to.contain('href="/agenda"')
    const week = await agenda('mediator-a')
    for (const word of [
      '2026-11-23（周一）',
      '2026-11-29（周日）',
      '14:00–15:30',
      '日程工人',
      '联合庭',
      '携带：身份证、劳动合同',
    ])
      expect(week.text, word).to.contain(word)
    expect(week.html).to.contain(`href="${href}/slip"`)
    expect((await agenda('mediator-a', '?view=day')).text, 'not today').to.not.contain('日程工人')
    const theDay = await agenda('mediator-a', `?view=day&on=${day}`)
    expect(theDay.text).to.contain('日程工人')
    expect(theDay.html).to.contain('/agenda?of=me&amp;on=2026-11-25&amp;view=day')
    expect((await agenda('mediator-a2', `?on=${day}`)).text, 'of another').to.not.contain('日程工人')
    expect((await agenda('mediator-a', '?on=2026-13-45&view=year&of=.')).status).to.equal(200)
  })

  it('lets leads and administrators choose their people, and nobody else’s', async () => {
    const lead = await agenda('lead-a', `?of=person:mediator-a&on=${day}`)
    expect(lead.text).to.contain('日程工人').and.to.contain('陈调解')
    expect(lead.html, 'the choice is kept').to.contain('/agenda?of=person%3Amediator-a&amp;on=2026-12-01&amp;view=week')
    expect((await agenda('administrator', `?of=person:mediator-a&on=${day}`)).text).to.contain('日程工人')
    expect((await agenda('lead-b', `?of=person:mediator-a&on=${day}`)).status).to.equal(404)
    expect((await agenda('mediator-a2', `?of=person:mediator-a&on=${day}`)).status).to.equal(404)
    expect((await agenda('mediator-a', '')).html).to.not.contain('<optgroup label="人员"')
  })

  it('shows the time at which others have a room, and no more', async () => {
    for (const whose of [`room:${roomId}`, 'rooms']) {
      const own = await agenda('lead-a', `?of=${whose}&on=${day}`)
      expect(own.text, whose).to.contain('日程工人')
      const other = await agenda('lead-b', `?of=${whose}&on=${day}`)
      expect(other.text, whose).to.contain('14:00–15:30').and.to.contain('已占用')
      for (const secret of ['日程工人', '身份证', caseId]) expect(other.html, secret).to.not.contain(secret)
    }
    expect((await agenda('partner-inspection', `?of=room:${roomId}&on=${day}`)).text).to.not.contain('日程工人')
    expect((await agenda('auditor', `?of=room:${roomId}&on=${day}`)).text).to.not.contain('日程工人')
    expect((await agenda('lead-a', '?of=room:nowhere')).status).to.equal(404)
  })

  it('marks what is at the same time, and drops what was cancelled', async () => {
    const second = await openCase(house, { on: '2026-11-23', applicantName: '冲突工人', applicantPhone: '13811110002' })
    await house
      .as('lead-a')
      .submit(`/cases/${second.caseId}/log/appointment`, { kind: 'visit', onDay: day, at: '15:00' })
    await house.db.write(tx => tx('cases').where({ id: second.caseId }).update({ owner_id: 'mediator-a' }))
    const both = await agenda('mediator-a', `?on=${day}`)
    expect(both.text).to.contain('冲突工人').and.to.contain('时间冲突')
    const { key } = await house.db.reader('records').where({ case_id: second.caseId, kind: 'appointment' }).first()
    const about = `/cases/${second.caseId}/log/appointmentHeld?about=${key}`
    await house.as('lead-a').submit(about, { outcome: 'cancelled' })
    expect((await agenda('mediator-a', `?on=${day}`)).text)
      .to.not.contain('时间冲突')
      .and.to.not.contain('冲突工人')
    expect((await house.as('lead-a').get(`/cases/${second.caseId}/meetings/${key}`)).text).to.contain('已取消')
  })

  it('leads to who came, the papers, and the next date, as the meeting’s own step told them', async () => {
    const kind = {
      kind: 'joint-meeting',
      applicantNature: 'unit',
      applicantName: '马尾区总工会',
      consentChannel: 'no-person',
    }
    house.clock.on('2026-11-23', '09:00')
    const joint = await registered(house, kind)
    const at = byDay(house, { caseId: joint, workflow: 'joint-meeting' })
    await at.takes('2026-11-23', 'open', { ordinal: '32', plannedOn: '2026-12-20' }, 'lead-a')
    const topic = { title: '骑手权益', proposer: '马尾区总工会', problem: '欠薪', request: '增设驿站' }
    await at.takes('2026-11-23', 'addTopic', topic, 'lead-a')
    const { key: chosen } = await house.db.reader('records').where({ case_id: joint, kind: 'position' }).first()
    await at.takes('2026-11-23', 'screen', { chosen: [chosen], opinions: '同意' }, 'lead-a')
    await at.takes('2026-11-23', 'setAgenda', { approvedBy: '区领导', meetOn: '2026-11-24', at: '09:30' }, 'lead-a')
    const hearing = await house.db.reader('records').where({ case_id: joint, kind: 'hearing' }).first()
    const meeting = `/cases/${joint}/meetings/${hearing.key}`
    expect((await house.as('lead-a').get(meeting)).text).to.contain('还没有登记到会情况')
    expect((await house.as('lead-a').post(`${meeting}/attendance`, { 'present[0][who]': '某人' })).status).to.equal(409)
    const held = { chair: '区长', 'present[0][body]': '人社局', 'present[0][name]': '林局长', decisions: '建成两处' }
    await at.takes('2026-11-24', 'hold', held, 'lead-a')
    const next = { kind: 'visit', onDay: '2026-11-30', at: '10:00' }
    await house.as('lead-a').submit(`/cases/${joint}/log/appointment`, next)
    const page = await house.as('lead-a').get(meeting)
    for (const word of ['已进行', '人社局', '林局长', '会议记录', '2026-11-30（周一） · 10:00 · 上门'])
      expect(page.text, word).to.contain(word)
    expect(page.html).to.match(/href="\/papers\/[\w-]+"/)
  })

  it('tells who came to a mediation session, as corrected, and only to who may know of its room', async () => {
    const journey = await openCase(house, {
      on: '2026-11-23',
      applicantName: '到会工人',
      applicantPhone: '13811110003',
    })
    await journey.accepted()
    const session = {
      heldOn: '2026-11-23',
      how: 'onsite',
      room: 'applicant',
      present: ['applicant'],
      result: 'progress',
    }
    const { eventId } = await journey.take('mediation', 'holdSession', session)
    const meeting = `/cases/${journey.caseId}/meetings/${eventId}-1`
    expect((await house.as('lead-a').get(meeting)).text).to.contain('到场 申请人')
    expect((await house.as('administrator').get(meeting)).status, 'one side’s own room').to.equal(404)
    const { version } = await journey.proceeding('mediation')
    const answers = { ...session, present: ['applicant', 'agent'] }
    await amendStep(house.office, { eventId, answers, version, by: await house.person('lead-a') })
    expect((await house.as('lead-a').get(meeting)).text).to.contain('到场 申请人、委托代理人')
  })

  it('puts the room on the desk of that day', async () => {
    house.clock.on(day, '08:00')
    expect((await house.as('mediator-a').get('/')).text).to.contain('调解会议 · 联合庭')
  })

  it('has who came recorded beside a meeting whose step does not ask', async () => {
    house.clock.on(day, '16:00')
    const answer = await house
      .as('lead-a')
      .submit(
        `${href}/attendance`,
        { 'present[0][who]': '日程工人', 'present[0][as]': '申请人', note: '被申请人迟到' },
        `${href}/attendance`,
      )
    expect(answer.status, answer.text.slice(0, 500)).to.equal(303)
    const page = await house.as('lead-a').get(href)
    expect(page.text).to.contain('日程工人 申请人').and.to.contain('被申请人迟到')
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.contain('登记到会')
    expect((await house.as('lead-a').post(`${href}/attendance`, {})).status).to.equal(422)
  })
})
