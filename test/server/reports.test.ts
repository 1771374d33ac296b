/** Figures are exactly the cases behind them, for whoever reads, as of any day, on the page and in files. */
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { reports } from '../../server/reports/registry.ts'
import { aidMatter } from '../support/aid-matter.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>
const month = 'period=2026-11'

describe('reports', () => {
  let house: TestOffice
  let signed: Journey
  let failed: Journey

  before(async () => {
    house = await openOffice()
    signed = await openCase(house, { on: '2026-11-09', applicantName: '签署甲', workers: [{ name: '同组乙' }] })
    await signed.signed()
    failed = await openCase(house, { on: '2026-11-10', applicantName: '不成丙', applicantPhone: '13800000022' })
    await failed.accepted()
    await failed.take('mediation', 'assign', {
      assignedOn: '2026-11-10',
      mediators: [failed.ownerId],
      chosenBy: 'body',
    })
    house.clock.on('2026-11-12', '10:00')
    await failed.take('mediation', 'fail', {
      endedOn: '2026-11-12',
      reason: 'no-agreement',
      bothSigned: 'no',
      advised: 'yes',
    })
    await signed.take('performance', 'recordPayment', { paidOn: '2026-11-12', amountFen: '10000', way: 'bank' })
    house.clock.on('2026-11-23', '09:00')
    const aid = await aidMatter(house, { applicantName: '受援丁' })
    await aid.ended()
  })
  after(() => house.close())

  /** What the page says of an indicator in its first column. */
  async function figureOf(who: string, report: string, id: string, query = month): Promise<string> {
    const page = await house.as(who).get(`/reports/${report}/${id}?${query}`)
    expect(page.status, `${who} ${report} ${id}`).to.equal(200)
    return /所计的案件 <span class="fq-soft">([^<·]*)/.exec(page.html)?.[1]?.trim() ?? ''
  }

  /** What the report says of each indicator of this period. */
  async function figuresOf(who: string, report: string): Promise<(id: string) => string | undefined> {
    const page = await house.as(who).get(`/reports/${report}?${month}`)
    expect(page.status, `${who} ${report}`).to.equal(200)
    return id => new RegExp(`/reports/${report}/${id}\\?[^"]*">([^<]*)<`).exec(page.html)?.[1]
  }

  it('counts what happened in the period, by each definition', async () => {
    const told = {
      med_accepted: '2',
      med_workers: '3',
      med_closed: '2',
      med_agreed: '1',
      med_success_rate: '50%',
      med_close_rate: '100%',
      med_15d_rate: '100%',
      med_avg_days: '1.0',
      med_amount_agreed: '¥18,000.00',
      med_amount_claimed: '¥56,000.00',
      med_perform_rate: '0%',
      med_perform_amount_rate: '55.6%',
      med_satisfaction: '—',
    }
    const mediation = await figuresOf('administrator', 'mediation')
    for (const [id, value] of Object.entries(told)) expect(mediation(id), id).to.equal(value)
    const aid = await figuresOf('administrator', 'legal-aid')
    expect([aid('la_granted'), aid('la_3d_rate')]).to.deep.equal(['1', '100%'])
    const owed = {
      pf_agreed: '1',
      pf_agreed_amount: '¥18,000.00',
      pf_due_amount: '¥18,000.00',
      pf_due_paid_rate: '55.6%',
      pf_on_time_rate: '50%',
      pf_members_paid_rate: '0%',
      pf_late_amount: '¥0.00',
      pf_overdue: '1',
      pf_overdue_amount: '¥8,000.00',
    }
    const performance = await figuresOf('administrator', 'performance')
    for (const [id, value] of Object.entries(owed)) expect(performance(id), id).to.equal(value)
    const recovered = await figuresOf('administrator', 'recovered')
    expect([recovered('rc_received_amount'), recovered('rc_workers')]).to.deep.equal(['¥10,000.00', '2'])
    const overview = await figuresOf('administrator', 'overview')
    expect([overview('pf_paid_amount'), overview('st_registered')]).to.deep.equal(['¥10,000.00', '3'])
  })

  it('opens every report, with each indicator and the way to its cases', async () => {
    for (const report of reports) {
      const shown = await figuresOf('mediator-a', report.id)
      for (const { id } of report.figures) expect(shown(id), `${report.id} ${id}`).to.be.a('string')
    }
  })

  it('lists one line for each that is counted, on the page and in the file', async () => {
    for (const id of ['med_close_rate', 'med_perform_amount_rate']) {
      const list = await house.as('administrator').get(`/reports/mediation/${id}?${month}`)
      const csv = await house.as('administrator').get(`/reports/mediation/${id}.csv?${month}`)
      const lines = csv.bytes.toString('utf8').trim().split('\r\n')
      expect(list.html.match(/class="who"/g)?.length ?? 0, id).to.equal(lines.length - 2) // headers and the sum
    }
  })

  it('shows every unit below, also those with nothing, in a fixed order', async () => {
    const { parent_id: county } = await house.db.reader('organisations').where({ id: 'station-a' }).first()
    const page = await house.as('administrator').get(`/reports/mediation?${month}&organisation=${county}`)
    const below = page.html.slice(page.html.indexOf('按单位'), page.html.indexOf('案由分布'))
    expect(below.match(/<tr><th scope="row"><a/g)?.length ?? 0).to.be.greaterThan(1)
    expect(below).to.contain('>0<')
    expect(below).to.contain('—') // nothing to divide by
  })

  it('knows as of a day what was on record then, and nothing later', async () => {
    expect(await figureOf('administrator', 'mediation', 'med_closed', `${month}&known=2026-11-11`)).to.equal('1')
    expect(await figureOf('administrator', 'mediation', 'med_accepted', `${month}&known=2026-11-09`)).to.equal('1')
    expect(await figureOf('administrator', 'overview', 'pf_paid_amount', `${month}&known=2026-11-11`)).to.equal('¥0.00')
    expect(await figureOf('administrator', 'overview', 'st_open', 'from=2026-11-01&to=2026-11-09')).to.equal('1')
  })

  it('tells late money and missed days apart from those in time, and both as of an earlier day', async () => {
    const deadlines = 'period=2026-11&known=2026-11-20'
    const missedBefore = await figureOf('administrator', 'deadlines', 'dl_missed', deadlines)
    house.clock.on('2026-11-23', '15:00')
    await signed.take('performance', 'recordPayment', { paidOn: '2026-11-23', amountFen: '3000', way: 'bank' })
    expect(await figureOf('administrator', 'performance', 'pf_late_amount')).to.equal('¥3,000.00')
    expect(await figureOf('administrator', 'performance', 'pf_overdue_amount')).to.equal('¥5,000.00')
    expect(await figureOf('administrator', 'performance', 'pf_overdue', `${month}&known=2026-11-20`)).to.equal('0')
    expect(await figureOf('administrator', 'deadlines', 'dl_missed', deadlines)).to.equal(missedBefore)
    const due = Number(await figureOf('administrator', 'deadlines', 'dl_due'))
    const met = Number(await figureOf('administrator', 'deadlines', 'dl_met'))
    const missed = Number(await figureOf('administrator', 'deadlines', 'dl_missed'))
    expect([due, missed > Number(missedBefore)]).to.deep.equal([met + missed, true])
  })

  it('tells what a step that was taken back later had counted before', async () => {
    const step = await house.db.reader('events').where({ case_id: failed.caseId, step: 'fail' }).first('id')
    house.clock.on('2026-11-24', '09:00')
    const back = await house
      .as('lead-a')
      .submit(`/events/${step.id}/take-back`, { reason: '登记错误，调解仍在进行' }, `/events/${step.id}/take-back`)
    expect(back.status, back.text).to.equal(303)
    expect(await figureOf('administrator', 'mediation', 'med_closed')).to.equal('1')
    expect(await figureOf('administrator', 'mediation', 'med_closed', `${month}&known=2026-11-23`)).to.equal('2')
  })

  it('subtracts a case for whoever is shut out of it', async () => {
    const before = await figureOf('lead-a', 'mediation', 'med_accepted')
    const file = await signed.proceeding('case-file')
    await house.db.write(tx =>
      tx('access_grants').insert({
        id: 'shut-lead-a',
        case_id: signed.caseId,
        proceeding_id: file.id,
        person_id: 'lead-a',
        grant: 'excluded',
        reason: '近亲属',
      }),
    )
    expect(Number(await figureOf('lead-a', 'mediation', 'med_accepted'))).to.equal(Number(before) - 1)
    for (const path of ['', '.csv']) {
      const list = await house.as('lead-a').get(`/reports/mediation/med_accepted${path}?${month}`)
      expect(list.bytes.toString('utf8')).to.not.contain('签署甲').and.not.contain(signed.caseId)
    }
    await house.db.write(tx => tx('access_grants').where({ id: 'shut-lead-a' }).delete())
  })

  it('is handed out as a spreadsheet with typed cells and sums it adds up itself, and the export is kept', async () => {
    const path = `/reports/mediation/med_amount_agreed.xlsx?${month}`
    const xlsx = await house.as('lead-a').get(path)
    expect(xlsx.status).to.equal(200)
    const sheets = (await readXlsxFile(xlsx.bytes)) as unknown as { data?: unknown[][] }[]
    const rows = (sheets[0]?.data ?? sheets) as unknown[][]
    expect(rows[1]?.[2]).to.be.instanceOf(Date)
    expect(rows[1]?.[3]).to.equal(18_000)
    expect(rows.at(-1)?.[3], 'what the sum comes to, for those who only look').to.equal(18_000)
    const { default: PizZip } = await import('pizzip')
    expect(new PizZip(xlsx.bytes).file('xl/worksheets/sheet1.xml')!.asText()).to.contain('SUM(D2:D2)')
    const kept = await house.db.reader('access_log').where({ action: 'exported', subject: 'report med_amount_agreed' })
    expect(kept.map(({ person_id }) => person_id)).to.include('lead-a')
    const csv = (await house.as('administrator').get(`/reports/overview.csv?${month}`)).bytes
    expect(csv.subarray(0, 3)).to.deep.equal(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.toString('utf8')).to.contain('st_registered').and.contain('按单位')
  })

  it('is handed out as a Word file: figures, twelve months as a chart and a table, units, and room to sign', async () => {
    const { default: PizZip } = await import('pizzip')
    for (const who of ['lead-a', 'administrator']) {
      const answer = await house.as(who).get(`/reports/overview.docx?${month}`)
      expect(answer.status).to.equal(200)
      const zip = new PizZip(answer.bytes)
      const xml = zip.file('word/document.xml')!.asText()
      const rows = xml.split('<w:tr>').map(row =>
        row
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
      const now = await figureOf(who, 'overview', 'st_registered')
      expect(
        rows.some(row => row.startsWith(`登记数 ${now} `)),
        `登记数 ${now}`,
      ).to.equal(true)
      expect(
        rows.some(row => row.startsWith(`2026-11 ${now} `)),
        `2026-11 ${now}`,
      ).to.equal(true)
      expect(rows.filter(row => /^202[56]-\d\d /.test(row))).to.have.length(12)
      expect(xml).to.contain('填报人').and.contain('一、指标').and.not.contain('⟦')
      expect(xml.includes('按单位'), who).to.equal(who === 'administrator')
      const media = Object.keys(zip.files).filter(name => name.startsWith('word/media/'))
      expect(media.map(name => name.split('.').at(-1))).to.have.members(['svg', 'png'])
    }
    const taken = await house.db.reader('access_log').where({ action: 'exported', subject: 'report overview docx' })
    expect(taken.map(({ person_id }) => person_id)).to.have.members(['lead-a', 'administrator'])
  })

  it('is drawn as charts, each with the table that says the same', async () => {
    const page = await house.as('administrator').get(`/reports/overview/charts?${month}&organisation=mawei`)
    expect(page.status).to.equal(200)
    const pictures = [...page.html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) =>
      src!.replaceAll(/&(amp|#38);/g, '&'),
    )
    expect(pictures.map(src => /(\w+)\.svg/.exec(src)?.[1])).to.deep.equal(['trend', 'units'])
    for (const src of pictures) {
      const picture = await house.as('administrator').get(src)
      expect(picture.headers.get('content-type')).to.contain('image/svg+xml')
      expect(picture.html).to.contain('<svg').and.not.contain('<script')
    }
    const now = await figureOf('administrator', 'overview', 'st_registered', `${month}&organisation=mawei`)
    expect(page.html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).to.contain(`2026-11 ${now} `)
    const lead = await house.as('lead-a').get(`/reports/overview/charts?${month}`)
    expect(lead.html, 'no units below a station').to.not.contain('units.svg')
    expect((await house.as('lead-a').get(`/reports/overview/charts/units.svg?${month}`)).status).to.equal(404)
    expect((await house.as('lead-a').get(`/reports/overview/charts/nothing.svg?${month}`)).status).to.equal(404)
    expect((await house.as('partner-inspection').get('/reports/overview/charts')).status).to.equal(403)
  })

  it('answers what makes no sense plainly, and keeps what is not one’s own to itself', async () => {
    const wrong = await house.as('administrator').get('/reports/mediation?from=2026-11-30&to=2026-11-01')
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.contain('期间没有看懂')
    expect((await house.as('administrator').get('/reports/none')).status).to.equal(404)
    expect((await house.as('administrator').get('/reports/mediation/none')).status).to.equal(404)
    expect((await house.as('mediator-a').get('/reports/mediation?organisation=station-b')).status).to.equal(404)
    expect((await house.as('partner-inspection').get('/reports/mediation')).status).to.equal(403)
    expect((await house.as('auditor').get('/reports')).location).to.equal('/reports/overview')
    await house.as('officer').post('/language', { locale: 'en' })
    const english = await house.as('officer').get(`/reports/legal-aid?${month}`)
    expect(english.text).to.contain('Report: Legal aid').and.contain('Decided in seven days')
    await house.as('officer').post('/language', { locale: 'zh' })
  })
})
