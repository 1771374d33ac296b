import { expect } from 'chai'
import fc from 'fast-check'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { addDays } from '../../workflows/law/days.ts'
import { dueOn, type Length } from '../../workflows/law/due-on.ts'
import { explainWorking } from '../../workflows/law/explain-working.ts'
import { workingOf } from '../../workflows/law/working.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })
const back = (length: number, unit: Length['unit']): Length => ({ length, unit, direction: 'before' })
const latest = (due: Length, anchorOn: string) => dueOn(due, { anchorOn }, calendar).dueOn

describe('days counted back from a hearing', () => {
  it('counts working days back, the hearing day not among them (Arbitration Rules, art. 38)', () => {
    expect(latest(back(5, 'wd'), '2026-11-27')).to.equal('2026-11-20')
    expect(latest(back(3, 'wd'), '2026-11-27')).to.equal('2026-11-24')
  })

  it('skips the National Day holiday and counts the Saturday that is worked', () => {
    expect(latest(back(5, 'wd'), '2026-10-12'), '10, 9, 8 October, 30, 29 September').to.equal('2026-09-29')
  })

  it('counts natural days back and does not roll (Civil Procedure Law, art. 139)', () => {
    expect(latest(back(3, 'd'), '2026-10-08')).to.equal('2026-10-05')
    expect(latest(back(90, 'd'), '2027-03-01')).to.equal('2026-12-01')
    expect(latest(back(3, 'm'), '2026-05-31')).to.equal('2026-02-28')
  })

  it('tells the days in the order of the calendar, numbered from the hearing', () => {
    const due = back(3, 'wd')
    const period = { anchorOn: '2026-11-24' }
    const working = workingOf(due, period, calendar)
    const told = working.counted.map(({ day, lastDay, number, lastNumber, kind }) => [
      day,
      lastDay,
      number,
      lastNumber,
      kind,
    ])
    expect(told).to.deep.equal([
      ['2026-11-19', '2026-11-20', 3, 2, 'counted'],
      ['2026-11-21', '2026-11-22', null, null, 'rest'],
      ['2026-11-23', '2026-11-23', 1, 1, 'counted'],
      ['2026-11-24', '2026-11-24', null, null, 'event'],
    ])
    const { rule, result } = explainWorking(period, working)
    expect(rule.zh).to.contain('向前计算 3 个工作日')
    expect(result.zh).to.contain('2026-11-19')
  })

  it('names the years without a notice that lie between', () => {
    expect(dueOn(back(5, 'wd'), { anchorOn: '2027-01-04' }, calendar).unpublishedYears).to.deep.equal([2027])
  })

  it('has exactly so many working days between the day found and the hearing', () => {
    const days = fc.integer({ min: 0, max: 700 }).map(n => addDays('2025-02-01', n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (anchorOn, length) => {
        const found = latest(back(length, 'wd'), anchorOn)
        let counted = 0
        for (let day = found; day < anchorOn; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) counted++
        return calendar.isWorkingDay(found) && counted === length
      }),
    )
  })
})
