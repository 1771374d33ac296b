/** Reports that were filed: frozen for good, beside today, corrected by another filing, and told to each by their own rights. */
import { expect } from 'chai'
import { fileReport } from '../../server/filed-reports/file-report.ts'
import { type Office, todayOf } from '../../server/office.ts'
import { askedIn } from '../../server/reports/asked.ts'
import { reportNamed } from '../../server/reports/registry.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

describe('filed reports', () => {
  let house: TestOffice
  let first: Journey
  const october = { organisation: 'station-a', period: '2026-10' }
  const filePath = '/reports/mediation/file'

  before(async () => {
    house = await openOffice({ now: '2026-10-12T01:00:00Z' })
    first = await openCase(house, { on: '2026-10-12', applicantName: '先报甲' })
    await first.accepted()
  })
  after(() => house.close())

  const file = (who: string, more: Record<string, string> = {}) =>
    house.as(who).post(filePath, { ...october, seen: '0', ...more })

  /** The cells of an indicator on the page of a filing: as filed, today, the difference. */
  async function line(who: string, filed: string, name: string): Promise<string[]> {
    const page = await house.as(who).get(filed)
    expect(page.status, page.text).to.equal(200)
    const row = page.html.split('<tr>').find(one => one.includes(`<th scope="row">${name}<`)) ?? ''
    return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  }

  it('are not made of a period that is not over, nor by those who may not, nor of what is not theirs', async () => {
    house.clock.on('2026-10-31', '09:00')
    const known = await file('lead-a', { known: '2026-10-30' })
    expect([known.status, known.text.includes('还没有到')]).to.deep.equal([422, true])
    expect(known.html).to.contain('value="2026-10"')
    const wrong = await file('lead-a', { period: '2026-13' })
    expect([wrong.status, wrong.text.includes('期间没有看懂')]).to.deep.equal([422, true])
    expect((await file('mediator-a')).status).to.equal(403)
    expect((await file('lead-a', { organisation: 'station-b' })).status).to.equal(404)
    expect((await house.as('lead-a').post('/reports/none/file', october)).status).to.equal(404)
    expect(await house.db.reader('filed_reports')).to.deep.equal([])
  })

  let filed: string

  it('keep their figures, who and when; the same is not filed twice', async () => {
    house.clock.on('2026-11-02', '09:00')
    const report = await house.as('lead-a').get('/reports/mediation?organisation=station-a&period=2026-10')
    expect(report.html).to.contain('/reports/mediation/file?organisation=station-a')
    expect((await house.as('mediator-a').get('/reports/mediation')).html).to.not.contain('/file?')
    const form = await house.as('lead-a').get(`${filePath}?organisation=station-a&period=2026-10`)
    expect(form.text).to.contain('2026 年 10 月')
    const answers = await Promise.all([file('lead-a'), file('supervisor')])
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([303, 409])
    filed = answers.find(({ status }) => status === 303)!.location!
    const again = await file('lead-a')
    expect([again.status, again.text.includes('刚刚已经报送')]).to.deep.equal([409, true])
    expect(await line('administrator', filed, '当期受理数')).to.deep.equal(['1', '1', '一致'])
    const log = await house.db.reader('access_log').where({ action: 'report-filed' })
    expect(log.map(({ subject }) => `/filed-reports/${subject}`)).to.deep.equal([filed])
    const list = await house.as('mediator-a').get('/filed-reports?report=mediation')
    expect(list.html).to.contain(filed)
    expect(list.text).to.contain('有效')
  })

  it('stand as they were beside today, with the cases that make the difference', async () => {
    const late = await openCase(house, { on: '2026-10-20', applicantName: '补录乙', applicantPhone: '13800000022' })
    await late.accepted()
    const step = await house.db
      .reader('events')
      .where({ case_id: first.caseId, workflow: 'mediation', step: 'accept' })
      .first('id')
    house.clock.on('2026-11-04', '09:00')
    const back = await house
      .as('lead-a')
      .submit(`/events/${step.id}/take-back`, { reason: '登记错误' }, `/events/${step.id}/take-back`)
    expect(back.status, back.text).to.equal(303)
    expect(await line('administrator', filed, '当期受理数')).to.deep.equal(['1', '1', '变动 2 件 当期受理数'])
    const cases = await house.as('administrator').get(`${filed}/med_accepted`)
    expect(cases.text).to.contain('补录乙').and.contain('报送后增加').and.contain('先报甲').and.contain('报送后减少')
    const csv = (await house.as('administrator').get(`${filed}.csv`)).bytes.toString('utf8')
    expect(csv).to.match(/med_accepted,当期受理数,件,1,1,/)
    expect((await house.as('administrator').get(`${filed}/none`)).status).to.equal(404)
  })

  it('are compared also where their rows were filed in another order', async () => {
    const [old] = await house.db.reader('cases').where({ id: first.caseId })
    const [facts] = await house.db.reader('case_facts').where({ case_id: first.caseId })
    const ids = Array.from({ length: 125 }, (_, place) => `zz-${String(124 - place).padStart(3, '0')}`)
    const parts = [ids.slice(0, 60), ids.slice(60, 120), ids.slice(120)]
    await house.db.write(async tx => {
      for (const id of ids) {
        await tx('cases').insert({ ...old, id, registration_number: id, case_number: null })
        await tx('case_facts').insert({ ...facts, case_id: id })
      }
      for (const [place, some] of parts.entries()) {
        const rows = JSON.stringify(some.map(caseId => ({ caseId, on: '2026-10-12' })))
        const filedRows = { filed_id: filed.split('/').at(-1), indicator: 'med_accepted', part: place + 1, rows }
        await tx('filed_rows').insert(filedRows)
      }
    })
    expect(await line('administrator', filed, '当期受理数')).to.deep.equal(['126', '1', '-125 变动 127 件 当期受理数'])
    await house.db.write(async tx => {
      await tx('filed_rows').where('part', '>', 0).delete()
      await tx('case_facts').where('case_id', 'like', 'zz-%').delete()
      await tx('cases').where('id', 'like', 'zz-%').delete()
    })
  })

  it('are corrected by another filing, which says why and names the old one', async () => {
    const without = await file('lead-a', { seen: '1' })
    expect([without.status, without.text.includes('请写明更正的理由')]).to.deep.equal([422, true])
    const corrected = await file('lead-a', { seen: '1', reason: '补录一件，退回一件' })
    expect(corrected.status, corrected.text).to.equal(303)
    const page = await house.as('lead-a').get(corrected.location!)
    expect(page.html).to.contain(`href="${filed}"`)
    expect(page.text).to.contain('补录一件，退回一件').and.contain('第 2 次报送')
    expect(await line('lead-a', corrected.location!, '当期受理数')).to.deep.equal(['1', '1', '一致'])
    const old = await house.as('lead-a').get(filed)
    expect(old.html).to.contain(`href="${corrected.location}"`)
    expect(await line('lead-a', filed, '当期受理数')).to.deep.equal(['1', '1', '变动 2 件 当期受理数'])
    expect((await house.as('lead-a').get('/filed-reports')).text).to.contain('已被更正')
    const log = await house.db.reader('access_log').where({ action: 'report-corrected' })
    expect(log.map(({ reason }) => reason)).to.deep.equal(['补录一件，退回一件'])
  })

  it('neither show nor count a case to whoever is shut out of it, and are not others’ to read', async () => {
    const file = await first.proceeding('case-file')
    await house.db.write(tx =>
      tx('access_grants').insert({
        id: 'shut-supervisor',
        case_id: first.caseId,
        proceeding_id: file.id,
        person_id: 'supervisor',
        grant: 'excluded',
        reason: '近亲属',
      }),
    )
    expect((await line('supervisor', filed, '当期受理数')).slice(0, 2)).to.deep.equal(['0', '1'])
    for (const path of ['', '/med_accepted', '.csv']) {
      const page = (await house.as('supervisor').get(`${filed}${path}`)).bytes.toString('utf8')
      expect(page).to.not.contain('先报甲').and.not.contain(first.caseId)
    }
    expect((await house.as('mediator-b').get(filed)).status).to.equal(404)
    expect((await house.as('mediator-b').get('/filed-reports')).html).to.not.contain(filed)
    expect((await house.as('partner-inspection').get('/filed-reports')).status).to.equal(403)
    expect((await house.as('auditor').get('/filed-reports/none')).status).to.equal(404)
  })

  it('are of one moment: a case that is accepted while they are read is in none of their figures', async () => {
    const reader = { person: await house.person('lead-a'), today: todayOf(house.office) }
    const asked = await askedIn(house.db.reader, { organisation: 'station-a', period: '2026-10' }, reader)
    const meanwhile: Office['db']['snapshot'] = work =>
      house.db.snapshot(async db => {
        await db('case_facts').first('case_id')
        const late = await openCase(house, { on: '2026-10-22', applicantName: '同刻丙', applicantPhone: '13800000033' })
        await late.accepted()
        return work(db)
      })
    const office = { ...house.office, db: { ...house.office.db, snapshot: meanwhile } }
    const report = reportNamed('overview')!
    const id = await fileReport(office, { report, asked, reader, seen: 0, reason: undefined, locale: 'zh' })
    const [was, now, difference] = await line('administrator', `/filed-reports/${id}`, '登记数')
    expect([Number(now) - Number(was), difference]).to.deep.equal([1, '+1 变动 1 件 登记数'])
  })
})
