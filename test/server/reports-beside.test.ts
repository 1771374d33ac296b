/** Reports that only the histories answer, for more cases than are read while everybody waits. */
import { expect } from 'chai'
import { exportsEnded } from '../../server/exports/make.ts'
import { todayOf } from '../../server/office.ts'
import { askedIn } from '../../server/reports/asked.ts'
import { answerBeside } from '../../server/reports/beside/ask.ts'
import { answerOf, reportFrom } from '../../server/reports/beside/order.ts'
import { listIn } from '../../server/reports/read-list.ts'
import { openReading, readFromHistories } from '../../server/reports/read-report.ts'
import { indicatorNamed, reports } from '../../server/reports/registry.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a report read beside', function () {
  this.timeout(60_000)
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    const first = await openCase(house, { on: '2026-11-09', applicantName: '旁读甲', applicantPhone: '13811450001' })
    await first.signed()
    await openCase(house, { on: '2026-11-16', applicantName: '旁读乙', applicantPhone: '13811450002' })
    house.clock.on('2026-11-23')
  })
  after(() => house.close())

  const days = { from: '2026-11-01', to: '2026-11-21' }
  const asking = async () => {
    const reader = { person: await house.person('lead-a'), today: todayOf(house.office) }
    return { reader, asked: await askedIn(house.db.reader, days, reader) }
  }

  it('says the same as one that is read at once, and so does each of its lists', async () => {
    const { reader, asked } = await asking()
    let rows = 0
    for (const report of reports) {
      const answer = await answerBeside(house.office, { report, asked, reader })
      const atOnce = await readFromHistories(house.office, report, asked, reader)
      expect(answer, report.id).to.deep.equal(answerOf(atOnce))
      expect(reportFrom(answer as never, report, asked), report.id).to.deep.equal(atOnce)
    }
    for (const [id, name] of [
      ['mediation', 'med_accepted'],
      ['bargaining', 'cb_covered_enterprises'],
      ['workload', 'wl_points_person'],
    ] as const) {
      const report = reports.find(one => one.id === id)!
      const indicator = indicatorNamed(report, name)!
      const answer = await answerBeside(house.office, { report, indicator, asked, reader })
      const reading = (await openReading(house.office, report, asked, reader))(asked.span)
      const { rows: all, figure } = listIn(reading, { report, indicator, asked })
      expect(answer, name).to.deep.include({ kind: 'list', rows: all, figure })
      rows += all.length
    }
    expect(rows).to.be.greaterThan(1)
  })

  it('lets the page say so and look again, and its file be fetched', async () => {
    const lead = house.as('lead-a')
    const [file] = await house.db.reader('cases')
    const [facts] = await house.db.reader('case_facts').where({ case_id: file.id })
    const many = Array.from({ length: 3000 }, (_, place) => `many-${place}`)
    await house.db.write(async tx => {
      const rows = many.map(id => ({ ...file, id, registration_number: id, case_number: null }))
      await tx.batchInsert('cases', rows, 20)
      await tx.batchInsert(
        'case_facts',
        many.map(id => ({ ...facts, case_id: id })),
        20,
      )
    })
    const patiently = async (path: string) => {
      for (let again = 0; again < 40; again++) {
        const page = await lead.get(path)
        if (page.status !== 202) return page
        expect(page.headers.get('refresh')).to.equal('3')
        expect(page.text).to.contain('正在统计')
      }
      throw new Error('It is never read to the end')
    }
    const query = `?${new URLSearchParams(days)}`
    expect((await patiently(`/reports/overview${query}`)).text).to.contain('2026-11-01 至 2026-11-21')
    expect((await patiently(`/reports/overview/med_accepted${query}`)).text).to.contain('旁读甲')
    const beside = await patiently(`/reports/overview/med_accepted.csv${query}`)
    expect([beside.status, beside.location]).to.deep.equal([303, '/exports'])
    await exportsEnded(house.office)
    const path = /href="(\/exports\/[^"]+\/file)"/.exec((await lead.get('/exports')).html)![1]!
    expect((await lead.get(path)).bytes.toString('utf8')).to.contain('旁读甲')
  })
})
