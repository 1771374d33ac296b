/** What was done on duty is recorded by whoever did it and confirmed by somebody else; subsidies follow from it. */
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { halfDaysOf } from '../../server/duty-log/hours.ts'
import { csvOf, safeText } from '../../server/web/table-file.ts'
import { aidMatter } from '../support/aid-matter.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const duty = {
  organisationId: 'station-a',
  onDay: '2026-11-23',
  fromTime: '９:00',
  toTime: '12:30',
  place: '港区大门',
  consultations: '3',
  note: '解答加班费',
}

describe('the duty log', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-23T08:00:00Z' })
  })
  after(() => house.close())

  const record = (as: string, typed: object = {}) =>
    house.as(as).submit('/duty-log/new', { ...duty, ...typed } as never, '/duty-log/new')
  const newest = async (personId: string) =>
    house.db.reader('duty_log').where({ person_id: personId }).orderBy('id', 'desc').first()

  it('is recorded by a lawyer with the consultations of the day, and confirmed by the lead', async () => {
    const asked = { kind: 'consultation', respondentName: undefined }
    const mine = await register(house, 'mediator-a', { ...asked, applicantName: '来问的人' })
    const other = await register(house, 'mediator-b', { ...asked, applicantName: '乙站来问的人' })
    const form = await house.as('mediator-a').get('/duty-log/new')
    expect(form.text).to.contain('来问的人').and.not.contain('乙站来问的人')
    expect((await record('mediator-a', { caseIds: [mine] })).status).to.equal(303)
    expect((await record('mediator-a', { caseIds: [other], fromTime: '13:00', toTime: '14:00' })).status).to.equal(422)
    const { id } = await newest('mediator-a')
    const waiting = await house.as('lead-a').get('/duty-log')
    for (const word of ['陈调解', '09:00–12:30', '3:30', '港区大门', '解答加班费', '待确认'])
      expect(waiting.text, word).to.contain(word)
    expect(waiting.html).to.contain(`/cases/${mine}`)
    const confirmed = await house.as('lead-a').submit('/duty-log', {}, `/duty-log/${id}/confirm`)
    expect(confirmed.status).to.equal(303)
    const month = await house.as('mediator-a').get('/people/mediator-a/duty-log?month=2026-11')
    expect(month.text).to.contain('已确认').and.contain('黄站长').and.contain('其中已确认 1 天')
    expect((await house.as('mediator-a').get(`/duty-log/${id}/edit`)).status).to.equal(409)
    expect((await house.as('lead-a').post(`/duty-log/${id}/confirm`)).status).to.equal(409)
    const log = await house.db.reader('access_log').where({ subject: id }).orderBy('at')
    expect(log.map(({ action }) => action)).to.deep.equal(['duty-recorded', 'duty-record-confirmed'])
  })

  it('says what is wrong with a day, times and a place, and keeps what was typed', async () => {
    const wrong: [object, string][] = [
      [{ onDay: '2026-11-24' }, '不能记录以后的值班'],
      [{ onDay: '2026-10-01' }, '三十一日以内'],
      [{ toTime: '08:00' }, '结束时间应当晚于开始时间'],
      [{ place: '' }, '请选择服务点，或者写明地点'],
      [{ organisationId: 'station-b' }, '请选择您任职的单位'],
      [{ servicePointId: 'nowhere' }, '请选择列出的服务点'],
    ]
    for (const [typed, says] of wrong) {
      const page = await record('mediator-a2', typed)
      expect(page.status, says).to.equal(422)
      expect(page.text).to.contain(says)
      expect(page.html).to.contain('解答加班费')
    }
    expect((await record('mediator-a2')).status).to.equal(303)
    expect((await record('mediator-a2', { fromTime: '12:00', toTime: '13:00' })).text).to.contain('时间重叠')
    expect((await record('mediator-a2', { fromTime: '12:30', toTime: '13:00' })).status).to.equal(303)
  })

  it('is returned for a reason, changed, and confirmed again; nobody confirms their own', async () => {
    expect((await record('lawyer-a')).status).to.equal(303)
    const { id } = await newest('lawyer-a')
    const path = `/duty-log/${id}/return`
    expect((await house.as('lead-a').submit(path, { reason: '' }, path)).status).to.equal(422)
    expect((await house.as('lead-a').submit(path, { reason: '时间不符' }, path)).status).to.equal(303)
    const own = await house.as('lawyer-a').get('/people/lawyer-a/duty-log')
    expect(own.text).to.contain('已退回').and.contain('时间不符')
    const edit = `/duty-log/${id}/edit`
    expect((await house.as('mediator-a').get(edit)).status).to.equal(404)
    expect((await house.as('lawyer-a').submit(edit, { toTime: '11:00' }, edit)).status).to.equal(303)
    expect(await newest('lawyer-a')).to.include({ state: 'recorded', to_time: '11:00', reason: null })
    expect((await house.as('lawyer-a').post(`/duty-log/${id}/confirm`)).status).to.equal(403)
    expect((await house.as('lead-b').post(`/duty-log/${id}/confirm`)).status).to.equal(404)
    expect((await house.as('officer').post(`/duty-log/${id}/confirm`)).status).to.equal(303)
    expect((await record('lead-a')).status).to.equal(303)
    const leads = await newest('lead-a')
    expect((await house.as('lead-a').post(`/duty-log/${leads.id}/confirm`)).status).to.equal(403)
  })

  it('pages what waits to be confirmed, the oldest day first', async () => {
    const row = { ...(await newest('lawyer-a')), state: 'recorded' }
    const ids = Array.from({ length: 230 }, (_, at) => `waits-${String(at).padStart(3, '0')}`)
    await house.db.write(tx =>
      tx.batchInsert(
        'duty_log',
        ids.map(id => ({ ...row, id, on_day: '2026-01-05' })),
        50,
      ),
    )
    const [first, last] = [await house.as('lead-a').get('/duty-log'), await house.as('lead-a').get('/duty-log?page=9')]
    expect(first.text).to.match(/1–50 \/ 23\d/)
    expect(first.html).to.contain('/duty-log/waits-000/confirm').and.not.contain('/duty-log/waits-050/confirm')
    expect(last.html, 'beyond the end is the last one').to.contain('/duty-log/waits-229/confirm')
    await house.db.write(tx => tx('duty_log').whereLike('id', 'waits-%').delete())
    expect((await house.as('lead-a').get('/duty-log')).text).to.not.contain('1–50')
  })

  it('names days of the roster that have no record yet', async () => {
    await house.db.write(tx =>
      tx('duties').insert({ organisation_id: 'station-b', on_day: '2026-11-20', person_id: 'mediator-b' }),
    )
    const page = await house.as('mediator-b').get('/people/mediator-b/duty-log?month=2026-11')
    expect(page.html).to.contain('/duty-log/new?day=2026-11-20')
    expect((await house.as('mediator-b').get('/duty-log/new?day=2026-11-20')).html).to.contain('value="2026-11-20"')
    expect((await house.as('lead-a').get('/people/mediator-b/duty-log')).status).to.equal(404)
    for (const who of ['auditor', 'partner-legal-aid'] as const)
      expect((await house.as(who).get('/duty-log')).status, who).to.equal(403)
    expect((await house.as('officer').get('/duty-log/new')).status).to.equal(403)
    expect((await house.as('supervisor').get('/duty-log')).location).to.equal('/work')
    expect((await house.as('administrator').get('/duty-log')).html).to.not.contain('/people/administrator/duty-log')
  })
})

describe('the subsidy list', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-23T08:00:00Z' })
    for (const [applicantName, way] of [
      ['=cmd|甲', 'paid'],
      ['补贴乙', 'due'],
      ['补贴丙', 'none'],
    ] as const) {
      const matter = await aidMatter(house, { applicantName })
      await matter.ended()
      await matter.submitted()
      await matter.accepted()
      if (way === 'paid') await matter.paid('1500.50')
      if (way === 'none') await matter.skipped()
    }
    await house.as('lawyer-a').submit('/duty-log/new', duty, '/duty-log/new')
    const { id } = await house.db.reader('duty_log').first()
    await house.as('lead-a').post(`/duty-log/${id}/confirm`)
  })
  after(() => house.close())

  const path = '/people/lawyer-a/subsidies'

  it('has matters and duty of a period with their status, and no amount where no scale is set', async () => {
    const page = await house.as('lawyer-a').get(`${path}?from=2026-11-01&to=2026-11-30`)
    expect(page.status).to.equal(200)
    for (const word of ['已发放', '¥1,500.50', '待发放', '承办人放弃', '1 个半天', '标准未设', '尚未录入值班补贴标准'])
      expect(page.text, word).to.contain(word)
    expect((await house.as('officer').get(`${path}?month=2026-10`)).text).to.contain('这段时间没有补贴')
    expect((await house.as('officer').get(`${path}?from=2026-11-30&to=2026-11-01`)).text).to.contain('不能早于')
    const sheet = await house.as('officer').get(`${path}/print`)
    expect(sheet.text).to.contain('领取人签名').and.contain('补贴乙')
    expect((await house.as('lead-b').get(path)).status).to.equal(404)
    expect((await house.as('lead-b').get(`${path}.csv`)).status).to.equal(404)
    expect((await house.as('partner-legal-aid').get(path)).status).to.equal(403)
  })

  it('adds up what is due by the office’s own scale, once it is set', async () => {
    const entered = (name: string, value: number) => ({
      id: `of-${name}`,
      name,
      region: 'fujian',
      valid_from: '2026-01-01',
      value: JSON.stringify(value),
      source: '测试标准',
      changed_by: 'administrator',
      changed_at: '2026-01-01T00:00:00.000Z',
    })
    await house.db.write(tx =>
      tx('parameters').insert([entered('la_subsidy', 120_000), entered('la_duty_subsidy', 15_000)]),
    )
    const page = await house.as('lawyer-a').get(path)
    expect(page.text).to.contain('¥1,350.00').and.contain('按本地标准').and.not.contain('标准未设')
    await house.db.write(tx => tx('parameters').whereLike('id', 'of-%').delete())
  })

  it('leads from each sum to exactly the lines it adds up', async () => {
    const period = 'from=2026-11-01&to=2026-11-30'
    const whole = await house.as('lawyer-a').get(`${path}?${period}`)
    for (const [of, has, lacks] of [
      ['paid', ['¥1,500.50'], ['补贴乙', '补贴丙', '港区大门']],
      ['due', ['补贴乙', '港区大门'], ['=cmd|甲', '补贴丙']],
      ['duty', ['港区大门'], ['=cmd|甲', '补贴乙', '补贴丙']],
    ] as const) {
      expect(whole.html).to.contain(`${path}?${period.replace('&', '&amp;')}&amp;of=${of}#lines`)
      const { text } = await house.as('lawyer-a').get(`${path}?${period}&of=${of}`)
      for (const word of [...has, '查看全部']) expect(text, of).to.contain(word)
      for (const word of lacks) expect(text, of).to.not.contain(word)
    }
    expect((await house.as('lawyer-a').get(`${path}?month=2026-10`)).html, 'nothing to lead to').to.not.contain(
      'of=paid',
    )
    expect((await house.as('lawyer-a').get(`${path}?of=nothing`)).status).to.equal(422)
  })

  it('is handed out for spreadsheets, runs no formula, and the export is kept', async () => {
    const csv = await house.as('lead-a').get(`${path}.csv?month=2026-11`)
    expect(csv.bytes.subarray(0, 3)).to.deep.equal(Buffer.from([0xef, 0xbb, 0xbf]))
    const text = csv.bytes.toString('utf8')
    expect(text)
      .to.contain("'=cmd|甲")
      .and.contain('1500.50')
      .and.not.match(/(^|,|\n)"?=/)
    const xlsx = await house.as('lead-a').get(`${path}.xlsx?month=2026-11`)
    const sheets = (await readXlsxFile(xlsx.bytes)) as unknown as { data?: unknown[][] }[]
    const rows = (sheets[0]?.data ?? sheets) as unknown[][]
    expect(rows[0]).to.include('金额（元）')
    expect(rows.flat()).to.include(1500.5)
    expect(rows.flat().filter(cell => String(cell).startsWith('='))).to.deep.equal([])
    const kept = await house.db.reader('access_log').where({ action: 'exported', person_id: 'lead-a' })
    expect(kept).to.have.length(2)
  })

  it('knows every way in which a text may begin a formula, and counts half-days', () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1', ' =1', '＝1', '－1']) expect(safeText(text)[0]).to.equal("'")
    for (const text of ['张三', '1-2', '"a"', '（=）']) expect(safeText(text)).to.equal(text)
    const quoted = csvOf({ headers: ['a'], rows: [['x"y,z']] })
    expect(quoted).to.equal('\uFEFFa\r\n"x""y,z"\r\n')
    expect([0, 1, 240, 241, 480].map(halfDaysOf)).to.deep.equal([0, 1, 1, 2, 2])
  })
})
