/** Somebody's work on one page: for themselves and those who look after them, of cases the reader may see. */
import { expect } from 'chai'
import { aidMatter } from '../support/aid-matter.ts'
import { addPerson } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

/** What a fact of the page says. */
const figureIn = (html: string, indicator: string): string | undefined =>
  new RegExp(`<dd data-indicator="${indicator}"[^>]*>(?:<a [^>]*>)?([^<]+)`).exec(html)?.[1]?.trim()

describe('the page of somebody’s work', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(async tx => {
      await addPerson(tx, { userName: 'lead-c', role: 'station-lead', organisation: 'station-a' })
      await tx('person_skills').insert({ person_id: 'lawyer-a', skill: 'wages' })
      await tx('absences').insert({
        id: 'away',
        person_id: 'lawyer-a',
        cover_id: 'lawyer-b',
        from_on: '2026-12-01',
        to_on: '2026-12-05',
        reason: '年休假',
        recorded_by: 'lead-a',
        recorded_at: house.clock.now().toISOString(),
      })
    })
  })
  after(() => house.close())

  it('shows a lawyer’s assignments, deadlines, leave and competence, and what came of closing files', async () => {
    const open = await aidMatter(house, { applicantName: '进行中甲' })
    const done = await aidMatter(house, { applicantName: '办结乙' })
    await done.ended()
    await done.submitted()
    await done.returned()
    await done.submitted()
    await done.accepted()
    await done.paid()
    for (const who of ['lawyer-a', 'lead-a', 'officer', 'supervisor', 'administrator'] as const) {
      const page = await house.as(who).get('/people/lawyer-a/work')
      expect(page.status, who).to.equal(200)
      for (const word of [
        '进行中甲',
        '受指派',
        '劳动报酬',
        '2026-12-01 至 2026-12-05，由蔡律师代管',
        '调解付清',
        '调解结案',
      ])
        expect(page.text, `${who} ${word}`).to.contain(word)
      expect(figureIn(page.html, 'wk_files_accepted'), who).to.equal('1')
      expect(figureIn(page.html, 'wk_files_returned'), who).to.equal('1')
      expect(figureIn(page.html, 'wk_subsidies_paid'), who).to.equal('¥1,500.00')
      expect(page.text).to.contain('退回 1 次').and.contain('已发放 2026-11-23 ¥1,500.00')
      expect(page.html).to.contain(`href="/cases/${open.caseId}"`)
    }
    await house.as('lawyer-a').post('/language', { locale: 'en' })
    expect((await house.as('lawyer-a').get('/people/lawyer-a/work')).text)
      .to.contain('My work')
      .and.contain('Closing files accepted')
    await house.as('lawyer-a').post('/language', { locale: 'zh' })
  })

  it('counts and lists only cases the reader may see', async () => {
    const matter = await aidMatter(house, { applicantName: '被隔离丙' })
    const before = await house.as('lead-c').get('/people/lawyer-a/work')
    expect(before.text).to.contain('被隔离丙')
    const openOf = (html: string) => Number(figureIn(html, 'wk_open'))
    const { id } = await house.db
      .reader('proceedings')
      .where({ case_id: matter.caseId, workflow: 'case-file' })
      .first('id')
    const shut = { case_id: matter.caseId, proceeding_id: id, person_id: 'lead-c', grant: 'excluded', reason: '近亲属' }
    await house.db.write(tx => tx('access_grants').insert({ id: 'shut-lead-c', ...shut }))
    const after = await house.as('lead-c').get('/people/lawyer-a/work')
    expect(after.text).to.not.contain('被隔离丙')
    expect(openOf(after.html)).to.equal(openOf(before.html) - 1)
    expect((await house.as('lead-c').get('/work')).status).to.equal(200)
  })

  it('lists the people one looks after with what weighs on them, and leads everybody else to their own', async () => {
    await register(house, 'mediator-b', { applicantName: '乙站工人' })
    const list = await house.as('lead-a').get('/work')
    expect(list.text).to.contain('陈调解').and.contain('吴律师').and.not.contain('何调解').and.not.contain('谢法援')
    expect((await house.as('supervisor').get('/work')).text)
      .to.contain('何调解')
      .and.contain('吴律师')
    expect((await house.as('mediator-a').get('/work')).location).to.equal('/people/mediator-a/work')
    expect((await house.as('mediator-a').get('/people/mediator-a/work')).status).to.equal(200)
    expect((await house.as('administrator').get('/people/lawyer-a')).html).to.contain('/people/lawyer-a/work')
  })

  it('counts honestly where more lies with somebody than is listed', async () => {
    const { caseId } = await aidMatter(house, { applicantName: '期限很多的工人' })
    const row = await house.db.reader('deadlines').where({ case_id: caseId, status: 'running' }).first()
    await house.db.write(tx =>
      tx.batchInsert(
        'deadlines',
        Array.from({ length: 60 }, (_, at) => ({ ...row, id: `more-${at}`, generation: at + 2 })),
        20,
      ),
    )
    const page = await house.as('lead-a').get('/people/lawyer-a/work')
    expect(page.text)
      .to.match(/正在计算的期限\s*60\+/)
      .and.to.contain('只列出最先到期的 60 项')
    await house.db.write(tx => tx('deadlines').where('id', 'like', 'more-%').delete())
    expect((await house.as('lead-a').get('/people/lawyer-a/work')).text).to.not.contain('只列出')
  })

  it('lists a hundred people at a time, and nobody is left out', async () => {
    const many = Array.from({ length: 100 }, (_, at) => `more-${at}`)
    await house.db.write(async tx => {
      for (const userName of many) await addPerson(tx, { userName, role: 'mediator', organisation: 'station-b' })
    })
    const first = await house.as('administrator').get('/work')
    const second = await house.as('administrator').get(/rel="next" href="([^"]+)"/.exec(first.html)![1]!)
    expect(first.text).to.match(/1–100 \/ 1\d\d/)
    const listed = [first, second].flatMap(({ html }) =>
      [...html.matchAll(/href="\/people\/([\w-]+)\/work"/g)].map(([, id]) => id!),
    )
    expect(listed).to.include.members([...many, 'mediator-a', 'lawyer-a'])
    expect(second.html).to.contain('rel="prev"').and.not.contain('rel="next"')
    expect((await house.as('administrator').get('/work?page=99')).text).to.equal(second.text)
    expect((await house.as('lead-a').get('/work')).text).to.not.contain('/ 1')
  })

  it('pages what lies with somebody, and lists the part that a figure counts', async () => {
    await register(house, 'mediator-a2', { applicantName: '很多件的工人' })
    const row = await house.db.reader('case_facts').where({ owner_id: 'mediator-a2' }).first()
    const before = Number(figureIn((await house.as('lead-a').get('/people/mediator-a2/work')).html, 'wk_open'))
    const file = await house.db.reader('cases').where({ id: row.case_id }).first()
    const ids = Array.from({ length: 120 }, (_, at) => `work-${at}`)
    await house.db.write(async tx => {
      await tx.batchInsert(
        'cases',
        ids.map(id => ({ ...file, id, registration_number: id, case_number: null })),
        20,
      )
      const due = { next_deadline_on: '2026-11-24', member_count: 1 }
      await tx.batchInsert(
        'case_facts',
        ids.map(id => ({ ...row, case_id: id, ...due })),
        20,
      )
    })
    const first = await house.as('lead-a').get('/people/mediator-a2/work')
    expect(figureIn(first.html, 'wk_open')).to.equal(String(before + 120))
    expect(first.text).to.contain(`1–100 / ${before + 120}`)
    const urgent = await house.as('lead-a').get('/people/mediator-a2/work?cases=urgent&page=2')
    expect(urgent.text).to.contain('101–120 / 120').and.contain('三日内到期或逾期')
    const wrong = await house.as('lead-a').get('/people/mediator-a2/work?cases=nope')
    expect(wrong.status).to.equal(422)
    expect(wrong.text)
      .to.contain('没有看懂')
      .and.contain(`1–100 / ${before + 120}`)
  })

  it('is nobody’s who does not look after them', async () => {
    for (const who of ['mediator-a', 'lead-b', 'lawyer-b'] as const)
      expect((await house.as(who).get('/people/lawyer-a/work')).status, who).to.equal(404)
    for (const who of ['auditor', 'partner-inspection'] as const)
      expect((await house.as(who).get('/people/lawyer-a/work')).status, who).to.equal(403)
    expect((await house.as('administrator').get('/people/partner-inspection/work')).status).to.equal(404)
    expect((await house.as('administrator').get('/people/nobody/work')).status).to.equal(404)
  })
})
