/** Reports that only the histories answer, for more cases than are read while everybody waits. */
import { expect } from 'chai'
import { exportsEnded } from '../../server/exports/make.ts'
import { toldReading } from '../../server/facts/kept-report.ts'
import { filingsEnded } from '../../server/filed-reports/file-beside.ts'
import { sweepFilings } from '../../server/filed-reports/filings.ts'
import { todayOf } from '../../server/office.ts'
import { askedIn } from '../../server/reports/asked.ts'
import { answerBeside } from '../../server/reports/beside/ask.ts'
import { answerOf, reportFrom } from '../../server/reports/beside/order.ts'
import { listIn } from '../../server/reports/read-list.ts'
import { openReading, readFromHistories } from '../../server/reports/read-report.ts'
import { indicatorNamed, reportNamed, reports } from '../../server/reports/registry.ts'
import { withAround } from '../../server/sweep/around.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a report read beside', () => {
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

  /** Looks again until the page has what it says is coming. */
  async function patiently(says: string, path: string) {
    for (let again = 0; again < 40; again++) {
      const page = await house.as('lead-a').get(path)
      if (page.status !== 202) return page
      expect(page.headers.get('refresh')).to.equal('3')
      expect(page.text).to.contain(says)
    }
    throw new Error('It is never read to the end')
  }

  it('lets the page say so and look again, and its file be fetched', async () => {
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
    const query = `?${new URLSearchParams(days)}`
    expect((await patiently('正在统计', `/reports/overview${query}`)).text).to.contain('2026-11-01 至 2026-11-21')
    expect((await patiently('正在统计', `/reports/overview/med_accepted${query}`)).text).to.contain('旁读甲')
    const earlier = '?period=2026-11&known=2026-11-20'
    const charts = await patiently('正在统计', `/reports/overview/charts${earlier}`)
    expect([charts.status, charts.text.includes('近十二个月没有列出')]).to.deep.equal([200, true])
    expect(charts.text).to.not.contain('没有可以画图的数字')
    const beside = await patiently('正在统计', `/reports/overview/med_accepted.csv${query}`)
    expect([beside.status, beside.location]).to.deep.equal([303, '/exports'])
    await exportsEnded(house.office)
    const path = /href="(\/exports\/[^"]+\/file)"/.exec((await house.as('lead-a').get('/exports')).html)![1]!
    expect((await house.as('lead-a').get(path)).bytes.toString('utf8')).to.contain('旁读甲')
  })

  const file = (who: string) =>
    house.as(who).post('/reports/mediation/file', { organisation: 'station-a', ...days, seen: '0' })
  const leftOver = async () => [...(await house.db.reader('filed_rows')), ...(await house.db.reader('filed_reports'))]

  it('is filed beside, once, and leaves nothing half-filed when it is stopped or lost with its process', async () => {
    const begun = await Promise.all([file('lead-a'), file('supervisor')])
    expect(begun.map(({ status }) => status).toSorted()).to.deep.equal([303, 409])
    const first = begun.findIndex(({ status }) => status === 303)
    const [one, other] = first === 0 ? ['lead-a', 'supervisor'] : ['supervisor', 'lead-a']
    expect(begun[1 - first]!.text).to.contain('开始报送这份报表，正在统计')
    const page = await house.as(other).get(begun[first]!.location!)
    expect([page.status, page.headers.get('refresh')]).to.deep.equal([202, '3'])
    expect(page.text).to.contain('正在报送调解报表').and.to.contain('在后台统计')
    expect((await house.as('mediator-a').get('/filed-reports')).html, 'found again').to.contain(begun[first]!.location)
    expect((await house.as('mediator-b').get(begun[first]!.location!)).status).to.equal(404)
    const stop = `${begun[first]!.location}/stop`
    expect((await house.as(other).post(stop)).status).to.equal(404)
    expect((await house.as(one).post(stop)).status).to.equal(303)
    await filingsEnded(house.office)
    expect((await house.as(one).get(begun[first]!.location!)).text).to.contain('已停止，没有报送任何内容')

    const lost = await file('lead-a')
    await house.db.write(tx => tx('filings').where({ state: 'making' }).update({ alive_at: '2026-11-22' }))
    await sweepFilings(house.office)
    await filingsEnded(house.office)
    expect((await house.as('lead-a').get(lost.location!)).text).to.contain('中途被打断，没有报送任何内容')
    expect((await house.as('lead-a').get('/filed-reports')).text).to.contain('中途被打断')
    expect(await leftOver()).to.deep.equal([])
  })

  it('is kept with its rows once it is read, and compared beside with what is on record today', async () => {
    const { location } = await file('lead-a')
    await filingsEnded(house.office)
    expect(await house.db.reader('filings').where({ state: 'making' })).to.deep.equal([])
    expect((await file('supervisor')).status, 'twice').to.equal(409)
    const same = await patiently('与今天对照', location!)
    expect(same.text).to.contain('报送的调解报表').and.to.contain('一致').and.not.to.contain('变动')
    const late = await openCase(house, { on: '2026-11-20', applicantName: '旁读丙', applicantPhone: '13811450003' })
    await late.accepted()
    house.clock.on('2026-11-24') // what was read today is kept for a while
    expect((await patiently('与今天对照', location!)).text).to.contain('变动 1 件')
    expect((await patiently('与今天对照', `${location}/med_accepted`)).text).to.contain('旁读丙')
    expect(await house.db.reader('access_log').where({ action: 'report-filed' })).to.have.length(1)
  })

  it('reads all as it stood at one moment, whatever is written meanwhile', async () => {
    const { asked, reader } = await asking()
    const report = reportNamed('overview')!
    const { config, now } = house.office
    const counted = await withAround(config, { now, isSnapshot: true }, async around => {
      const registered = async () => {
        const house = { ...around, db: { reader: around.db } }
        return (await toldReading(house, { report, asked, reader })).figures[0]!.now.value!
      }
      const before = await registered()
      await openCase(house, { on: '2026-11-19', applicantName: '旁读丁', applicantPhone: '13811450004' })
      return [
        before,
        await registered(),
        (await readFromHistories(house.office, report, asked, reader)).figures[0]!.now.value!,
      ]
    })
    expect(counted).to.deep.equal([counted[0], counted[0], counted[0]! + 1])
  })
})
