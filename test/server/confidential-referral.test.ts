/** What goes to a confidential partner is read by its two ends, and by nobody else on any page or in any file. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const secrets = ['夜里睡不着', '经常哭泣', '心理驿站', '职工心理关爱室', '宋咨询']
const sending = {
  partnerId: 'psychology',
  reason: 'care',
  text: '来访人说夜里睡不着，经常哭泣',
  consentChannel: 'signed',
}
const others = [
  'lead-a',
  'mediator-a2',
  'supervisor',
  'administrator',
  'officer',
  'auditor',
  'lawyer-a',
  'partner-inspection',
]

describe('a confidential referral', () => {
  let house: TestOffice
  let caseId: string
  let sender: string
  before(async () => {
    house = await openOffice()
    await house.db.write(tx =>
      tx('service_points').insert({
        id: 'care-room',
        organisation_id: 'mawei',
        kind: 'other',
        name_zh: '职工心理关爱室',
        name_en: 'Care room',
        address: '青洲路3号二楼',
        always_open: true,
        hours: '[]',
        active: true,
        created_at: '2026-01-01T00:00:00.000Z',
      }),
    )
    caseId = await registered(house, {
      kind: 'dispute',
      applicantName: '质检员小方',
      applicantPhone: '13800015001',
      respondentName: '闽光电子有限公司',
      consentChannel: 'signed',
    })
    sender = (await house.db.reader('cases').where({ id: caseId }).first()).owner_id
    const inspecting = byDay(house, { caseId, workflow: 'referral' })
    await inspecting.takes(
      '2026-11-23',
      'send',
      { ...sending, partnerId: 'inspection', reason: 'arrears', text: '欠薪' },
      sender,
    )
    await house.db.write(tx =>
      tx('access_grants').insert({
        id: 'lawyer-on-case',
        case_id: caseId,
        proceeding_id: tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).select('id') as never,
        person_id: 'lawyer-a',
        grant: 'assigned',
        reason: '承办律师',
      }),
    )
    const path = `/cases/${caseId}/begin/referral/send`
    const sent = await house.as(sender).submit(path, { ...sending, servicePointId: 'care-room' }, path)
    expect(sent.status, sent.text).to.equal(303)
    await renderPapers.run(house.office)
  })
  after(() => house.close())

  const referral = () =>
    house.db.reader('proceedings').where({ case_id: caseId, workflow: 'referral' }).orderBy('id', 'desc').first()

  function leaks(text: string): string[] {
    return secrets.filter(word => text.includes(word))
  }

  /** Every page and file that could tell of it. */
  async function everywhere(): Promise<string[]> {
    const { id } = await referral()
    const events = await house.db.reader('events').where({ proceeding_id: id }).select('id')
    return [
      `/cases/${caseId}`,
      `/cases/${caseId}?before=1000`,
      `/cases/${caseId}/history`,
      `/cases/${caseId}/members`,
      `/cases/${caseId}/evidence`,
      `/cases/${caseId}/receipt`,
      `/cases/${caseId}/conflicts`,
      `/cases/${caseId}/log/note`,
      '/',
      '/cases',
      '/desk/overdue?scope=all',
      '/desk/waiting?scope=all',
      '/batches',
      `/proceedings/${id}/map`,
      `/proceedings/${id}/map.svg`,
      ...['urge', 'resend', 'recordResult', 'sign', 'withdraw'].map(step => `/proceedings/${id}/steps/${step}`),
      ...events.flatMap(event => [`/events/${event.id}/take-back`, `/events/${event.id}/amend`]),
    ]
  }

  it('is read by its sender and by the partner it went to', async () => {
    expect(leaks((await house.as(sender).get(`/cases/${caseId}`)).text)).to.include.members([
      '夜里睡不着',
      '职工心理关爱室',
    ])
    expect(leaks((await house.as('partner-psychology').get(`/cases/${caseId}`)).text)).to.include.members([
      '夜里睡不着',
      '经常哭泣',
    ])
  })

  it('is told on no page to anybody else: not above, not beside, not to another partner or the lawyer', async () => {
    for (const who of others)
      for (const path of await everywhere()) {
        const page = await house.as(who).get(path)
        expect(leaks(page.text + page.html), `${who} at ${path} (${page.status})`).to.deep.equal([])
      }
  })

  it('is corrected by nobody who may not read it', async () => {
    const { id } = await referral()
    const { id: eventId } = await house.db.reader('events').where({ proceeding_id: id, version: 1 }).first()
    const typed = { version: '1', ...sending, text: '改写' }
    expect((await house.as('lead-a').post(`/events/${eventId}/amend`, typed)).status).to.equal(404)
    expect(await house.db.reader('events').where({ amends: eventId })).to.deep.equal([])
  })

  it('is found by no search', async () => {
    for (const who of others)
      for (const q of ['夜里睡不着', '职工心理关爱室', '质检员小方']) {
        const page = await house.as(who).submit('/search', { q }, '/search')
        const found = page.status === 303 ? await house.as(who).follow(page) : page
        const said = found.text.replaceAll(q, '')
        expect(leaks(said), `${who} searching ${q}`).to.deep.equal([])
      }
    const entries = JSON.stringify(
      await house.db
        .reader('search_entries')
        .select()
        .catch(() => []),
    )
    expect(leaks(entries)).to.deep.equal([])
  })

  it('is in no export: the volume of the case and every paper in it', async () => {
    for (const who of ['lead-a', 'supervisor', 'administrator', 'officer', 'lawyer-a', sender]) {
      const answer = await house.as(who).get(`/cases/${caseId}/volume`)
      expect(answer.status, who).to.equal(200)
      const zip = new PizZip(answer.bytes)
      for (const name of Object.keys(zip.files)) {
        const inner = name.endsWith('.docx') ? new PizZip(zip.file(name)!.asUint8Array()) : undefined
        const text = inner?.file('word/document.xml')?.asText() ?? zip.file(name)!.asText()
        expect(leaks(name + text.replaceAll(/<[^>]+>/g, '')), `${who}: ${name}`).to.deep.equal([])
      }
    }
    const papers = await house.db.reader('papers').where({ case_id: caseId })
    expect(leaks(JSON.stringify(papers))).to.deep.equal([])
  })

  it('is on no receipt, so that whoever finds the paper reads nothing', async () => {
    expect(leaks((await house.as(sender).get(`/cases/${caseId}/receipt`)).text)).to.deep.equal([])
  })

  it('is told to nobody by a page out of date, nor once it is late', async () => {
    const { id } = await referral()
    const typed = { version: '0', urgedOn: '2026-11-23', channel: 'phone', reached: 'no' }
    const stale = await house.as('lead-a').post(`/proceedings/${id}/steps/urge`, typed)
    expect(stale.status).to.be.oneOf([403, 404, 409])
    expect(leaks(stale.text)).to.deep.equal([])
    house.clock.on('2026-11-26', '08:00')
    await passDeadlines(house.office)
    for (const who of others)
      for (const path of await everywhere()) {
        const page = await house.as(who).get(path)
        expect(leaks(page.text + page.html), `${who} at ${path}, late`).to.deep.equal([])
      }
  })

  it('stands in no table in clear but the sealed-off history and the partner’s grant', async () => {
    const { snapshot } = await referral()
    expect(leaks(JSON.stringify(snapshot))).to.deep.equal([])
    const facts = await house.db.reader('case_facts').where({ case_id: caseId }).first()
    expect(leaks(JSON.stringify(facts))).to.deep.equal([])
    const events = await house.db.reader('events').where({ case_id: caseId })
    for (const { audience, answers } of events) if (leaks(String(answers)).length > 0) expect(audience).to.equal('ends')
    const records = await house.db.reader('records').where({ case_id: caseId, kind: 'service-point' })
    expect(records.map(({ audience }) => audience)).to.deep.equal(['ends'])
  })
})
