/** Process reports: counts and days from the history, the cases behind them, and who may look. */
import { expect } from 'chai'
import { noteChange } from '../../server/facts/changes.ts'
import { allWorkflows } from '../../workflows/index.ts'
import { kindsOfMark } from '../../workflows/process/marks.ts'
import { eventsOfOcel, tracesOfXes } from '../support/event-logs.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { linksIn, rowsOf, rowWith } from '../support/report-rows.ts'

describe('the process reports', () => {
  let house: TestOffice
  let first: Awaited<ReturnType<typeof openCase>>
  let second: Awaited<ReturnType<typeof openCase>>
  const period = '?from=2026-11-01&to=2026-11-30'
  const at = (path: string) => `/process-reports${path}${period}`

  /** As whoever writes an event does. */
  const written = (caseId: string, write: (tx: Parameters<typeof noteChange>[0]) => Promise<unknown>) =>
    house.db.write(async tx => {
      await write(tx)
      await noteChange(tx, caseId)
    })

  before(async () => {
    house = await openOffice()
    first = await openCase(house, { on: '2026-11-09', applicantName: '流程甲', applicantPhone: '13811110001' })
    await first.accepted()
    house.clock.on('2026-11-12', '09:00')
    await first.take('mediation', 'assign', { assignedOn: '2026-11-12', mediators: [first.ownerId], chosenBy: 'body' })
    second = await openCase(house, { on: '2026-11-10', applicantName: '流程乙', applicantPhone: '13811110002' })
    await second.accepted()
    house.clock.on('2026-11-20', '09:00')
  })
  after(() => house.close())

  it('list each workflow that was worked, with how many and how long', async () => {
    const page = await house.as('administrator').get(at(''))
    expect(page.status).to.equal(200)
    expect(rowWith(page.html, '调解')).to.match(/ 2 2 0 — —$/)
    for (const { title, id } of allWorkflows().filter(({ id }) => id === 'retrial'))
      expect(page.html, id).to.not.contain(`/process-reports/${id}?`).and.not.contain(title.zh)
  })

  it('tell for every arrow and state how often and how many days, on the map and beside it', async () => {
    const page = await house.as('lead-a').get(at('/mediation'))
    expect(page.status).to.equal(200)
    expect(page.html).to.contain('class="fq-map"').and.contain('1 次 · 3 / 3 天')
    expect(rowsOf(page.html).some(row => / 1 3 3 /.test(row))).to.equal(true)
    const english = house.as('lead-a')
    await english.post('/language', { locale: 'en' })
    expect((await english.get(at('/mediation'))).text).to.contain('Time in each state')
    await english.post('/language', { locale: 'zh' })
  })

  it('lead from every number to just as many lines, each with its case', async () => {
    const reader = house.as('administrator')
    const page = await reader.get(at('/mediation'))
    const counted = [...page.html.matchAll(/<a href="([^"]*behind[^"]*)">(\d+)<\/a>/g)]
    expect(counted.length).to.be.greaterThan(4)
    for (const [, href, count] of counted) {
      const list = await reader.get(href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
      expect(list.status, href).to.equal(200)
      expect(list.text, href).to.contain(`共 ${count} 条`)
      expect(list.html).to.contain('/cases/')
    }
  })

  it('tell the ways taken, on whom it waits, what was done again, and which days were kept', async () => {
    const reader = house.as('administrator')
    const event = await house.db.reader('events').where({ case_id: first.caseId, step: 'assign' }).first()
    await written(first.caseId, tx => tx('reversals').insert({ event_id: event.id, by_event_id: event.id }))
    const page = await reader.get(at('/mediation/ways'))
    await written(first.caseId, tx => tx('reversals').delete())
    expect(page.status).to.equal(200)
    expect(rowWith(page.html, '收到调解申请 → 受理')).to.match(/ 2 100% — —$/)
    expect(rowWith(page.html, '撤回')).to.match(/指定调解员 撤回 — 1$/)
    expect(rowWith(page.html, '站长')).to.match(/ 2 0 0 0 0$/)
    expect(rowWith(page.html, '决定是否受理')).to.match(/ 2 0 0% — —$/)
    const counted = [
      ...(await reader.get(at('/mediation/ways'))).html.matchAll(/<a href="([^"]*behind[^"]*)">(\d+)<\/a>/g),
    ]
    expect(counted.length).to.be.greaterThan(4)
    for (const [, href, count] of counted)
      expect((await reader.get(href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))).text, href).to.contain(
        `共 ${count} 条`,
      )
  })

  it('count a day as late that has passed while it ran', async () => {
    house.clock.on('2027-03-01', '09:00')
    const page = await house.as('administrator').get(at('/mediation/ways'))
    house.clock.on('2026-11-20', '09:00')
    expect(rowWith(page.html, '结束调解')).to.match(/ 0 2 100% \d+ \d+$/)
  })

  it('draw charts as pictures of their own, each with the table that says the same', async () => {
    const reader = house.as('administrator')
    const page = await reader.get(at('/mediation/charts'))
    expect(page.status).to.equal(200)
    const pictures = [...page.html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) =>
      src!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    )
    expect(pictures.map(src => /(\w+)\.svg/.exec(src)?.[1])).to.deep.equal([
      'days',
      'flow',
      'trend',
      'stages',
      'causes',
    ])
    for (const src of pictures) {
      const picture = await reader.get(src)
      expect(picture.headers.get('content-type'), src).to.contain('image/svg+xml')
      expect(picture.headers.get('cache-control'), src).to.contain('no-store')
      expect(picture.html, src).to.contain('<svg').and.not.contain('<script')
    }
    expect(page.html, 'on paper: every picture, and its table').to.contain('fq-print-open').and.not.contain('loading=')
    expect(page.text).to.contain('单位 全部 · 案件类型 全部')
    expect(rowsOf(page.html)).to.include('2026-11 2 0 — —').and.include('1 已申请 → 已受理 2')
    expect((await reader.get(`/process-reports/mediation/charts/nothing.svg${period}`)).status).to.equal(404)
    expect((await house.as('lead-b').get(pictures[0]!)).status).to.equal(404)
  })

  it('are narrowed by period, kind and organisation', async () => {
    const reader = house.as('administrator')
    const begun = async (query: string) =>
      Number(/pr_begun"><a [^>]*>(\d+)/.exec((await reader.get(`/process-reports/mediation${query}`)).html)?.[1] ?? 0)
    expect(await begun(period)).to.equal(2)
    expect(await begun('?from=2026-11-10&to=2026-11-10')).to.equal(1)
    expect(await begun(`${period}&kind=consultation`)).to.equal(0)
    expect(await begun(`${period}&organisation=station-a`)).to.equal(2)
    expect(await begun(`${period}&organisation=station-b`)).to.equal(0)
    const turned = await reader.get('/process-reports/mediation?from=2026-11-30&to=2026-11-01')
    expect(turned.text).to.contain('结束日期早于开始日期')
    expect((await reader.get(`/process-reports/mediation?from=gestern&kind=x&organisation=../x`)).status).to.equal(422)
  })

  it('count no case from which the reader was shut out, nor one of another station', async () => {
    const lead = house.as('lead-a')
    const before = await lead.get(at('/mediation'))
    expect(before.text).to.contain('开始办理')
    const { id } = await first.proceeding('case-file')
    const shut = { case_id: first.caseId, proceeding_id: id, person_id: 'lead-a', grant: 'excluded', reason: '近亲属' }
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut-lead-a', ...shut }))
    const after = await lead.get(at('/mediation'))
    expect(/pr_begun"><a [^>]*>(\d+)/.exec(before.html)?.[1]).to.equal('2')
    expect(/pr_begun"><a [^>]*>(\d+)/.exec(after.html)?.[1]).to.equal('1')
    for (const href of linksIn(before.html)) expect((await lead.get(href)).html, href).to.not.contain(first.caseId)
    await house.db.write(tx => tx('access_grants').where({ id: 'shut-lead-a' }).delete())
    expect((await house.as('lead-b').get(at('/mediation'))).text).to.contain('没有您可以查看的程序')
  })

  it('tell nobody of a confidential proceeding, and follow a step that was taken back', async () => {
    const { id } = await second.proceeding('mediation')
    const audience = (kept: string) =>
      written(second.caseId, tx => tx('events').where({ proceeding_id: id, version: 1 }).update({ audience: kept }))
    await audience('ends')
    const reader = house.as('administrator')
    expect(rowWith((await reader.get(at(''))).html, '调解')).to.match(/ 1 1 0 — —$/)
    await audience('all')
    const event = await house.db.reader('events').where({ case_id: first.caseId, step: 'assign' }).first()
    await written(first.caseId, tx => tx('reversals').insert({ event_id: event.id, by_event_id: event.id }))
    expect((await reader.get(at('/mediation'))).html).to.not.contain('1 次 · 3 / 3 天')
    await written(first.caseId, tx => tx('reversals').delete())
  })

  it('hand out the steps as XES: every trace and event with its kinds of attribute, in the order of the schema', async () => {
    const answer = await house.as('supervisor').get(at('/mediation/event-log.xes'))
    expect(answer.headers.get('content-disposition')).to.contain('mediation-2026-11-01-2026-11-30.xes')
    const traces = tracesOfXes(answer.html)
    expect(traces).to.have.length(2)
    const events = traces.at(-1)!
    expect(events.map(event => [event['concept:name'], event['time:timestamp'], event['org:role']])).to.deep.equal([
      ['收到调解申请', '2026-11-09T00:00:00.000+08:00', 'mediator'],
      ['受理', '2026-11-09T00:00:00.000+08:00', 'mediator'],
      ['指定调解员', '2026-11-12T00:00:00.000+08:00', 'mediator'],
    ])
  })

  it('hand them out as OCEL 2.0: every kind is declared, every object told of is there', async () => {
    const { html } = await house.as('supervisor').get(at('/mediation/event-log.json'))
    expect(eventsOfOcel(html)).to.have.length(5)
  })

  it('hand out no names, and nothing of a case that is shut to the reader', async () => {
    const { id } = await first.proceeding('case-file')
    const shut = { case_id: first.caseId, proceeding_id: id, person_id: 'lead-a', grant: 'excluded', reason: '近亲属' }
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut-lead-a', ...shut }))
    for (const ending of ['xes', 'json']) {
      const { html } = await house.as('lead-a').get(at(`/mediation/event-log.${ending}`))
      expect(html).to.contain((await second.proceeding('mediation')).id)
      expect(html).to.not.contain((await first.proceeding('mediation')).id)
      for (const name of ['流程甲', '流程乙', '13811110001', first.ownerId]) expect(html).to.not.contain(name)
    }
    await house.db.write(tx => tx('access_grants').where({ id: 'shut-lead-a' }).delete())
    const taken = await house.db
      .reader('access_log')
      .where({ action: 'exported', person_id: 'lead-a' })
      .pluck('subject')
    expect(taken).to.have.members(['mediation event log xes', 'mediation event log json'])
  })

  it('are for administrators, supervisors and leads, of workflows that there are', async () => {
    for (const who of ['mediator-a', 'lawyer-a', 'officer', 'auditor', 'partner-inspection'] as const)
      for (const path of [
        '',
        '/mediation',
        '/mediation/ways',
        '/mediation/charts',
        '/mediation/charts/trend.svg',
        '/mediation/behind',
        '/mediation/event-log.xes',
      ])
        expect((await house.as(who).get(at(path))).status, `${who} ${path}`).to.equal(403)
    expect((await house.as('supervisor').get(at('/mediation'))).status).to.equal(200)
    for (const path of ['/nothing', '/nothing/behind', '/mediation/behind'])
      expect((await house.as('administrator').get(at(path))).status, path).to.equal(404)
  })

  it('lead nowhere from a line of conformance that there is not, and list no cases of names nobody gave', async () => {
    const list = (what: string, which: string) =>
      house.as('administrator').get(`${at('/mediation/behind')}&${new URLSearchParams({ what, which })}`)
    for (const which of ['nothing', 'constructor'])
      expect((await list('conformance', which)).status, which).to.equal(404)
    for (const what of kindsOfMark.filter(kind => kind !== 'conformance'))
      for (const which of ['constructor', 'constructor>__proto__>toString']) {
        const page = await list(what, which)
        expect([page.status, page.html.includes('/cases/')], `${what} ${which}`).to.deep.equal([200, false])
      }
  })
})
