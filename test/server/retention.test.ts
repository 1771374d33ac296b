/** Section 9.3: how long a file is kept, with its article; and that nothing is destroyed that somebody holds. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('Section 9.3: how long files are kept, on the pages', () => {
  let house: TestOffice
  let path: string
  let one: Awaited<ReturnType<typeof openCase>>
  before(async () => {
    house = await openOffice()
    one = await openCase(house)
    await one.accepted()
    await one.take('mediation', 'withdraw', { endedOn: '2026-11-09', reason: 'applicant-wish', signed: 'yes' })
    const { id: own } = await one.proceeding('case-file')
    const closing = { closedOn: '2026-11-09', result: 'withdrawn', missingReason: '申请人已撤回' }
    expect((await house.as(one.ownerId).submit(`/proceedings/${own}/steps/close`, closing)).status).to.equal(303)
    house.clock.on('2026-12-01')
    path = `/cases/${one.caseId}/retention`
  })
  after(() => house.close())

  it('tells every period with its article to whoever is signed in, and the list of files to administrators', async () => {
    const table = await house.as('lawyer-b').get('/retention')
    expect(table.text).to.contain('《劳动人事争议仲裁办案规则》第24条').and.contain('《网络安全法》第23条第3项')
    expect(table.text).to.contain('待核').and.not.contain('已办结的案卷')
    expect(table.html).to.contain('href="/parameters/retention_people_mediation"')
    const list = await house.as('administrator').get('/retention')
    expect(list.html).to.contain(`href="${path}"`)
    expect(list.text).to.contain('保管中')
    expect((await house.as('administrator').get('/retention?after=nonsense')).status).to.equal(200)
  })

  it('counts the days of one file, the longest first, and says from when it may be appraised', async () => {
    const page = await house.as(one.ownerId).get(path)
    expect(page.text).to.match(/起 10 年，至 2036-11-09（周日） 24 时止/)
    expect(page.text).to.match(/2036-11-10（周一） 起可以鉴定/)
    expect(page.text).to.contain('《人民调解法》第27条').and.contain('没有不得销毁的原因')
    expect((await house.as('mediator-b').get(path)).status).to.equal(404)
    expect((await house.as('partner-inspection').get(path)).status).to.be.oneOf([403, 404])
  })

  it('follows the years that the office has set', async () => {
    const entry = { organisationId: 'fuzhou', value: '15', validFrom: '2026-11-01', source: '本单位保管期限表' }
    const answer = await house.as('administrator').post('/parameters/retention_people_mediation/new', entry)
    expect(answer.status, answer.text.slice(0, 400)).to.equal(303)
    expect((await house.as(one.ownerId).get(path)).text).to.match(/起 15 年，至 2041-11-09/)
  })

  it('is held by whoever stands above it with a reason, once released no more, all in the history', async () => {
    house.clock.on('2042-01-05')
    expect((await house.as('administrator').get('/retention')).text).to.contain('期满，可以鉴定')
    expect((await house.as(one.ownerId).get(`${path}/hold`)).status).to.equal(403)
    expect((await house.as('lead-b').post(`${path}/hold`, { reason: '别站' })).status).to.equal(404)
    const empty = await house.as('lead-a').post(`${path}/hold`, { reason: '' })
    expect(empty.status).to.equal(422)
    expect((await house.as('lead-a').submit(`${path}/hold`, { reason: '审计调卷' }, `${path}/hold`)).status).to.equal(
      303,
    )
    expect((await house.as('administrator').get('/retention')).text).to.contain('不得销毁')
    expect((await house.as('lead-a').get(path)).text).to.contain('审计调卷')
    expect((await house.as('lead-a').get(`/cases/${one.caseId}`)).text).to.contain('登记案卷不得销毁')
    const release = `${path}/release`
    expect((await house.as('lead-a').submit(release, { reason: '审计结束' }, release)).status).to.equal(303)
    expect((await house.as('lead-a').post(release, { reason: '再次' })).status, 'released already').to.equal(409)
    house.clock.on('2026-12-01')
  })
})
