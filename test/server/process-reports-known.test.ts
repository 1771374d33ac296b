/** Process reports as they were on record on an earlier day: before what was recorded late, corrected or taken back. */
import { expect } from 'chai'
import fc from 'fast-check'
import { findEvent } from '../../server/proceedings/history.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { linesSoon, tallySoon } from '../../server/process-reports/beside/read.ts'
import type { Asked } from '../../server/process-reports/repository.ts'
import { countedUp, type ReadHouse } from '../../server/process-reports/travelled.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import { deeds } from '../support/deeds.ts'
import { eventsOfOcel, tracesOfXes } from '../support/event-logs.ts'
import { openCase } from '../support/journey.ts'
import { everything, plain } from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { expectSummedProcess } from '../support/process-lists.ts'
import { doIt, goSomeWay, openRandomCase } from '../support/random-work.ts'
import { rowWith } from '../support/report-rows.ts'

const period = 'from=2026-11-01&to=2026-11-30'

describe('a process report as on record on an earlier day', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    const journey = await openCase(house, { on: '2026-11-09', applicantName: '迟记甲', applicantPhone: '13811460001' })
    await journey.accepted()
    house.clock.on('2026-11-16', '09:00')
    const assigned = { assignedOn: '2026-11-12', mediators: [journey.ownerId], chosenBy: 'body' }
    await journey.take('mediation', 'assign', assigned)
    house.clock.on('2026-11-18', '09:00')
    const { id } = await house.db.reader('events').where({ case_id: journey.caseId, step: 'assign' }).first('id')
    const event = (await findEvent(house.db.reader, id))!
    const { takenBack } = await planTakingBack(house.db.reader, house.office, event)
    const shown = takenBack.map(({ id }) => id)
    await takeBackStep(house.office, { eventId: event.id, reason: '误登记', shown, by: await house.person('lead-a') })
    house.clock.on('2026-11-23', '09:00')
  })
  after(() => house.close())

  const get = (path: string, known = '') =>
    house.as('administrator').get(`/process-reports/mediation${path}?${period}${known && `&known=${known}`}`)

  it('tells of a step recorded late from that day on, and of one taken back until then', async () => {
    const told = async (known: string) => {
      const { html } = await get('', known)
      const steps = tracesOfXes((await get('/event-log.xes', known)).html).flat()
      const ocel = eventsOfOcel((await get('/event-log.json', known)).html)
      expect(ocel.map(({ id }) => id)).to.deep.equal(steps.map(step => step['identity:id']))
      const undone = (await get('/ways', known)).html.includes('what=undone')
      return [html.includes('1 次 · 3 / 3 天'), steps.map(step => step['concept:name']).includes('指定调解员'), undone]
    }
    expect(await told('2026-11-15')).to.deep.equal([false, false, false])
    expect(await told('2026-11-16')).to.deep.equal([true, true, false])
    expect(await told('2026-11-17')).to.deep.equal([true, true, false])
    expect(await told('2026-11-18')).to.deep.equal([false, false, true])
    expect(await told('')).to.deep.equal([false, false, true])
    expect((await get('', '2026-11-08')).text).to.contain('没有您可以查看的程序')
    expect(
      rowWith((await house.as('administrator').get(`/process-reports?${period}&known=2026-11-09`)).html, '调解'),
    ).to.match(/ 1 1 0 — —$/)
  })

  it('says so on the page, in print, on every way from it, and in its files', async () => {
    for (const path of ['', '/ways', '/charts', '/behind']) {
      const page = await house
        .as('administrator')
        .get(`/process-reports/mediation${path}?${period}&known=2026-11-17&what=open`)
      expect(page.text, path).to.contain('按 2026-11-17 24 时的记录')
      for (const [, href] of page.html.matchAll(/(?:href|src)="(\/process-reports[^"]*\?[^"]*)"/g))
        expect(href, path).to.contain('known=2026-11-17')
    }
    expect((await get('')).text).to.contain('按 2026-11-23 24 时的记录')
    const xes = await get('/event-log.xes', '2026-11-17')
    expect(decodeURIComponent(xes.headers.get('content-disposition')!)).to.contain('按 2026-11-17 24 时的记录')
    expect(xes.html).to.contain('<string key="known" value="按 2026-11-17 24 时的记录"/>')
  })

  it('is without the cases that are shut to the reader now, in figures, lists and files', async () => {
    const { id, case_id: caseId } = await house.db.reader('proceedings').where({ workflow: 'mediation' }).first()
    const shut = { case_id: caseId, proceeding_id: id, person_id: 'administrator', grant: 'excluded', reason: '近亲属' }
    expect((await get('/event-log.xes', '2026-11-17')).html).to.contain(id)
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut-known', ...shut }))
    expect((await get('', '2026-11-17')).text).to.contain('没有您可以查看的程序')
    for (const path of ['/event-log.xes', '/event-log.json', '/behind'])
      expect(
        (await house.as('administrator').get(`/process-reports/mediation${path}?${period}&known=2026-11-17&what=begun`))
          .html,
        path,
      )
        .to.not.contain(caseId)
        .and.not.contain(id)
    await house.db.write(tx => tx('access_grants').where({ id: 'shut-known' }).delete())
  })

  it('keeps what was typed where that is no day, or one to come, and makes no file of it', async () => {
    for (const known of ['gestern', '2026-02-30', '2026-11-24']) {
      const page = await get('', known)
      expect([page.status, page.text.includes('还没有到；下面是今天的记录')], known).to.deep.equal([422, true])
      expect(page.html).to.contain(`max="2026-11-23" value="${known}"`)
      expect(page.text).to.contain('按 2026-11-23 24 时的记录')
      expect((await get('/event-log.xes', known)).status, known).to.equal(422)
      expect((await house.as('administrator').get(`/reports/overview?known=${known}`)).status, known).to.equal(422)
    }
    expect((await get('', '2026-11-23')).status).to.equal(200)
    for (const path of ['/process-reports/mediation', '/reports/overview']) {
      const twice = await house.as('administrator').get(`${path}?known=2026-11-17&known=2026-11-18`)
      expect([twice.status, twice.text.includes('下面是今天的记录')], path).to.deep.equal([422, true])
    }
  })

  it('is read by a thread beside where very many would be read for it, and says so', async () => {
    const reader = house.as('administrator')
    const path = `/process-reports/case-file?${period}&known=2026-11-17`
    const atOnce = await reader.get(path)
    const [file] = await house.db.reader('proceedings').where({ workflow: 'case-file' })
    const many = Array.from({ length: 3000 }, (_, place) => ({ ...file, id: `many-${place}`, state: 'taken-back' }))
    await house.db.write(tx => tx.batchInsert('proceedings', many, 20))
    const patiently = async (address: string) => {
      for (let again = 0; again < 40; again++) {
        const page = await reader.get(address)
        if (page.status !== 202) return page
        expect(page.headers.get('refresh')).to.equal('3')
        expect(page.text).to.contain('正在统计')
      }
      throw new Error('It is never read to the end')
    }
    const numbers = (html: string) => [...html.matchAll(/behind[^"]*">(\d+)<\/a>/g)].map(([, count]) => count)
    expect(numbers((await patiently(path)).html))
      .to.deep.equal(numbers(atOnce.html))
      .and.not.to.deep.equal([])
    expect(
      (await patiently(`/process-reports/case-file/behind?${period}&known=2026-11-17&what=begun`)).text,
    ).to.contain('迟记甲')
    expect(rowWith((await patiently(`/process-reports?${period}&known=2026-11-17`)).html, '调解')).to.match(
      / 1 1 0 — —$/,
    )
    const person = await house.person('administrator')
    const filters = { ...everything, from: '2026-11-01', to: '2026-11-30', known: '2026-11-17' }
    const asked = { workflow: 'case-file', filters, person, today: '2026-11-23' }
    const tally = await tallySoon(house.office, asked)
    expect(plain(tally)).to.deep.equal(plain({ ...(await countedUp(house.office, asked)), isCut: false }))
    const wanted = { counted: { what: 'begun' as const }, count: 1, page: 1, perPage: 50 }
    expect((await linesSoon(house.office, asked, wanted))?.lines).to.have.length(1)
    await house.db.write(tx => tx('proceedings').whereLike('id', 'many-%').delete())
  })

  /** Due days move in place, and causes are those of today: what is told of them is not of an earlier day. */
  async function inPlace({ db }: ReadHouse): Promise<Map<string, string>> {
    const rows = await db.reader('deadlines').select('id', 'rule', 'due_on', 'status')
    return new Map(rows.map(({ id, rule, due_on: on, status }) => [id, `${rule} ${on} ${status === 'paused'}`]))
  }
  function comparable({ figures, months, ...tally }: Tally, moved: ReadonlySet<string>): unknown {
    const steady = <V>(all: ReadonlyMap<string, V>) => new Map([...all].filter(([rule]) => !moved.has(rule)))
    return plain({
      ...tally,
      figures: { ...figures, late: steady(figures.late), inTime: steady(figures.inTime) },
      months: new Map([...months].map(([month, { causes: _, ...of }]) => [month, of])),
    })
  }

  it('is what the report was on that day, whatever people did later, and adds up to its lists', async () => {
    const person = await house.person('administrator')
    const worked = () => house.db.reader('proceedings').distinct('workflow').orderBy('workflow').pluck('workflow')
    const asking = (workflow: string, known?: string): Asked => ({
      workflow,
      filters: { ...everything, from: '2026-01-01', to: '2027-12-31', known },
      person,
      today: house.clock.today(),
    })
    const drawn = fc.sample(fc.tuple(deeds, fc.nat({ max: 999 })), { seed: 20261128, numRuns: 4 })
    const cases: string[] = []
    for (const [, choice] of drawn) cases.push(await openRandomCase(house, choice))
    for (const [place, [, choice]] of drawn.entries()) await goSomeWay(house, cases[place]!, choice)
    const days: { on: string; dues: Map<string, string>; tallies: Map<string, Tally> }[] = []
    for (let turn = 0; turn < 40; turn++) {
      if (turn % 8 === 0) {
        const tallies = new Map<string, Tally>()
        for (const workflow of await worked()) tallies.set(workflow, await countedUp(house.office, asking(workflow)))
        days.push({ on: house.clock.today(), dues: await inPlace(house.office), tallies })
        house.clock.on(addDays(house.clock.today(), 1))
      }
      for (const [place, [list]] of drawn.entries())
        for (const deed of list.slice(turn, turn + 1)) await doIt(house, cases[place]!, deed)
    }
    house.clock.on(addDays(house.clock.today(), 40))
    const late = house.db
      .reader('events as told')
      .join('events as correcting', 'correcting.case_id', 'told.case_id')
      .whereRaw('substr(correcting.recorded_at, 1, 10) > substr(told.recorded_at, 1, 10)')
    const undone = late.clone().join('reversals', { event_id: 'told.id', by_event_id: 'correcting.id' })
    expect(await undone.select('told.id'), 'taken back on a later day').to.have.length.greaterThan(2)
    expect(await late.clone().whereRaw('correcting.amends = told.id').select('told.id')).to.have.length.greaterThan(0)
    const now = await inPlace(house.office)
    let rows = 0
    for (const { on, dues, tallies } of days) {
      const moved = new Set(
        [...dues].filter(([id, told]) => now.get(id) !== told).map(([, told]) => told.split(' ')[0]!),
      )
      for (const [workflow, tally] of tallies) {
        const asked = asking(workflow, on)
        expect(comparable(await countedUp(house.office, asked), moved), `${workflow} on ${on}`).to.deep.equal(
          comparable(tally, moved),
        )
        rows += await expectSummedProcess(house, asked)
      }
    }
    for (const workflow of await worked()) rows += await expectSummedProcess(house, asking(workflow))
    expect(rows).to.be.greaterThan(500)
  })
})
