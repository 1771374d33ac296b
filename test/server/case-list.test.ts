/** The list of cases: what is in it, its filters, its pages, and the way back to it. */
import { expect } from 'chai'
import { takeStep } from '../../server/proceedings/take-step.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'
import { samples } from '../workflows/mediation.samples.ts'

const numbersIn = (html: string): number[] =>
  [...html.matchAll(/登〔2026〕0*(\d+)号/g)].map(([, number]) => Number(number))

describe('the list of cases', () => {
  let house: TestOffice
  const ids: string[] = []
  before(async () => {
    house = await openOffice()
    for (let at = 1; at <= 30; at++) {
      house.clock.set(`2026-11-23T01:${String(at).padStart(2, '0')}:00Z`)
      ids.push(
        await register(house, 'mediator-a', {
          applicantName: `工人${at}号`,
          respondentName: '列表工厂',
          cause: at % 2 ? 'LDM.5.1' : 'LDM.4.2',
          kind: at > 28 ? 'consultation' : 'dispute',
          registeredOn: at > 25 ? '2026-11-20' : '2026-11-23',
          amountFen: '1234.50',
        }),
      )
    }
    await register(house, 'mediator-b', { applicantName: '邻站工人', respondentName: '邻站工厂' })
    house.clock.set('2026-11-23T03:00:00Z')
  })
  after(() => house.close())

  const list = (query = '', as: Parameters<TestOffice['as']>[0] = 'mediator-a') => house.as(as).get(`/cases${query}`)

  it('shows the station its cases, the latest first, 25 at a time, with number, cause, owner and money', async () => {
    const first = await list()
    expect(first.status).to.equal(200)
    expect(numbersIn(first.html)).to.deep.equal(Array.from({ length: 25 }, (_, at) => 30 - at))
    for (const said of ['共 30 件', '工人30号 — 列表工厂', '社会保险', '¥1,234.50', '已登记', '未定'])
      expect(first.text).to.contain(said)
    const next = /rel="next" href="([^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&')
    const second = await house.as('mediator-a').get(next)
    expect(numbersIn(second.html)).to.deep.equal([5, 4, 3, 2, 1])
    const back = /rel="prev" href="([^"]+)"/.exec(second.html)![1]!.replaceAll('&amp;', '&')
    expect(numbersIn((await house.as('mediator-a').get(back)).html)).to.deep.equal(numbersIn(first.html))
    await list('?all=yes')
  })

  it('adds up the five figures of a page over its rows, and never twice what was merged', async () => {
    const foot = async (query: string) => /<tfoot>([\s\S]*?)<\/tfoot>/.exec((await list(query)).html)?.[1] ?? ''
    expect(await foot('?sort=registered'))
      .to.contain('本页 25 件合计')
      .and.to.contain('¥30,862.50')
    expect(await foot('?kind=consultation'))
      .to.contain('全部合计')
      .and.to.contain('¥2,469.00')
    const [merged] = ids.slice(-1)
    await house.db.write(tx => tx('cases').where({ id: merged }).update({ result: 'merged' }))
    expect(await foot('?kind=consultation'))
      .to.contain('¥1,234.50')
      .and.to.contain('不含已并入他案的案件')
    await house.db.write(tx => tx('cases').where({ id: merged }).update({ result: null }))
    expect(await foot('?to=2020-01-01')).to.equal('')
    await list('?all=yes')
  })

  it('goes through all cases once in either order, also for those who see every station', async () => {
    for (const as of ['mediator-a', 'administrator'] as const)
      for (const sort of ['recent', 'registered']) {
        const first = await list(`?sort=${sort}`, as)
        const next = /rel="next" href="([^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&')
        const second = await house.as(as).get(next)
        const seen = [first, second].flatMap(({ html }) =>
          [...html.matchAll(/class="who" href="([^"]+)"/g)].map(([, to]) => to),
        )
        expect(new Set(seen).size, `${as} ${sort}`).to.equal(as === 'administrator' ? 31 : 30)
        expect(seen).to.have.length(new Set(seen).size)
      }
    await list('?all=yes')
    await list('?all=yes', 'administrator')
  })

  it('never shows or counts what lies at another station', async () => {
    const ours = await list()
    expect(ours.text).not.to.contain('邻站')
    const theirs = await list('', 'mediator-b')
    expect(theirs.text).to.contain('邻站工人').and.contain('共 1 件').and.not.contain('列表工厂')
    expect((await list('', 'administrator')).text).to.contain('共 31 件')
    expect((await list('', 'lawyer-a')).text).to.contain('还没有您可以查看的案件')
    expect((await list('', 'partner-inspection')).text).to.contain('共 0 件')
    expect((await list('?station=station-a', 'mediator-b')).text).not.to.contain('列表工厂')
  })

  it('counts a case that is seen by a grant, as its owner or for both reasons once, wherever it lies', async () => {
    const person = (await house.person('mediator-b')).id
    const move = (ownerId: string) =>
      house.db.write(async tx => {
        await tx('cases').where({ id: ids[1]! }).update({ owner_id: ownerId })
        await tx('case_facts').where({ case_id: ids[1]! }).update({ owner_id: ownerId })
      })
    const grant = (id: string, caseId: string) => ({
      ...{ id, case_id: caseId, proceeding_id: 'none', person_id: person, grant: 'granted', reason: '测试' },
    })
    await house.db.write(tx => tx('access_grants').insert([grant('list-0', ids[0]!), grant('list-1', ids[1]!)]))
    await move(person)
    await list('?all=yes', 'mediator-b')
    const seen = await list('', 'mediator-b')
    expect(seen.text).to.contain('共 3 件')
    expect(numbersIn(seen.html)).to.have.members([1, 2, 1]) // each station counts its own
    await house.db.write(tx => tx('access_grants').where('id', 'like', 'list-%').delete())
    await move('mediator-a')
    expect((await list('', 'mediator-b')).text).to.contain('共 1 件')
  })

  it('narrows by state, matter, group of causes, owner, station, days and what is missing', async () => {
    const count = async (query: string, as: Parameters<TestOffice['as']>[0] = 'mediator-a') =>
      /共 ([\d,+]+) 件/.exec((await list(query, as)).text)?.[1]
    expect(await count('?state=closed')).to.equal('0')
    expect(await count('?state=registered&kind=consultation')).to.equal('2')
    expect(await count('?cause=LDM.5')).to.equal('15')
    expect(await count('?from=2026-11-21')).to.equal('25')
    expect(await count('?to=2026-11-20')).to.equal('5')
    expect(await count('?noNext=yes')).to.equal('30')
    expect(await count('?overdue=yes')).to.equal('0')
    expect(await count('?doing=mediation')).to.equal('0')
    expect(await count('?station=station-b', 'administrator')).to.equal('1')
    const mine = await house.db.reader('cases').where({ owner_id: 'mediator-a' })
    expect(await count('?owner=me')).to.equal(String(mine.length))
    expect(await count('?owner=covered')).to.equal('0')
    expect(await count("?state=nonsense&from=yesterday&after='")).to.equal('30')
    await list('?all=yes')
  })

  it('keeps its filters on return, says which are in use, and clears them', async () => {
    const asked = await list('?all=yes&state=registered&kind=&cause=&overdue=yes')
    expect(asked).to.include({ status: 303, location: '/cases?state=registered&overdue=yes' })
    await house.as('mediator-a').follow(asked)
    await house.as('mediator-a').get(`/cases/${ids[0]}`)
    const back = await list()
    expect(back).to.include({ status: 303, location: '/cases?state=registered&overdue=yes' })
    const page = await house.as('mediator-a').follow(back)
    expect(page.text).to.contain('案件状态：已登记').and.contain('清除筛选').and.contain('没有符合筛选条件的案件')
    expect((await list('?all=yes')).location).to.equal('/cases')
    expect((await list()).text)
      .to.contain('共 30 件')
      .and.not.contain('清除筛选')
  })

  it('says what a case is doing and which deadline is next', async () => {
    const by = await house.person('mediator-a')
    await takeStep(house.office, {
      on: { caseId: ids[4]!, begin: 'mediation' },
      step: 'apply',
      answers: { ...samples.apply![0]!.answers, appliedOn: '2026-11-23' },
      version: 0,
      by,
    })
    const page = await list('?doing=mediation')
    expect(page.text).to.contain('共 1 件').and.contain('工人5号').and.contain('调解 · ')
    await house.db.write(tx =>
      tx('case_facts')
        .where({ case_id: ids[4] })
        .update({ next_deadline_on: '2026-11-20', next_date_on: '2026-11-24' }),
    )
    const late = await list('?overdue=yes')
    expect(late.text).to.contain('逾期 3 天').and.contain('2026-11-24（周二）').and.contain('共 1 件')
    expect((await list('?noNext=yes')).text).to.contain('共 29 件')
    await list('?all=yes')
  })

  it('sends an auditor to the history, and hides a case from those it was shut to', async () => {
    expect((await list('', 'auditor')).html).to.contain(`/cases/${ids[29]}/history`)
    await house.db.write(tx =>
      tx('access_grants').insert({
        id: 'shut',
        case_id: ids[29],
        proceeding_id: 'none',
        person_id: 'mediator-a2',
        grant: 'excluded',
        reason: '近亲属',
      }),
    )
    const page = await list('', 'mediator-a2')
    expect(page.text).to.contain('共 29 件').and.not.contain('工人30号')
    expect((await house.as('mediator-a2').get(`/cases/${ids[29]}`)).status).to.equal(404)
  })
})
