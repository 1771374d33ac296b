/** How the working of a last day is told: its runs of days, and the sentences around them. */
import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import type { Length, Period } from '../../workflows/law/due-on.ts'
import { explainWorking } from '../../workflows/law/explain-working.ts'
import { workingOf } from '../../workflows/law/working.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

const reason = { zh: '补充材料', en: 'Papers to be added' }
const d = (length: number): Length => ({ length, unit: 'd' })
const wd = (length: number): Length => ({ length, unit: 'wd' })

describe('the working of a last day', () => {
  const rows = (length: Length, period: Period) =>
    workingOf(length, period, calendar).counted.map(({ day, lastDay, number, kind, name }) =>
      [day === lastDay ? day : `${day}…${lastDay}`, number, kind, name?.zh].filter(part => part != null).join(' '),
    )

  it('numbers working days and names the others', () => {
    expect(rows(wd(5), { anchorOn: '2026-09-24' })).to.deep.equal([
      '2026-09-24 first',
      '2026-09-25…2026-09-27 rest 中秋节',
      '2026-09-28…2026-09-30 1 counted',
      '2026-10-01…2026-10-07 rest 国庆节',
      '2026-10-08…2026-10-09 4 counted',
    ])
  })

  it('names a weekend that is worked', () => {
    expect(rows(wd(3), { anchorOn: '2026-09-30' }).at(-1)).to.equal('2026-10-10 3 counted 国庆节调休上班')
  })

  it('gives long counts as runs and shows the roll', () => {
    expect(rows(d(45), { anchorOn: '2026-08-20' })).to.deep.equal([
      '2026-08-20 first',
      '2026-08-21…2026-10-03 1 counted',
      '2026-10-04 45 counted 国庆节',
      '2026-10-05…2026-10-07 rest 国庆节',
      '2026-10-08 rolled',
    ])
  })

  it('shows suspended and added days', () => {
    const suspensions = [{ from: '2026-11-05', to: '2026-11-10', reason }]
    const period = { anchorOn: '2026-11-02', suspensions, extension: { days: 2, reason } }
    expect(rows(d(3), period)).to.deep.equal([
      '2026-11-02 first',
      '2026-11-03…2026-11-04 1 counted',
      '2026-11-05…2026-11-09 suspended 补充材料',
      '2026-11-10 3 counted',
      '2026-11-11…2026-11-12 4 extended',
    ])
  })

  it('says of suspensions that overlap that they count as one, and names every ground of the days they share', () => {
    const illness = { zh: '患病', en: 'Illness' }
    const suspensions = [
      { from: '2026-11-07', to: '2026-11-12', reason: illness },
      { from: '2026-11-05', to: '2026-11-10', reason },
      { from: '2026-11-13', to: '2026-11-14', reason },
    ]
    const period = { anchorOn: '2026-11-02', suspensions }
    expect(rows(d(7), period)).to.deep.equal([
      '2026-11-02 first',
      '2026-11-03…2026-11-04 1 counted',
      '2026-11-05…2026-11-06 suspended 补充材料',
      '2026-11-07…2026-11-09 suspended 患病、补充材料',
      '2026-11-10…2026-11-11 suspended 患病',
      '2026-11-12 3 counted',
      '2026-11-13 suspended 补充材料',
      '2026-11-14…2026-11-17 4 counted',
    ])
    const { rule } = explainWorking(period, workingOf(d(7), period, calendar))
    expect(rule.zh).to.equal(
      '期限 7 日（自然日）；开始的当日不计入。中止有重叠：2026-11-05 起至 2026-11-12 前合并计为 7 日，重叠的日子只扣一次。',
    )
    const touching = { ...period, suspensions: [suspensions[2]!, { from: '2026-11-14', to: '2026-11-15', reason }] }
    expect(explainWorking(touching, workingOf(d(20), touching, calendar)).rule.zh).to.not.contain('重叠')
  })

  it('ends where the clock stopped while it is stopped', () => {
    const suspensions = [{ from: '2026-11-05', to: null, reason }]
    expect(rows(d(7), { anchorOn: '2026-11-02', suspensions })).to.deep.equal([
      '2026-11-02 first',
      '2026-11-03…2026-11-04 1 counted',
      '2026-11-05 suspended 补充材料',
    ])
  })

  it('names both days of a weekend and does not number months', () => {
    expect(rows(wd(2), { anchorOn: '2026-11-19' })[2]).to.equal('2026-11-21…2026-11-22 rest 周六、周日')
    expect(rows({ length: 1, unit: 'y' }, { anchorOn: '2025-10-09' })).to.deep.equal([
      '2025-10-09 first',
      '2025-10-10…2026-10-09 counted',
    ])
  })

  it('is told in sentences, with what may still change', () => {
    const period = { anchorOn: '2026-12-15' }
    const explained = explainWorking(period, workingOf(d(30), period, calendar))
    expect(explained.rule.zh).to.equal('期限 30 日（自然日）；开始的当日不计入。')
    expect(explained.result.en).to.equal('The last day is 2027-01-14, until 24:00.')
    expect(explained.cautions.map(({ zh }) => zh)).to.deep.equal(['2027 年节假日安排未公布（未导入），期限可能变化。'])
  })
})
