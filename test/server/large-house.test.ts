/** Lists and desks of a house with more cases than are counted, looked at in one piece or read anew each time. */
import { expect } from 'chai'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const many = 10_400
/** The three oldest, farther back than a page is looked for in one piece and than a count looks. */
const farBack = 3

describe('in a large house', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    const first = await register(house, 'mediator-a', { applicantName: '大量工人', respondentName: '大量工厂' })
    await house.db.write(tx => copyCase(tx, first))
    await register(house, 'mediator-b', { applicantName: '邻站工人', respondentName: '邻站工厂' })
  })
  after(() => house.close())

  async function copyCase(tx: TestOffice['db']['reader'], id: string) {
    const others = { cases: ['id', 'registration_number'], case_facts: ['case_id', 'kind', 'state', 'last_event_at'] }
    const values = {
      cases: `'many-' || n, 'many-' || n`,
      case_facts: `'many-' || n,
        case when n > 100000 + ${many - farBack} then 'bargaining' else 'dispute' end,
        case when n % 300 = 0 then 'archived' else 'closed' end,
        '2026-06-01T01:00:00.' || (300000 - n) || 'Z'`,
    }
    for (const [table, key] of [
      ['cases', 'id'],
      ['case_facts', 'case_id'],
    ] as const) {
      const all = Object.keys(await tx(table).where(key, id).first())
      const same = all.filter(column => !(others[table] as string[]).includes(column))
      await tx.raw(
        `insert into ${table} (${[...others[table], ...same]})
         with recursive numbers(n) as (select 100001 union all select n + 1 from numbers where n < ${100_000 + many})
         select ${[values[table], ...same]} from ${table}, numbers where ${key} = ?`,
        [id],
      )
    }
  }

  const list = (query: string, as: Parameters<TestOffice['as']>[0]) => house.as(as).get(`/cases?all=yes&${query}`)
  const read = async (query: string, as: Parameters<TestOffice['as']>[0]) => {
    const page = await house.as(as).follow(await list(query, as))
    return { page, count: /共 ([\d,+]+) 件/.exec(page.text)?.[1], rows: page.html.match(/class="who"/g)?.length ?? 0 }
  }
  const readers = ['mediator-a', 'administrator'] as const

  it('the list is counted to a thousand, and says that there are more', async () => {
    for (const as of readers) {
      const { count, rows } = await read('state=closed', as)
      expect([count, rows], as).to.deep.equal(['1,000+', 25])
      expect((await read('sort=registered&state=closed', as)).count).to.equal('1,000+')
    }
  })

  it('the list finds the few that fit far back, and then knows how many they are', async () => {
    for (const as of readers)
      for (const sort of ['recent', 'registered']) {
        const { count, rows } = await read(`kind=bargaining&sort=${sort}`, as)
        expect([count, rows], `${as} ${sort}`).to.deep.equal([String(farBack), farBack])
      }
  })

  it('the list says that there may be more where it has not looked at all of them, and leads to each once', async () => {
    for (const as of readers) {
      const { page, count } = await read('state=archived', as)
      expect(count, as).to.match(/^3\d\+$/)
      const next = /rel="next" href="([^"]+)"/.exec(page.html)![1]!.replaceAll('&amp;', '&')
      const second = await house.as(as).get(next)
      const seen = [page, second].flatMap(({ html }) =>
        [...html.matchAll(/class="who" href="([^"]+)"/g)].map(([, to]) => to),
      )
      expect(new Set(seen).size, as).to.equal(35)
      expect(seen).to.have.length(new Set(seen).size)
    }
  })

  async function shutOut(number: number) {
    const { id } = await house.person('administrator')
    const grant = { id: `shut-${number}`, case_id: `many-${number}`, proceeding_id: 'none', person_id: id }
    await house.db.write(tx => tx('access_grants').insert({ ...grant, grant: 'excluded', reason: '回避' }))
  }

  it('the list neither shows nor counts a case from which somebody is shut out', async () => {
    await shutOut(100_000 + many)
    const { count, rows } = await read('kind=bargaining', 'administrator')
    expect([count, rows]).to.deep.equal([String(farBack - 1), farBack - 1])
  })

  it('the desk counts all that are open, kept for a moment or not, without those somebody is shut out of', async () => {
    const numbers = ['many-100001', 'many-102500'] as const
    await house.db.write(async tx => {
      await tx('cases').whereBetween('id', numbers).update({ state: 'open' })
      await tx('case_facts').whereBetween('case_id', numbers).update({ state: 'open' })
    })
    /** Open cases of the station, by the administrator's desk and by the list that the figure leads to. */
    const counted = async () => {
      const client = house.as('administrator')
      const [, href, figure] = /href="(\/desk\/open[^"]*station=station-a)"[^>]*>\s*([\d,]+)/.exec(
        (await client.get('/')).html,
      )!
      const list = await client.get(href!.replaceAll('&amp;', '&'))
      expect(list.text).to.contain(`1–50 / ${figure}`)
      return Number(figure!.replace(',', ''))
    }
    const all = await counted()
    expect(all).to.be.above(2_500)
    await shutOut(100_002)
    expect(await counted()).to.equal(all - 1)
    expect((await house.as('administrator').get('/desk/nodate?scope=all')).html).not.to.contain('many-100002')
  })
})
