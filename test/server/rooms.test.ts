/** Rooms: kept by those whose they are, booked for meetings on file, never twice at once, released when a meeting moves. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { addPerson } from '../support/builders.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const room = {
  organisationId: 'station-a',
  kind: 'mediation',
  nameZh: '第一调解室',
  place: '园区大厦二楼203',
  seats: '12',
}
const day = '2026-11-24'

describe('rooms', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
  })
  after(() => house.close())

  const add = (typed: object, as = 'administrator') =>
    house.as(as).submit('/rooms/new', { ...room, ...typed } as never, '/rooms/new')
  const idOf = async (name: string): Promise<string> =>
    (await house.db.reader('rooms').where({ name_zh: name }).first()).id

  /** A case with an appointment on file; the address of its page. */
  async function appointed(
    applicantName: string,
    at = '14:00',
  ): Promise<{ caseId: string; href: string; key: string }> {
    const phone = `138${String(Math.abs(hash(applicantName)))
      .padStart(8, '0')
      .slice(0, 8)}`
    const { caseId } = await openCase(house, { on: '2026-11-23', applicantName, applicantPhone: phone })
    const typed = { kind: 'session', onDay: day, at, place: '园区站点' }
    expect((await house.as('lead-a').submit(`/cases/${caseId}/log/appointment`, typed)).status).to.equal(303)
    const { key } = await house.db.reader('records').where({ case_id: caseId, kind: 'appointment' }).first()
    return { caseId, key, href: `/cases/${caseId}/meetings/${key}` }
  }
  const book = (href: string, typed: object, as = 'lead-a') =>
    house.as(as).submit(`${href}/room`, typed as never, `${href}/room`)

  it('are kept by an administrator below, and by a station lead at the own station', async () => {
    expect((await add({})).status).to.equal(303)
    const list = await house.as('administrator').get('/rooms')
    for (const word of ['第一调解室', '园区大厦二楼203', '12', '马尾物流园职工法律服务站'])
      expect(list.text, word).to.contain(word)
    const path = `/rooms/${await idOf('第一调解室')}`
    expect((await house.as('lead-a').submit(path, { seats: '14' }, path)).status).to.equal(303)
    expect((await house.as('lead-a').get('/rooms')).text).to.contain('14')
    expect((await house.as('lead-b').get('/rooms')).text).to.not.contain('第一调解室')
    expect((await house.as('lead-b').get(path)).status).to.equal(404)
    expect((await house.as('lead-b').post(`${path}/close`)).status).to.equal(404)
    const far = await house.as('county').post('/rooms/new', { ...room, organisationId: 'fuzhou' })
    expect(far.status).to.equal(422)
    expect(far.text).to.contain('请选择您管理范围内的单位')
    for (const as of ['mediator-a', 'lawyer-a', 'auditor', 'partner-inspection'])
      expect((await house.as(as).get('/rooms')).status, as).to.equal(403)
    const wrong = await house.as('lead-a').post('/rooms/new', { ...room, seats: '0', nameZh: '无座间' })
    expect(wrong.status).to.equal(422)
    expect(wrong.html).to.contain('无座间')
    const twice = await Promise.all([add({ nameZh: '同名室' }), add({ nameZh: '同名室' }, 'lead-a')])
    expect(twice.map(({ status }) => status).toSorted(), 'one name, one room').to.deep.equal([303, 422])
    const renamed = await house.as('lead-a').submit(path, { nameZh: '同名室' }, path)
    expect(renamed.text).to.contain('该单位已有同名的')
    expect((await add({ nameZh: '同名室', organisationId: 'station-b' })).status, 'elsewhere it is another').to.equal(
      303,
    )
    expect((await house.as('lead-a').get('/rooms/free?on=2026-13-99')).status).to.equal(422)
    const log = await house.db.reader('access_log').where({ subject: await idOf('第一调解室') })
    expect(log.map(({ action }) => action)).to.have.members(['room-added', 'room-changed'])
  })

  it('are booked for a meeting on file, and the case tells of it without moving', async () => {
    const { caseId, href } = await appointed('订房工人')
    const versions = await house.db.reader('proceedings').where({ case_id: caseId }).select('id', 'version')
    const form = await house.as('lead-a').get(`${href}/room`)
    expect(form.html).to.contain('value="14:00"')
    expect(form.text).to.contain('第一调解室 · 马尾物流园职工法律服务站 · 全天空闲')
    const typed = {
      roomId: await idOf('第一调解室'),
      to: '15:30',
      bring: '身份证\n劳动合同\n2026-09 至 2026-10 工资流水',
    }
    expect((await book(href, typed)).status).to.equal(303)
    const page = await house.as('lead-a').get(href)
    for (const word of ['14:00–15:30', '第一调解室 · 园区大厦二楼203', '劳动合同', '陈调解'])
      expect(page.text, word).to.contain(word)
    const told = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(told.text).to.contain('预订房间').and.to.contain('第一调解室（园区大厦二楼203）')
    expect(await house.db.reader('proceedings').where({ case_id: caseId }).select('id', 'version')).to.deep.equal(
      versions,
    )
    const before = await house.db.reader('events').where({ case_id: caseId })
    expect((await book(href, typed)).status, 'sent twice').to.equal(303)
    expect(await house.db.reader('events').where({ case_id: caseId })).to.have.length(before.length)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
    const slip = await house.as('lead-a').get(`${href}/slip`)
    for (const word of ['会议通知单', '2026-11-24（周二）', '14:00', '第一调解室', '园区大厦二楼203', '劳动合同'])
      expect(slip.text, word).to.contain(word)
    expect(slip.text).to.not.contain('订房工人')
  })

  it('are refused while taken, with the times and without the case; what was typed is kept', async () => {
    const { href } = await appointed('后来工人')
    const typed = { roomId: await idOf('第一调解室'), from: '13:30', to: '14:30', bring: '银行卡复印件' }
    const refused = await book(href, typed)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('第一调解室 已被占用：14:00–15:30').and.to.not.contain('订房工人')
    expect(refused.html).to.contain('value="13:30"').and.to.contain('银行卡复印件')
    const backwards = await book(href, { ...typed, from: '14:00', to: '13:00' })
    expect(backwards.text).to.contain('结束时间应当晚于开始时间')
    expect((await book(href, { ...typed, from: '16:00', to: '17:00' })).text).to.contain('应当包括会议开始的时间')
    expect((await book(href, { roomId: typed.roomId, from: '', to: '' })).text).to.contain('请填写开始和结束时间')
    expect((await book(href, { roomId: '', from: '', to: '', bring: '' })).text).to.contain(
      '请选择房间，或者填写携带材料',
    )
    expect((await book(href, { ...typed, roomId: 'elsewhere' })).text).to.contain('请从列表中选择')
    for (const bring of ['后来工人的身份证', '打 138 0001 4001 联系'])
      expect((await book(href, { roomId: '', from: '', to: '', bring })).text, bring).to.contain(
        '请不要写当事人的姓名和号码',
      )
    const free = await house.as('mediator-a').get(`/rooms/free?on=${day}&from=15:00&to=16:00`)
    expect(free.text).to.contain('已被占用').and.to.contain('14:00–15:30').and.to.not.contain('订房工人')
    expect((await house.as('mediator-a').get(`/rooms/free?on=${day}&from=15:30&to=16:00`)).text).to.contain('空闲')
    expect((await house.as('mediator-a').get('/rooms/free?on=morgen&from=9&to=8')).status).to.equal(422)
  })

  it('warn of a person who is elsewhere at the time, and let it be', async () => {
    expect((await add({ nameZh: '第二调解室' })).status).to.equal(303)
    const { caseId, href } = await appointed('同时工人', '15:00')
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ owner_id: 'mediator-a' }))
    const first = await house.db.reader('bookings').orderBy('id').first()
    await house.db.write(tx => tx('cases').where({ id: first.case_id }).update({ owner_id: 'mediator-a' }))
    const booked = await book(href, { roomId: await idOf('第二调解室'), to: '16:00' })
    expect(booked.status).to.equal(303)
    expect((await house.as('lead-a').follow(booked)).text).to.contain('请注意：陈调解 14:00–15:30 另有安排')
  })

  it('go to one of two who ask at once', async () => {
    expect((await add({ nameZh: '抢订室' })).status).to.equal(303)
    const places = [await appointed('甲抢订'), await appointed('乙抢订'), await appointed('丙抢订')]
    const typed = { roomId: await idOf('抢订室'), from: '14:00', to: '15:00' }
    const answers = await Promise.all(places.map(({ href }) => house.as('lead-a').post(`${href}/room`, typed)))
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([303, 422, 422])
  })

  it('are given up by hand, and free again', async () => {
    expect((await add({ nameZh: '退订室' })).status).to.equal(303)
    const [one, other] = [await appointed('退订工人'), await appointed('接手工人')]
    const typed = { roomId: await idOf('退订室'), to: '15:00', bring: '身份证' }
    await book(one.href, typed)
    expect((await book(other.href, typed)).status).to.equal(422)
    expect((await house.as('lead-a').post(`${one.href}/room/release`)).status).to.equal(303)
    expect((await house.as('lead-a').post(`${one.href}/room/release`)).status).to.equal(409)
    const page = await house.as('lead-a').get(one.href)
    expect(page.text).to.contain('未预订').and.to.contain('身份证')
    expect((await book(other.href, typed)).status).to.equal(303)
    const held = `/cases/${other.caseId}/log/appointmentHeld?about=${other.key}`
    expect((await house.as('lead-a').submit(held, { outcome: 'cancelled' })).status).to.equal(303)
    expect((await book(one.href, typed)).status, 'the other was cancelled').to.equal(303)
    expect((await book(other.href, typed)).status).to.equal(409)
  })

  it('take no new booking once closed', async () => {
    expect((await add({ nameZh: '停用室' })).status).to.equal(303)
    const id = await idOf('停用室')
    const { href } = await appointed('停用工人')
    expect((await house.as('lead-a').post(`/rooms/${id}/close`)).status).to.equal(303)
    expect((await house.as('lead-a').get('/rooms')).text).to.contain('已停用')
    expect((await house.as('lead-a').get(`${href}/room`)).text).to.not.contain('停用室')
    expect((await house.as('lead-a').post(`${href}/room`, { roomId: id, from: '14:00', to: '15:00' })).status).to.equal(
      422,
    )
    expect((await house.as('lead-a').post(`/rooms/${id}/reopen`)).status).to.equal(303)
    expect((await book(href, { roomId: id, to: '15:00' })).status).to.equal(303)
  })

  it('are released when the step that set the meeting is moved, corrected or taken back, and come back with it', async () => {
    expect((await add({ nameZh: '联席厅', kind: 'conference' })).status).to.equal(303)
    const roomId = await idOf('联席厅')
    const typed = { roomId, from: '09:00', to: '11:00' }
    house.clock.on('2026-11-23', '09:00')
    const kind = {
      kind: 'joint-meeting',
      applicantNature: 'unit',
      applicantName: '马尾区总工会',
      consentChannel: 'no-person',
    }
    const caseId = await registered(house, kind)
    const at = byDay(house, { caseId, workflow: 'joint-meeting' })
    await at.takes('2026-11-23', 'open', { ordinal: '32', plannedOn: '2026-12-20' }, 'lead-a')
    const topic = { title: '骑手权益', proposer: '马尾区总工会', problem: '欠薪', request: '增设驿站' }
    await at.takes('2026-11-23', 'addTopic', topic, 'lead-a')
    const { key: chosen } = await house.db.reader('records').where({ case_id: caseId, kind: 'position' }).first()
    await at.takes('2026-11-23', 'screen', { chosen: [chosen], opinions: '同意' }, 'lead-a')
    await at.takes('2026-11-23', 'setAgenda', { approvedBy: '区领导', meetOn: '2026-12-20', at: '09:30' }, 'lead-a')
    const hearing = await house.db.reader('records').where({ case_id: caseId, kind: 'hearing' }).first()
    const href = `/cases/${caseId}/meetings/${hearing.key}`
    expect((await book(href, typed)).status).to.equal(303)
    const takenAt = async (on: string) =>
      (await house.as('lead-a').get(`/rooms/free?on=${on}&from=09:00&to=10:00`)).text.includes('09:00–11:00')
    expect(await takenAt('2026-12-20')).to.equal(true)

    const amending = `/events/${hearing.event_id}/amend`
    const moved = await house
      .as('lead-a')
      .submit(amending, { meetOn: '2026-12-21', reason: '改期', _reason: '改期' }, amending)
    expect(moved.status, moved.text.slice(0, 800)).to.equal(303)
    expect(await takenAt('2026-12-20'), 'corrected to another day').to.equal(false)
    expect((await house.as('lead-a').get(href)).text).to.contain('原来预订的房间已自动释放')
    expect((await book(href, typed)).status).to.equal(303)
    expect(await takenAt('2026-12-21')).to.equal(true)
    await at.takes('2026-11-23', 'setAgenda', { approvedBy: '区领导', meetOn: '2026-12-22', at: '09:30' }, 'lead-a')
    expect(await takenAt('2026-12-21'), 'set anew').to.equal(false)
    const again = await house.db
      .reader('events')
      .where({ case_id: caseId, step: 'setAgenda' })
      .orderBy('sequence', 'desc')
      .first()
    const back = `/events/${again.id}/take-back`
    const taken = await house.as('lead-a').submit(back, { reason: '误操作' }, back)
    expect(taken.status, taken.text.slice(0, 800)).to.equal(303)
    expect(await takenAt('2026-12-21'), 'the first stands again').to.equal(true)
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('do not come back to a meeting once somebody else has taken them', async () => {
    expect((await add({ nameZh: '归来室' })).status).to.equal(303)
    const [one, other] = [await appointed('先订工人'), await appointed('后订工人')]
    const typed = { roomId: await idOf('归来室'), to: '15:00' }
    await book(one.href, typed)
    const here = { case_id: one.caseId, key: one.key }
    await house.db.write(tx => tx('records').where(here).update({ on_day: '2026-11-25' }))
    expect((await book(other.href, typed)).status).to.equal(303)
    await house.db.write(tx => tx('records').where(here).update({ on_day: day }))
    expect((await house.as('lead-a').get(one.href)).text).to.contain('未预订')
  })

  it('are nobody’s to book for a case they may not see', async () => {
    const { href } = await appointed('墙内工人')
    for (const as of ['lead-b', 'lawyer-b', 'mediator-b'])
      for (const path of [href, `${href}/room`, `${href}/slip`, `${href}/attendance`])
        expect((await house.as(as).get(path)).status, `${as} ${path}`).to.equal(404)
    expect((await house.as('auditor').get(href)).status).to.equal(403)
    expect((await house.as('lead-a').get(`${href}x`)).status).to.equal(404)
  })
})

const hash = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 100_000_000, 7)
