/** A person's agenda for the calendar on their phone: by a secret address, without anybody's name. */
import { expect } from 'chai'
import { createApp } from '../../server/app.ts'
import { openDoor } from '../../server/start/open-door.ts'
import { createLog } from '../../server/web/log.ts'
import { openClient, type Page } from '../support/client.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const day = '2026-11-24'
const worker = { applicantName: '订阅工人', applicantPhone: '13811220001' }

describe('the calendar feed', () => {
  let house: TestOffice
  let caseId: string
  let key: string
  before(async () => {
    house = await openOffice()
    const room = {
      organisationId: 'station-a',
      kind: 'mediation',
      nameZh: '第一调解室',
      place: '园区大厦203',
      seats: '12',
    }
    await house.as('lead-a').submit('/rooms/new', room, '/rooms/new')
    const { id: roomId } = await house.db.reader('rooms').first('id')
    ;({ caseId } = await openCase(house, { on: '2026-11-23', ...worker }))
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ owner_id: 'mediator-a' }))
    const typed = { kind: 'session', onDay: day, at: '14:00', with: '订阅工人、人事经理' }
    await house.as('lead-a').submit(`/cases/${caseId}/log/appointment`, typed)
    ;({ key } = await house.db.reader('records').where({ case_id: caseId, kind: 'appointment' }).first())
    const path = `/cases/${caseId}/meetings/${key}/room`
    await house.as('lead-a').submit(path, { roomId, to: '15:30', bring: '身份证\n劳动合同' }, path)
    const visit = { kind: 'visit', onDay: '2026-11-25', place: '订阅工人家，港口路8号301' }
    await house.as('lead-a').submit(`/cases/${caseId}/log/appointment`, visit)
  })
  after(() => house.close())

  /** The path of a new feed, as its page shows it once. */
  async function made(as = 'mediator-a'): Promise<string> {
    const page = await house.as(as).post('/account/calendar-feed')
    expect(page.status).to.equal(200)
    const [, path] = /value="[^"]*(\/calendar-feed\/[\w-]{43}\.ics)"/.exec(page.html) ?? []
    expect(path, page.html).to.be.a('string')
    return path!
  }
  /** As a calendar asks: without cookies. */
  const read = (path: string): Promise<Page> => house.visitor().get(path, { accept: 'text/calendar, */*' })
  const unfolded = ({ html }: Page): string => html.replaceAll('\r\n ', '')

  it('tells number, kind, room, time and what to bring, and nobody’s name', async () => {
    const answer = await read(await made())
    expect(answer.status, answer.text).to.equal(200)
    expect(answer.headers.get('content-type')).to.equal('text/calendar; charset=utf-8')
    expect(answer.headers.get('set-cookie')).to.equal(null)
    const text = unfolded(answer)
    const { case_number, registration_number } = await house.db.reader('cases').where({ id: caseId }).first()
    for (const line of [
      'BEGIN:VCALENDAR',
      `SUMMARY:${case_number ?? registration_number} 调解会议`,
      'DTSTART:20261124T060000Z',
      'DTEND:20261124T073000Z',
      'LOCATION:第一调解室\\, 园区大厦203',
      'DESCRIPTION:携带材料：\\n身份证\\n劳动合同',
      'DTSTART;VALUE=DATE:20261125',
    ])
      expect(text, line).to.contain(line)
    for (const secret of ['订阅工人', '人事经理', '港口路', worker.applicantPhone, '测试服装'])
      expect(text, secret).to.not.contain(secret)
  })

  it('keeps the identity of a meeting that is moved, and drops one that is cancelled', async () => {
    const path = await made()
    const uids = async () => [...unfolded(await read(path)).matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid!.trim())
    const before = await uids()
    expect(new Set(before).size).to.equal(2)
    await house.db.write(tx => tx('records').where({ case_id: caseId, key }).update({ on_day: '2026-11-26' }))
    expect(await uids()).to.have.members(before)
    expect(unfolded(await read(path)), 'without the room it had').to.not.contain('第一调解室')
    await house.db.write(tx => tx('records').where({ case_id: caseId, key }).update({ state: 'cancelled' }))
    expect(await uids()).to.have.length(1)
    await house.db.write(tx => tx('records').where({ case_id: caseId, key }).update({ on_day: day, state: 'planned' }))
  })

  it('holds nothing of a case the person is shut out of, nor of others’ cases', async () => {
    const path = await made()
    expect(unfolded(await read(await made('mediator-a2')))).to.not.contain('BEGIN:VEVENT')
    const { proceeding_id } = await house.db.reader('records').where({ case_id: caseId, key }).first()
    const row = { case_id: caseId, proceeding_id, person_id: 'mediator-a', grant: 'excluded', reason: '近亲属' }
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut', ...row }))
    expect(unfolded(await read(path))).to.not.contain('BEGIN:VEVENT')
    await house.db.write(tx => tx('access_grants').where({ id: 'shut' }).delete())
    expect(unfolded(await read(path))).to.contain('BEGIN:VEVENT')
  })

  it('tells the days that run in one’s own cases, and follows them where they are moved or end', async () => {
    const own = await openCase(house, {
      on: '2026-11-23',
      ...worker,
      applicantName: '期限工人',
      applicantPhone: '13900001177',
    })
    await own.accepted()
    const path = await made(own.ownerId)
    const due = async () => {
      const events = unfolded(await read(path))
        .split('BEGIN:VEVENT')
        .filter(event => event.includes('期限：'))
      return events.flatMap(event => {
        const [, uid, day] = /UID:(\S+)[\s\S]*DTSTART;VALUE=DATE:(\d{8})[\s\S]*期限：结束调解/.exec(event) ?? []
        return uid && day ? [{ uid, day }] : []
      })
    }
    const row = { case_id: own.caseId, rule: 'mediation_close' }
    const { id, due_on: first } = await house.db.reader('deadlines').where(row).first()
    const [before] = await due()
    expect(before!.day).to.equal(first.replaceAll('-', ''))
    const answers = { dueOn: '2026-12-04', reason: '双方要求提前', proof: '谈话笔录' }
    const by = house.as(own.ownerId)
    expect((await by.submit(`/deadlines/${id}/set`, answers, `/deadlines/${id}/set`)).status).to.equal(303)
    expect(await due()).to.deep.equal([{ uid: before!.uid, day: '20261204' }])
    expect(unfolded(await read(path))).not.to.contain('期限工人')
    await house.db.write(tx => tx('deadlines').where({ id }).update({ status: 'met', ended_on: '2026-11-23' }))
    expect(await due()).to.deep.equal([])
  })

  it('is shown once, tells when it was read, is replaced and revoked; only its hash is kept', async () => {
    const first = await made()
    expect((await house.as('mediator-a').get('/account')).text).to.contain('还没有被读取过')
    expect((await read(first)).status).to.equal(200)
    const account = await house.as('mediator-a').get('/account')
    expect(account.text).to.contain('最近读取 2026-11-23')
    const token = first.slice('/calendar-feed/'.length, -4)
    expect(account.html).to.not.contain(token)
    expect(JSON.stringify(await house.db.reader('calendar_feeds'))).to.not.contain(token)
    const second = await made()
    expect((await read(first)).status, 'replaced').to.equal(404)
    expect((await read(second)).status).to.equal(200)
    const revoked = await house.as('mediator-a').post('/account/calendar-feed/revoke')
    expect((await house.as('mediator-a').follow(revoked)).text).to.contain('生成订阅地址')
    expect((await read(second)).status, 'revoked').to.equal(404)
    expect((await house.visitor().post('/account/calendar-feed')).status, 'signed out').to.equal(303)
    const log = await house.db.reader('access_log').where({ subject: 'mediator-a', action: 'calendar-feed-revoked' })
    expect(log).to.have.length(1)
  })

  it('leads nowhere for a person who has left', async () => {
    const path = await made('lawyer-a')
    expect((await read(path)).status).to.equal(200)
    await house.db.write(tx => tx('people').where({ id: 'lawyer-a' }).update({ active: false }))
    expect((await read(path)).status).to.equal(404)
    await house.db.write(tx => tx('people').where({ id: 'lawyer-a' }).update({ active: true }))
    await house.db.write(tx => tx('memberships').where({ person_id: 'lawyer-a' }).update({ to_on: '2026-11-22' }))
    expect((await read(path)).status, 'without a role').to.equal(404)
  })

  it('lets nobody try addresses one after the other, and does not lock out the right one', async () => {
    const path = await made()
    const statuses: number[] = []
    for (let tried = 0; tried < 24; tried++) statuses.push((await read(`/calendar-feed/wrong-${tried}.ics`)).status)
    expect(statuses[0]).to.equal(404)
    expect(statuses.at(-1)).to.equal(429)
    expect((await read(path)).status).to.equal(200)
    house.clock.on('2026-11-24', '12:00')
    expect((await read('/calendar-feed/wrong.ics')).status, 'later').to.equal(404)
  })

  it('leaves no trace of its address in the log', async () => {
    const path = await made()
    const lines: string[] = []
    const door = await openDoor({ host: '127.0.0.1', port: 0 })
    const log = createLog({ logLevel: 'trace' }, { write: line => void lines.push(line) })
    door.answerWith(createApp({ ...house.office, log }))
    const token = path.slice('/calendar-feed/'.length, -4)
    const client = openClient(door.url)
    expect((await client.get(path)).status).to.equal(200)
    expect((await client.get(`/calendar-feed/x${token}.ics`)).status).to.equal(404)
    expect((await client.get(`/calendar-feed/${token}`)).status).to.equal(404)
    expect((await client.post(path)).status).to.equal(404)
    await door.close(0)
    const routes = lines.map(line => JSON.parse(line).route)
    expect(routes.filter(route => route === '/calendar-feed/:token.ics')).to.have.length(2)
    expect(lines.join('\n')).to.not.contain(token)
  })
})
