import { expect } from 'chai'
import { goOn } from '../../server/batches/run.ts'
import { fileNotice, previewNotice } from '../../server/calendar/file-notice.ts'
import { listDays, loadCalendar } from '../../server/calendar/repository.ts'
import { workingView } from '../../server/calendar/working-view.ts'
import { Invalid, Stale } from '../../server/errors.ts'
import { stateOfFacts } from '../../server/facts/changes.ts'
import { rebuildSome } from '../../server/facts/rebuild.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import type { Office } from '../../server/office.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { render } from '../../server/web/render.ts'
import { wordsFor } from '../../server/web/words.ts'
import { applyForMediation } from '../support/applied-for-mediation.ts'
import { notice2027 } from '../support/holiday-notice.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the calendar', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const source = '国务院办公厅关于2027年部分节假日安排的通知'

  it('is on file for 2024 to 2026, and for 2027 with the statutory days alone', async () => {
    const calendar = await loadCalendar(house.db.reader)
    expect([2024, 2025, 2026, 2027].map(calendar.isPublished)).to.deep.equal([true, true, true, false])
    expect(calendar.isWorkingDay('2026-10-10')).to.equal(true)
    expect(calendar.isWorkingDay('2027-02-05')).to.equal(false)
  })

  it('is the administrator’s alone', async () => {
    expect((await house.as('mediator-a').get('/calendar')).status).to.equal(403)
    expect((await house.as('mediator-a').post('/calendar/2027', { source, lines: notice2027 })).status).to.equal(403)
    expect((await house.as('administrator').get('/calendar/1027')).status).to.equal(404)
  })

  it('shows its years and their days', async () => {
    const years = await house.as('administrator').get('/calendar')
    expect(years.text)
      .to.match(/2027 未公布/)
      .and.match(/2026 已公布/)
    const year = await house.as('administrator').get('/calendar/2026')
    expect(year.text).to.include('2026-10-10（周六）').and.to.include('调休上班')
  })

  it('asks again when the notice cannot be accepted, and keeps what was typed', async () => {
    const page = await house
      .as('administrator')
      .post('/calendar/2027/preview', { source, lines: '2027-01-02 off 元旦' })
    expect(page.status).to.equal(422)
    expect(page.text).to.include('缺少法定节假日 2027-01-01 元旦').and.to.include('2027-01-02 off 元旦')
  })

  it('shows which deadlines a notice moves before it is saved, in the cases one may see', async () => {
    house.clock.on('2027-01-25')
    const caseId = await applyForMediation(house, 'mediator-a')
    house.clock.on('2027-03-01')
    await applyForMediation(house, 'mediator-b')

    const pasted = { year: 2027, source, lines: notice2027 }
    const { moved } = await previewNotice(house.office, pasted, { by: await house.person('administrator'), page: 1 })
    expect(moved.count).to.equal(1)
    expect(moved.listed[0]).to.include({ caseId, fromOn: '2027-02-09', toOn: '2027-02-12' })
    const elsewhere = await previewNotice(house.office, pasted, { by: await house.person('mediator-b'), page: 1 })
    expect(elsewhere.moved).to.deep.equal({ count: 0, passed: 0, listed: [], page: 1, pages: 1 })

    const page = await house.as('administrator').post('/calendar/2027/preview', { source, lines: notice2027 })
    expect(page.status).to.equal(200)
    expect(page.text).to.include('1 项正在计算的期限会变动').and.to.include('2027-02-12（周五）')
    expect((await loadCalendar(house.db.reader)).isPublished(2027), 'nothing is saved yet').to.equal(false)
    expect(await arbitrationGateOf(house, caseId)).to.equal('2027-02-09')
  })

  it('files a notice, reads itself again, keeps what is statutory and moves the deadlines', async () => {
    const moving = await house.db.reader('deadlines').where({ due_on: '2027-02-09' }).first()
    const opened = await house.as('administrator').get('/calendar/2027')
    const seen = /name="seen" value="([^"]*)"/.exec(opened.html)?.[1] ?? ''
    const saved = await house.as('administrator').post('/calendar/2027', { source, lines: notice2027, seen })
    expect(saved.status).to.equal(303)
    const confirmed = await house.as('administrator').follow(saved)
    expect(confirmed.text).to.include('2027 年放假安排已保存').and.to.include('按新的放假安排或者计算口径重新计算期限')
    await goOn(house.office)
    const report = await house.as('administrator').get(saved.location)
    expect(report.text).to.include('全部办成').and.to.include('2027-02-09 → 2027-02-12')
    const [kept] = await house.db
      .reader('events')
      .where({ step: 'recompute', batch_id: saved.location.split('/').at(-1) })
    expect(JSON.parse(kept.answers).deadlines).to.deep.equal([
      { rule: 'mediation_arb_gate', subject: 'proceeding', from: '2027-02-09', to: '2027-02-12', hadPassed: true },
    ])
    expect(await faultsOfCase(house.db.reader, house.office, moving.case_id)).to.deep.equal([])
    expect(await house.db.reader('access_log').where({ action: 'holidays-filed' })).to.have.length(1)
    const { rebuilding } = await stateOfFacts(house.db.reader)
    expect(rebuilding, 'days that have passed are other ones').to.deep.equal({ stage: 'cases', after: '' })
    while (await rebuildSome(house.office));
    expect(house.office.calendar.current().isPublished(2027)).to.equal(true)
    expect(house.office.calendar.current().isWorkingDay('2027-02-20')).to.equal(true)
    expect(await arbitrationGateOf(house, moving.case_id)).to.equal('2027-02-12')
    const statutory = (await listDays(house.db.reader)).filter(day => day.year === 2027 && day.statutory)
    expect(statutory).to.have.length(13)

    const again = await house.as('administrator').post('/calendar/2027', { source, lines: notice2027, seen })
    expect(again.status, 'what was seen is no longer on file').to.equal(409)
    expect(again.text, 'and what was typed is kept')
      .to.include('另一位管理员已保存本年的安排')
      .and.to.include('查看影响')
  })

  it('computes again in a batch that a crash does not lose, that can be cancelled and begun again', async () => {
    house.clock.on('2028-01-14')
    const [first, second] = [await applyForMediation(house, 'mediator-a'), await applyForMediation(house, 'mediator-a')]
    await acceptMediation(house, first)
    const client = house.as('administrator')
    const lines = `${fixedOf(2028)}\n2028-01-29 off 春节\n2028-01-31 off 春节`
    const page = '/calendar/2028'
    const dying: Office = {
      ...house.office,
      calendar: { ...house.office.calendar, reload: () => Promise.reject(new Error('the power went')) },
    }
    const by = await house.person('administrator')
    await fileNotice(dying, { year: 2028, source, lines, seen: '', by }).catch(() => undefined)
    const { id } = await house.db.reader('batches').orderBy('made_at', 'desc').orderBy('id', 'desc').first('id')
    expect((await client.get(`/batches/${id}`)).text)
      .to.include('正在查找会变动的期限')
      .and.to.include('取消后，还没有处理的案件仍是原来的届满日')
    expect((await house.as('mediator-a').get(`/batches/${id}`)).status).to.equal(404)
    expect((await client.post(`/batches/${id}/cancel`)).status).to.equal(303)
    await goOn(house.office)
    expect(await arbitrationGateOf(house, first)).to.equal('2028-01-31')
    house.clock.on('2028-02-01', '00:05')
    await house.office.calendar.reload() // as the clock does every minute
    await passDeadlines(house.office)
    const close = { case_id: first, rule: 'mediation_close' }
    const stands = await house.db.reader('deadlines').where(close).first()
    expect(stands, 'the clock waits for the day that the calendar gives').to.include({
      due_on: '2028-01-31',
      status: 'running',
    })
    house.clock.on('2028-01-14')
    expect((await client.post(`/batches/${id}/confirm`)).status, 'nothing is left to confirm').to.equal(422)
    expect((await client.post(`/batches/${id}/retry`)).status).to.equal(303)
    await goOn(house.office)
    for (const caseId of [first, second]) expect(await arbitrationGateOf(house, caseId)).to.equal('2028-02-01')
    const rows = await house.db.reader('batch_rows').where({ batch_id: id }).orderBy('place')
    expect(rows.map(({ place, case_id, state }) => [place, case_id, state])).to.deep.equal(
      [first, second].toSorted().map((caseId, at) => [at + 1, caseId, 'done']),
    )
    const none = await fileNotice(house.office, { year: 2028, source, lines, seen: await seenOf(2028), by })
    await goOn(house.office)
    expect((await client.get(`/batches/${none.batchId}`)).text).to.include('您可查看的案件中没有届满日变动')
    expect((await client.post(`/batches/${none.batchId}/cancel`)).status, 'it is over').to.equal(409)
    expect((await client.get(page)).text).to.include('2028-01-31（周一）')

    await house.db.write(async tx => {
      await tx('deadlines').where({ case_id: second, rule: 'mediation_arb_gate' }).update({ due_on: '2028-01-31' })
      await tx('batches').where({ id: none.batchId }).update({ state: 'running' })
    })
    await goOn(house.office)
    expect(await arbitrationGateOf(house, second), 'counted meanwhile by the old calendar').to.equal('2028-02-01')
    const late = await house.db.reader('batch_rows').where({ batch_id: none.batchId })
    expect(late.map(({ case_id, state }) => [case_id, state])).to.deep.equal([[second, 'done']])
  })

  const seenOf = async (year: number): Promise<string> =>
    (await house.db.reader('holiday_years').where({ year }).first('changed_at')).changed_at

  it('is computed anew only once a notice is accepted', async () => {
    const by = await house.person('administrator')
    const filing = { year: 2029, source, seen: '', by }
    let refused: unknown
    await fileNotice(house.office, { ...filing, lines: '2029-01-01 off 元旦' }).catch(error => {
      refused = error
    })
    expect(refused).to.be.instanceOf(Invalid)
    await fileNotice(house.office, { ...filing, seen: 'never', lines: fixedOf(2029) }).catch(error => {
      refused = error
    })
    expect(refused).to.be.instanceOf(Stale)
    expect(house.office.calendar.current().isPublished(2029)).to.equal(false)
  })

  it('prints the working of a deadline in both languages', async () => {
    const calendar = house.office.calendar.current()
    const period = { anchorOn: '2026-08-20' }
    const workings = (['zh', 'en'] as const).map(locale => {
      const working = workingView({ length: 45, unit: 'd' }, period, { locale, today: '2026-11-23', calendar })
      return render('calendar/working', { w: wordsFor(locale), working })
    })
    expect(workings[0]).to.include('第 1–44 日').and.to.include('计入（国庆节）').and.to.include('顺延至 2026-10-08')
    expect(workings[1]).to.include('Days 1–44').and.to.include('2026-10-04 (Sun)')
  })
})

const fixedOf = (year: number) =>
  ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `${year}-${day} off 元旦`).join('\n')

async function acceptMediation(house: TestOffice, caseId: string): Promise<void> {
  const open = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'mediation' }).first()
  const by = await house.person((await house.db.reader('cases').where({ id: caseId }).first('owner_id')).owner_id)
  const answers = { acceptedOn: house.clock.today(), position: 'not-refused', inScope: 'yes', mediators: [by.id] }
  await takeStep(house.office, { on: { proceedingId: open.id }, step: 'accept', answers, version: 1, by })
}

/** When arbitration may be asked for: 15 natural days from the application. */
async function arbitrationGateOf({ db }: TestOffice, caseId: string): Promise<string> {
  const rule = { case_id: caseId, rule: 'mediation_arb_gate', status: 'running' }
  return (await db.reader('deadlines').where(rule).first()).due_on
}
