/** Lists behind figures in the orders of the list of cases: on every page, in files, and the same rows in each. */
import { expect } from 'chai'
import { noteChange } from '../../server/facts/changes.ts'
import { openCase } from '../support/journey.ts'
import { foldAll } from '../support/kept-figures.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

describe('a list behind a figure', () => {
  let house: TestOffice
  let cases: Journey[]
  const period = '?period=2026-11'

  before(async () => {
    house = await openOffice()
    cases = []
    for (const [place, day] of ['03', '05', '09'].entries())
      cases.push(
        await openCase(house, {
          on: `2026-11-${day}`,
          applicantName: `排序${'甲乙丙'[place]}`,
          applicantPhone: `1381144020${place}`,
        }),
      )
    house.clock.on('2026-11-23', '09:00')
    for (const [place, one] of cases.slice(0, 2).entries()) await owing(one, 70 + place)
    const told = [
      ['2026-11-22T03:00:00.000Z', '2026-11-05'],
      ['2026-11-20T03:00:00.000Z', '2026-11-09'],
      ['2026-11-21T03:00:00.000Z', '2026-11-03'],
    ] as const
    await house.db.write(async tx => {
      for (const [place, { caseId }] of cases.entries()) {
        const [lastEventAt, registeredOn] = told[place]!
        const facts = { last_event_at: lastEventAt, registered_on: registeredOn }
        await tx('case_facts').where({ case_id: caseId }).update(facts)
      }
    })
  })
  after(() => house.close())

  /** So many payments due on days of the month that both cases share. */
  async function owing(journey: Journey, count: number): Promise<void> {
    const { proceedingId } = await journey.begin('performance', 'begin', {
      ...{ effectiveOn: '2026-11-23', ground: 'settlement', claimKind: 'wages', otherDuties: 'no' },
      obligations: [{ amountFen: 100, dueOn: '2026-11-30' }],
    })
    const obligations = Array.from({ length: count }, (_, place) => ({
      amountFen: 100 + place,
      dueOn: `2026-11-${24 + (place % 7)}`,
    }))
    const begun = { proceeding_id: proceedingId, step: 'begin' }
    await house.db.write(async tx => {
      const { answers } = await tx('events').where(begun).first('answers')
      await tx('events')
        .where(begun)
        .update({ answers: JSON.stringify({ ...JSON.parse(answers), obligations }) })
      await noteChange(tx, journey.caseId)
    })
  }

  const rowsOf = (html: string): [caseId: string, day: string][] =>
    [...html.matchAll(/<a class="who" href="\/cases\/([^"]+)">.*?<td data-label="日期">([^<]+)<\/td>/gs)].map(
      ([, caseId, day]) => [caseId!, day!],
    )
  async function pagesOf(path: string): Promise<[caseId: string, day: string][]> {
    const page = await house.as('lead-a').get(path)
    expect(page.status, page.text).to.equal(200)
    const next = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&')
    return [...rowsOf(page.html), ...(next ? await pagesOf(next) : [])]
  }
  const inOrder = (...places: number[]): string[] => places.map(place => cases[place]!.caseId)

  const orders = [
    ['', [2, 1, 0]],
    ['&sort=recent', [0, 2, 1]],
    ['&sort=registered', [1, 0, 2]],
  ] as const

  for (const how of ['read from the histories', 'as it is kept'])
    describe(how, () => {
      before(async () => {
        if (how === 'as it is kept') await foldAll(house)
      })

      it('stands in the order that is asked for, and goes out in it', async () => {
        for (const [sort, places] of orders) {
          const rows = await pagesOf(`/reports/overview/st_registered${period}${sort}`)
          expect(
            rows.map(([caseId]) => caseId),
            sort,
          ).to.deep.equal(inOrder(...places))
          const file = await house.as('lead-a').get(`/reports/overview/st_registered.csv${period}${sort}`)
          const names = file.bytes.toString('utf8').match(/排序[甲乙丙]/g)
          expect(names, sort).to.deep.equal(places.map(place => `排序${'甲乙丙'[place]}`))
        }
      })

      it('has the same rows on its pages in every order, those of one case together, the newest first', async () => {
        const path = `/reports/performance/pf_due_amount${period}`
        const plain = await pagesOf(path)
        expect(plain).to.have.length(141)
        expect(plain.map(([, day]) => day)).to.deep.equal(
          plain
            .map(([, day]) => day)
            .toSorted()
            .toReversed(),
        )
        for (const [sort, places] of orders.slice(1)) {
          const rows = await pagesOf(`${path}${sort}`)
          const expected = inOrder(...places).flatMap(caseId => plain.filter(([id]) => id === caseId))
          expect(rows, sort).to.deep.equal(expected)
        }
      })
    })

  it('keeps its order while it is paged, narrowed, taken out and left', async () => {
    const path = '/reports/performance/pf_due_amount'
    const page = await house.as('lead-a').get(`${path}${period}&sort=recent`)
    const links = [...page.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    const isKept = (start: string) => links.some(href => href.startsWith(start) && href.includes('sort=recent'))
    for (const start of [`${path}.csv?`, `${path}.xlsx?`, '/reports/performance?', `${path}?`])
      expect(isKept(start), start).to.equal(true)
    expect(links.some(href => href.includes('page=2') && href.includes('sort=recent'))).to.equal(true)
    expect(page.html).to.contain('<input type="hidden" name="sort" value="recent">')
    expect(page.text).to.contain('最近有动静的在前').and.contain('最近登记的在前').and.contain('所计日期近的在前')
    expect(page.html).to.match(/sort=recent" aria-current="true">最近有动静的在前/)
    const report = await house.as('lead-a').get(`/reports/performance${period}&sort=recent`)
    expect(report.html).to.match(/pf_due_amount\?[^"]*sort=recent/)
  })

  it('of one row or none has no order to choose', async () => {
    const page = await house.as('lead-a').get(`/reports/overview/st_registered?period=2026-10`)
    expect(page.text).to.not.contain('最近有动静的在前')
  })
})
