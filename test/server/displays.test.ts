/** Wall screens: figures of an organisation by a secret address, and nothing else. */
import { expect } from 'chai'
import { createApp } from '../../server/app.ts'
import { openDoor } from '../../server/start/open-door.ts'
import { createLog } from '../../server/web/log.ts'
import { openClient } from '../support/client.ts'
import { openCase } from '../support/journey.ts'
import { register } from '../support/journeys.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a wall screen', () => {
  let house: TestOffice
  let first: Awaited<ReturnType<typeof openCase>>
  before(async () => {
    house = await openOffice()
    first = await openCase(house, { on: '2026-11-23', applicantName: '大屏工人', applicantPhone: '13811330001' })
    for (let more = 2; more <= 4; more++)
      await openCase(house, { on: '2026-11-23', applicantName: `工人${more}`, applicantPhone: `1381133000${more}` })
  })
  after(() => house.close())

  async function hang(who: string, organisationId = 'station-a'): Promise<string> {
    const typed = { name: '一楼大厅', organisationId }
    const page = await house.as(who).submit('/displays/new', typed, '/displays/new')
    return /value="[^"]*(\/display\/[\w-]{43})"/.exec(page.html)?.[1] ?? `${page.status} ${page.text}`
  }
  const registeredOn = async (path: string): Promise<string | undefined> =>
    /登记数 (\d+) 上期/.exec((await house.visitor().get(path)).text)?.[1]

  it('shows the figures of the month without signing in, refreshes itself, and leads to no case', async () => {
    const path = await hang('lead-a')
    const page = await house.visitor().get(path)
    expect(page.status).to.equal(200)
    expect(page.text).to.contain('登记数 4 上期 0').and.contain('2026 年 11 月').and.contain('一楼大厅')
    expect(page.text, 'lines without anything').to.contain('劳动争议 4').and.not.contain('12351 工单')
    expect(page.html).to.contain('<noscript><meta http-equiv="refresh" content="300"></noscript>')
    expect(page.html).to.contain('/assets/display.js')
    expect(page.headers.get('refresh'), 'it renews its figures without a new page').to.equal(null)
    expect(page.headers.get('set-cookie')).to.equal(null)
    for (const secret of ['大屏工人', '13811330001', first.caseId, 'href="/cases', '<form'])
      expect(page.html).to.not.contain(secret)
  })

  it('keeps the language it was made for, whatever its maker reads the house in', async () => {
    const path = await hang('lead-b', 'station-b')
    const language = (locale: string) => house.as('lead-b').post('/language', { locale })
    await language('en')
    const chinese = await house.visitor().get(path)
    expect(chinese.html).to.contain('lang="zh')
    expect(chinese.text).to.contain('登记数')
    const typed = { name: 'Hall', organisationId: 'station-b', locale: 'en' }
    const page = await house.as('lead-b').submit('/displays/new', typed, '/displays/new')
    await language('zh')
    const english = await house.visitor().get(/value="[^"]*(\/display\/[\w-]{43})"/.exec(page.html)![1]!)
    expect(english.html).to.contain('lang="en"')
    expect(english.text).to.contain('As of').and.not.contain('登记数')
    expect((await house.as('lead-b').get('/displays')).text)
      .to.contain('English')
      .and.contain('中文')
    const wrong = await house.as('lead-b').post('/displays/new', { ...typed, locale: 'fr' })
    expect(wrong.status).to.equal(422)
  })

  it('does not tell figures under 3 of the units below', async () => {
    const path = await hang('administrator', 'mawei')
    await register(house, { by: 'mediator-b', applicant: '乙站工人' })
    const rows = [
      ...(await house.visitor().get(path)).html.matchAll(/<tr><th scope="row">([^<]+)<\/th><td class="num">([^<]*)/g),
    ]
    const told = Object.fromEntries(rows.map(([, name, figure]) => [name!, figure!]))
    const named = await house.db
      .reader('organisations')
      .whereIn('id', ['station-a', 'station-b'])
      .orderBy('id')
      .pluck('name_zh')
    const [a, b] = named
    expect(told[b!]).to.equal('＊')
    expect(told[a!], 'with the total of 5 it would tell').to.equal('＊')
  })

  it('counts what whoever made it may count, and stops with their rights or when it is revoked', async () => {
    const path = await hang('lead-a')
    const file = await first.proceeding('case-file')
    const shut = {
      case_id: first.caseId,
      proceeding_id: file.id,
      person_id: 'lead-a',
      grant: 'excluded',
      reason: '近亲属',
    }
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut', ...shut }))
    expect(await registeredOn(path)).to.equal('3')
    await house.db.write(tx => tx('access_grants').where({ id: 'shut' }).delete())
    await house.db.write(tx => tx('memberships').where({ person_id: 'lead-a' }).update({ to_on: '2026-11-20' }))
    expect((await house.visitor().get(path)).status).to.equal(404)
    await house.db.write(tx => tx('memberships').where({ person_id: 'lead-a' }).update({ to_on: null }))
    expect(await registeredOn(path)).to.equal('4')
    const list = await house.as('lead-a').get('/displays')
    expect(list.text).to.contain('一楼大厅').and.contain('最近显示').and.not.contain(path.split('/').at(-1)!)
    for (const [, action] of list.html.matchAll(/action="(\/displays\/[^"]+\/revoke)"/g)) {
      expect((await house.as('lead-b').post(action!)).status, 'of another station').to.equal(404)
      expect((await house.as('lead-a').post(action!)).location).to.equal('/displays')
      expect((await house.as('lead-a').post(action!)).status, 'twice').to.equal(404)
    }
    const revoked = await house.visitor().get(path)
    expect([revoked.status, revoked.headers.get('refresh')]).to.deep.equal([404, null])
    expect(revoked.text).to.contain('已经停用')
    const log = await house.db.reader('access_log').where({ action: 'display-revoked' })
    expect(log.length).to.be.greaterThan(0)
  })

  it('looks again after a fault of the house, also without scripts', async () => {
    const path = await hang('lead-a')
    await house.db.write(tx => tx.schema.renameTable('displays', 'displays_away'))
    const fault = await house.visitor().get(path)
    await house.db.write(tx => tx.schema.renameTable('displays_away', 'displays'))
    expect([fault.status, fault.headers.get('refresh')]).to.deep.equal([500, '60'])
    expect((await house.visitor().get(path)).status).to.equal(200)
  })

  it('is for those who look after an organisation, of their own ones', async () => {
    for (const who of ['mediator-a', 'lawyer-a', 'auditor', 'partner-inspection'])
      expect((await house.as(who).get('/displays')).status, who).to.equal(403)
    const elsewhere = await house.as('lead-a').post('/displays/new', { name: '大厅', organisationId: 'station-b' })
    expect(elsewhere.status).to.be.oneOf([404, 422])
    const unnamed = await house.as('lead-a').post('/displays/new', { name: '', organisationId: 'station-a' })
    expect(unnamed.status).to.equal(422)
  })

  it('keeps its address out of the log, and slows down whoever tries addresses', async () => {
    const path = await hang('lead-a')
    const lines: string[] = []
    const door = await openDoor({ host: '127.0.0.1', port: 0 })
    const log = createLog({ logLevel: 'trace' }, { write: line => void lines.push(line) })
    door.answerWith(createApp({ ...house.office, log }))
    expect((await openClient(door.url).get(path)).status).to.equal(200)
    await door.close(0)
    expect(lines.join('\n')).to.contain('/display/:token').and.not.contain(path.split('/').at(-1)!)
    const statuses: number[] = []
    for (let tried = 0; tried < 24; tried++)
      statuses.push((await house.visitor().get(`/display/wrong-${tried}`)).status)
    expect(statuses[0]).to.equal(404)
    expect(statuses.at(-1)).to.equal(429)
  })
})
