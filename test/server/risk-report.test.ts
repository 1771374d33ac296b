/** An analysis of risks through the website: written, sent to named bodies, corrected forward, counted in the report. */
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { refreshSearch } from '../../server/jobs/refresh-search.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const council = {
  kind: 'tripartite',
  applicantNature: 'unit',
  applicantName: '马尾区协调劳动关系三方会议办公室',
  consentChannel: 'no-person',
}
const analysis = {
  title: '十月马尾园区劳动关系风险研判',
  coversFrom: '2026-10-01',
  coversTo: '2026-10-31',
  scope: '马尾电子产业园',
  degree: 'high',
  findings: '两家企业拖欠工资超过一个月，涉及二百余人。',
}
const sent = { sentTo: ['tripartite', 'union'] }

describe('an analysis of risks, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-11-04T01:00:00Z' })
  })
  after(() => house.close())

  const opened = async (day = '2026-11-04') => {
    house.clock.on(day, '09:00')
    const caseId = await registered(house, council)
    return { caseId, at: byDay(house, { caseId, workflow: 'risk-report' }) }
  }
  const listed = async (query: string, who = 'lead-a') => {
    const page = await house.as(who).get(`/reports/meetings/tp_risk_reports?${query}`)
    expect(page.status).to.equal(200)
    return page
  }
  const counted = async (query: string, who = 'lead-a') =>
    /所计的案件 <span class="fq-soft">([^<·]*)/.exec((await listed(query, who)).html)?.[1]?.trim()

  it('is written, sent, seen on the case with its paper, and on file with who did what', async () => {
    const { caseId, at } = await opened()
    await at.takes('2026-11-04', 'draft', analysis, 'lead-a')
    expect((await at.row()).state).to.equal('drafted')
    await at.takes('2026-11-05', 'send', { ...sent, number: '榕马三方办〔2026〕9号' }, 'lead-a')
    expect((await at.row()).state).to.equal('sent')

    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    for (const said of [analysis.title, analysis.scope, '2026-10-31', '已报送', '榕马三方办〔2026〕9号'])
      expect(page.text).to.contain(said)
    expect(page.text, 'no word of the machine').to.not.match(/\b(high|tripartite|sent)\b/)
    expect(await at.papers()).to.include('risk-report')
    expect(await at.paperText('risk-report')).to.contain(analysis.findings)
    const events = await house.db
      .reader('events')
      .where({ proceeding_id: (await at.row()).id })
      .orderBy('sequence')
    expect(events.map(({ step, happened_on }) => [step, happened_on])).to.deep.equal([
      ['draft', '2026-11-04'],
      ['send', '2026-11-05'],
    ])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('keeps what was typed where something is wrong, and is closed to other stations and to partners', async () => {
    const { caseId, at } = await opened()
    for (const who of ['mediator-b', 'partner-inspection'])
      expect((await at.tries('2026-11-04', 'draft', analysis, who)).status, who).to.equal(404)
    const backwards = await at.tries('2026-11-04', 'draft', { ...analysis, coversTo: '2026-09-30' }, 'lead-a')
    expect(backwards.status).to.equal(422)
    expect(backwards.text).to.contain('止日不能早于起日')
    expect(backwards.html).to.contain(analysis.findings).and.to.contain('value="2026-09-30"')
    await at.takes('2026-11-04', 'draft', analysis, 'lead-a')

    const nobody = await at.tries('2026-11-05', 'send', { number: '九号' }, 'lead-a')
    expect([nobody.status, nobody.text.includes('至少选择一个单位')]).to.deep.equal([422, true])
    expect(nobody.html).to.contain('value="九号"')
    const nameless = await at.tries('2026-11-05', 'send', { sentTo: ['other'] }, 'lead-a')
    expect([nameless.status, nameless.text.includes('请写明是哪个单位')]).to.deep.equal([422, true])
    expect((await at.tries('2026-11-05', 'send', sent, 'mediator-b')).status).to.equal(404)
    expect(await house.db.reader('events').where({ case_id: caseId, step: 'send' })).to.deep.equal([])
    await at.takes('2026-11-05', 'drop', { reason: '情况已经消除' }, 'lead-a')
    expect((await at.tries('2026-11-05', 'send', sent, 'lead-a')).status, 'not sent once dropped').to.not.equal(303)
  })

  it('counts in the month it was sent, by unit, as known on each day, and what was corrected where it belongs', async () => {
    const { caseId, at } = await opened('2026-09-30')
    await at.takes('2026-09-30', 'draft', { ...analysis, coversFrom: '2026-09-01', coversTo: '2026-09-29' }, 'lead-a')
    await at.takes('2026-10-02', 'send', sent, 'lead-a')
    house.clock.on('2026-10-08', '09:00')
    const [september, october] = ['period=2026-09', 'period=2026-10']
    expect([await counted(september), await counted(october)]).to.deep.equal(['0', '1'])
    expect(await counted(`${october}&known=2026-10-01`), 'not known yet').to.equal('0')
    const unit = (id: string) => counted(`${october}&organisation=${id}`, 'administrator')
    expect([await unit('station-a'), await unit('station-b')]).to.deep.equal(['1', '0'])
    expect((await listed(october)).html).to.contain(`/cases/${caseId}`)

    const { id } = await house.db.reader('events').where({ case_id: caseId, step: 'send' }).first('id')
    const path = `/events/${id}/amend`
    const takingBack = await house.as('lead-a').get(`/events/${id}/take-back`)
    expect(takingBack.text, 'it has left the house').to.contain('研判报告已经报送')
    const amended = await house.as('lead-a').submit(path, { ...sent, sentOn: '2026-09-30' }, path)
    expect(amended.status, amended.text.slice(0, 800)).to.equal(303)
    expect([await counted(september), await counted(october)]).to.deep.equal(['1', '0'])
    expect(await counted(`${october}&known=2026-10-07`), 'as it was on record').to.equal('1')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('stands in the report and its files with its definition, and is found by its words', async () => {
    const { at } = await opened()
    await at.takes('2026-11-04', 'draft', { ...analysis, findings: '卷帘厂可能停产' }, 'lead-a')
    await at.takes('2026-11-05', 'send', sent, 'lead-a')
    const page = await house.as('lead-a').get('/reports/meetings?period=2026-11')
    expect(page.text).to.contain('风险研判报告').and.to.contain('拟写后没有报送的不计')
    const xlsx = await house.as('lead-a').get('/reports/meetings.xlsx?period=2026-11')
    const rows = (await readXlsxFile(xlsx.bytes)).flatMap(({ data }) => data)
    expect(rows.find(([id]) => id === 'tp_risk_reports')?.slice(1, 4)).to.deep.equal(['风险研判报告', '次', 2])
    const csv = await house.as('lead-a').get('/reports/meetings/tp_risk_reports.csv?period=2026-11')
    expect(csv.bytes.toString('utf8').match(/闽榕马园/g)).to.have.length(2)
    expect((await house.as('lead-a').get('/reports/meetings.docx?period=2026-11')).status).to.equal(200)
    await house.as('officer').post('/language', { locale: 'en' })
    const english = await house.as('officer').get('/reports/meetings?period=2026-11')
    expect(english.text).to.contain('Analyses of risks')
    await refreshSearch.run(house.office)
    const finds = async (who: string) =>
      (await house.as(who).follow(await house.as(who).post('/search', { q: '卷帘厂' }))).text
    expect(await finds('lead-a')).to.contain('马尾区协调劳动关系三方会议办公室')
    expect(await finds('mediator-b')).to.not.contain('马尾区协调劳动关系三方会议办公室')
  })
})
