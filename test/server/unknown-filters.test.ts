/** Addresses of lists: a filter that nobody knows is said to narrow nothing, and a page beyond the end is the last one. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const says = '地址里有的筛选条件没有看懂'

describe('the address of a list', () => {
  let house: TestOffice
  let caseId: string
  before(async () => {
    house = await openOffice()
    const opened = await openCase(house, { on: '2026-11-09', applicantName: '清单工人', applicantPhone: '13811440077' })
    caseId = opened.caseId
  })
  after(() => house.close())

  const get = (path: string) => house.as('administrator').get(path)

  const unknown = [
    ...['state', 'kind', 'sort', 'station', 'doing', 'from', 'owner', 'overdue', 'after'].map(
      name => `/cases?${name}=nope`,
    ),
    '/cases?all=yes&state=open&kind=nope',
    '/cases?state=open&state=closed',
    ...['state', 'rule', 'whose'].map(name => `/warnings?${name}=nope`),
    ...['state', 'whose'].map(name => `/supervision-orders?${name}=nope`),
    ...['standing', 'ground'].map(name => `/reminder-list?${name}=nope`),
    '/filed-reports?report=nope',
    '/desk/overdue?scope=nope',
  ]
  for (const path of unknown)
    it(`says that it narrows nothing: ${path}`, async () => {
      const page = await get(path)
      expect([page.status, page.text.includes(says)], page.text.slice(0, 200)).to.deep.equal([422, true])
      expect(page.html.match(/class="fq-note bad"/g)).to.have.length(1)
    })

  it('says nothing of what it knows or of what is left empty', async () => {
    for (const path of [
      '/cases?state=registered&kind=dispute&cause=&from=2026-11-01&sort=recent&station=station-a&doing=mediation',
      '/cases?cause=%20&whatever=x',
      '/warnings?state=all&rule=&whose=&page=1',
      '/supervision-orders?state=open&whose=mine&page=1',
      '/reminder-list?standing=all&ground=',
      '/filed-reports?report=overview',
      '/desk/overdue?scope=mine',
    ]) {
      const page = await get(path)
      expect([page.status, page.text.includes(says)], path).to.deep.equal([200, false])
    }
  })

  it('says so to whoever asks for a station that is not theirs to choose', async () => {
    const page = await house.as('mediator-b').get('/cases?station=station-a')
    expect([page.status, page.text.includes(says)]).to.deep.equal([422, true])
  })

  it('is not kept for the way back with what nobody knows', async () => {
    const client = house.as('supervisor')
    await client.get('/cases?kind=nope&state=registered')
    expect((await client.get('/cases')).location).to.equal('/cases?state=registered')
    await client.get('/cases?kind=nope')
    expect((await client.get('/cases')).status).to.equal(200)
  })

  it('says so in English, too', async () => {
    const client = house.as('officer')
    await client.post('/language', { locale: 'en' })
    expect((await client.get('/cases?kind=nope')).text).to.contain('A filter in the address was not understood')
  })

  it('of a group’s members and of a file says so as well', async () => {
    const members = await house.as('lead-a').get(`/cases/${caseId}/members?standing=nope`)
    expect([members.status, members.text.includes(says)]).to.deep.equal([422, true])
    for (const path of ['/reminder-list.csv?ground=nope', '/reminder-list.xlsx?standing=nope']) {
      const file = await get(path)
      expect([file.status, file.text.includes('没有生成文件')], path).to.deep.equal([422, true])
    }
  })

  it('leads to the last page where it asks for one beyond the end', async () => {
    const filing = await house.as('administrator').post('/reports/overview/file', { period: '2026-10', seen: '0' })
    expect(filing.status, filing.text).to.equal(303)
    const lists: readonly [path: string, holds: string][] = [
      ['/filed-reports?page=99', filing.location!],
      ['/reports/overview/st_registered?period=2026-11&page=99', '清单工人'],
      ['/process-reports/case-file/behind?what=begun&page=99', caseId],
    ]
    for (const [path, holds] of lists) expect((await get(path)).html, path).to.contain(holds)
    for (const path of ['/warnings?page=99', '/reminder-list?page=99', '/typical-cases?page=99'])
      expect((await get(path)).status, path).to.equal(200)
  })
})
