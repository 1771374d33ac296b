/** Addresses of reports: what is not understood is said, never answered with something else; filters stay where they were. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('an address of a report', function () {
  this.timeout(60_000)
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await openCase(house, { on: '2026-11-09', applicantName: '地址工人', applicantPhone: '13811440001' })
  })
  after(() => house.close())

  const get = (path: string) => house.as('administrator').get(path)

  const wrong: readonly [query: string, says: string][] = [
    ['period=2026-13', '期间没有看懂'],
    ['period=9999', '期间没有看懂'],
    ['period=0000', '期间没有看懂'],
    ['from=9999-12-31&to=9999-12-31', '期间没有看懂'],
    ['from=2026-11-30&to=2026-11-01', '期间没有看懂'],
    ['from=2026-11-01', '只填了一天'],
    ['to=2026-11-01', '只填了一天'],
    ['kind=nothing', '没有这种事项'],
    ['kind=toString', '没有这种事项'],
    ['known=yesterday', '“按哪天的记录”没有看懂'],
    ['sort=upwards', '没有这种排序'],
  ]
  for (const [query, says] of wrong)
    it(`says what it does not understand of ?${query}, and makes no file of it`, async () => {
      for (const path of ['/reports/overview', '/reports/overview/st_registered', '/reports/overview/charts']) {
        const page = await get(`${path}?${query}`)
        expect([page.status, page.text.includes(says)], `${path} ${page.text.slice(0, 200)}`).to.deep.equal([422, true])
      }
      for (const ending of ['.xlsx', '.csv', '.docx', '/print', '/st_registered.xlsx', '/st_registered.csv']) {
        const answer = await get(`/reports/overview${ending}?${query}`)
        expect([answer.status, answer.text.includes('没有生成文件')], ending).to.deep.equal([422, true])
      }
      const filing = await get(`/reports/overview/file?${query}`)
      expect([filing.status, filing.html.includes('<button class="fq-btn primary">报送')]).to.deep.equal([422, false])
    })

  it('reads a day, a year to come and the year before the first case, and tells rates of nothing as —', async () => {
    for (const query of ['from=2026-11-09&to=2026-11-09', 'period=2099', 'period=1999']) {
      const page = await get(`/reports/overview?${query}`)
      expect(page.status, query).to.equal(200)
      expect(page.text).to.not.match(/NaN|Infinity|undefined/)
    }
    expect((await get('/reports/mediation?period=2099')).text).to.contain('—')
  })

  it('says calmly, before anything is typed, that a period is not over and from which day on it can be filed', async () => {
    const running = await get('/reports/overview/file?period=2026-11')
    expect([running.status, running.html.includes('role="alert"')], running.text).to.deep.equal([200, false])
    expect(running.text).to.contain('到最后一天 2026-11-30（周一）起可以报送')
    const early = await get('/reports/overview/file?period=2026-10&known=2026-10-30')
    expect([early.status, early.html.includes('role="alert"')], early.text).to.deep.equal([200, false])
    expect(early.text).to.contain('2026-10-30（周五）早于期间的最后一天 2026-10-31')
    for (const page of [running, early]) {
      expect(page.html).to.not.contain('<button class="fq-btn primary">报送')
      expect(page.html).to.contain('href="/filed-reports?report=overview"').and.contain('href="/reports/overview?')
    }
    const sent = await house.as('administrator').post('/reports/overview/file', { period: '2026-11', seen: '0' })
    expect([sent.status, sent.html.includes('role="alert"')], 'what is sent all the same').to.deep.equal([422, true])
    const over = await get('/reports/overview/file?period=2026-10')
    expect(over.html).to.contain('<button class="fq-btn primary">报送')
  })

  it('keeps the line and the cases of an organisation itself when it is asked anew', async () => {
    const report = await get('/reports/overview?organisation=station-a&own=yes&period=2026-11')
    const [, line = ''] = /href="([^"]*group=dispute[^"]*)"/.exec(report.html) ?? []
    const list = await get(line.replaceAll('&amp;', '&'))
    for (const kept of ['name="own" value="station-a"', 'name="group" value="dispute"'])
      expect(list.html, line).to.contain(kept)
    const same = await get('/reports/overview?organisation=station-a&own=station-a')
    expect(same.text).to.contain('（本级）')
    const other = await get('/reports/overview?organisation=station-b&own=station-a')
    expect(other.text, 'it was chosen with another').to.not.contain('（本级）')
  })

  it('goes by the list of periods where that was changed, and by two days where they were', async () => {
    const days = 'from=2026-11-01&to=2026-11-15'
    const shown = await get(`/reports/overview?${days}`)
    expect(shown.html).to.contain('name="shown" value="2026-11-01~2026-11-15"')
    const asked = `${days}&shown=2026-11-01~2026-11-15`
    expect((await get(`/reports/overview?${asked}&period=2026-09`)).text).to.contain('2026 年 9 月 ·')
    expect((await get(`/reports/overview?${asked}&period=2026-11-01~2026-11-15`)).text).to.contain('2026-11-15 ·')
    const moved = 'from=2026-11-01&to=2026-11-20&shown=2026-11-01~2026-11-15&period=2026-11-01~2026-11-15'
    expect((await get(`/reports/overview?${moved}`)).text).to.contain('2026-11-20 ·')
    expect((await get(`/reports/overview?${days}&period=2026-11`)).text).to.contain('2026-11-15 ·')
  })

  it('of a list says that there is no such line, and makes no file of it', async () => {
    const asked = '?organisation=fujian&period=2026-11'
    const whole = await get(`/reports/overview/st_registered_kind${asked}`)
    for (const path of [
      '/reports/overview/st_registered_kind',
      '/reports/overview/st_registered',
      '/reports/overview',
    ]) {
      const page = await get(`${path}${asked}&group=nope`)
      expect([page.status, page.text.includes('这里没有这一归类')], `${path} ${page.text.slice(0, 200)}`).to.deep.equal(
        [422, true],
      )
      expect(page.html, 'nor is it asked again').to.not.match(/href="[^"]*group=nope|name="group"/)
    }
    const unknown = await get(`/reports/overview/st_registered_kind${asked}&group=nope`)
    expect(/地址工人/.test(unknown.text)).to.equal(/地址工人/.test(whole.text))
    for (const ending of ['/st_registered_kind.xlsx', '/st_registered.csv', '.csv', '/print', '.docx']) {
      const answer = await get(`/reports/overview${ending}${asked}&group=nope`)
      expect([answer.status, answer.text.includes('没有生成文件')], ending).to.deep.equal([422, true])
    }
  })

  it('of a line in which nothing is counted names it all the same', async () => {
    const page = await get('/reports/overview/st_registered_kind?period=2026-11&group=incident')
    expect([page.status, page.text.includes('这里是零')], page.text.slice(0, 300)).to.deep.equal([200, true])
    expect(page.text).to.contain('登记数 · ')
    const person = await get('/reports/workload/wl_owned_person?period=2026-11&group=mediator-b')
    expect([person.status, person.text.includes('这里没有这一归类')]).to.deep.equal([200, false])
    const nobody = await get('/reports/workload/wl_owned_person?period=2026-11&group=nobody')
    expect([nobody.status, nobody.text.includes('这里没有这一归类')]).to.deep.equal([422, true])
  })

  it('of the process reports says so, too', async () => {
    for (const query of ['from=gestern', 'to=2026-02-30', 'kind=x', 'organisation=../x', 'organisation=elsewhere']) {
      const page = await get(`/process-reports/mediation?${query}`)
      expect([page.status, page.text.includes('没有看懂')], query).to.deep.equal([422, true])
      const file = await get(`/process-reports/mediation/event-log.xes?${query}`)
      expect([file.status, file.text.includes('没有生成文件')], query).to.deep.equal([422, true])
    }
    expect((await get('/process-reports/mediation?organisation=station-a&kind=')).text).to.not.contain('没有看懂')
  })
})
