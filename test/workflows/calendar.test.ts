import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { addDays, addMonths, daysBetween, isDay, weekdayOf } from '../../workflows/law/days.ts'
import { noticesOfTheReference } from './notices-of-the-reference.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

const workingDaysOf = (year: number) => {
  const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n))
  return days.filter(day => day.startsWith(String(year)) && calendar.isWorkingDay(day)).length
}

describe('the calendar of working days', () => {
  it('Section 8: has as many working days in a year as the notices leave', () => {
    expect([2024, 2025, 2026].map(workingDaysOf)).to.deep.equal([251, 248, 248])
  })

  for (const [year, { off, work, statutory }] of Object.entries(noticesOfTheReference))
    it(`Sections 8.1 to 8.4: every day of ${year} is worked, or pays 300 %, as the reference says`, () => {
      const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter(day =>
        day.startsWith(year),
      )
      for (const day of days) {
        const isWeekend = weekdayOf(day) === 6 || weekdayOf(day) === 0
        const isWorked = work.includes(day.slice(5)) || (!isWeekend && !off.includes(day.slice(5)))
        expect(calendar.isWorkingDay(day), day).to.equal(isWorked)
        expect(calendar.isStatutory(day), `300 % on ${day}`).to.equal(statutory.includes(day.slice(5)))
      }
    })

  it('Section 8.4: knows one statutory Labour Day before 2025, also in a year without a notice on file', () => {
    expect(['2023-05-01', '2023-05-02'].map(calendar.isStatutory)).to.deep.equal([true, false])
  })

  it('rests on weekends and holidays, and works on weekends that make up for them', () => {
    expect(calendar.isWorkingDay('2026-11-21'), 'a Saturday').to.equal(false)
    expect(calendar.isWorkingDay('2026-10-07'), 'a Wednesday in the National Day holiday').to.equal(false)
    expect(calendar.isWorkingDay('2026-10-10'), 'a Saturday worked').to.equal(true)
    expect(calendar.isWorkingDay('2026-11-23'), 'a Monday').to.equal(true)
  })

  it('tells statutory holidays from days of rest beside them, also where no notice is on file', () => {
    const days = ['2026-10-03', '2026-10-04', '2026-10-10', '2026-11-21', '2031-10-01']
    expect(days.map(calendar.isStatutory)).to.deep.equal([true, false, false, false, true])
  })

  it('tells the name of a day of rest and of a make-up day in both languages', () => {
    expect(calendar.nameOf('2026-11-21')).to.deep.equal({ zh: '周六', en: 'Saturday' })
    expect(calendar.nameOf('2026-11-22')).to.deep.equal({ zh: '周日', en: 'Sunday' })
    expect(calendar.nameOf('2026-10-01')).to.deep.equal({ zh: '国庆节', en: 'National Day' })
    expect(calendar.nameOf('2025-10-06')?.en).to.equal('National Day and Mid-Autumn Festival')
    expect(calendar.nameOf('2026-02-14')?.zh).to.equal('春节调休上班')
    expect(calendar.nameOf('2026-11-23')).to.equal(undefined)
  })

  it('knows weekends and the statutory days of 2027, whose notice is not published', () => {
    expect(calendar.isPublished(2026)).to.equal(true)
    expect(calendar.isPublished(2027)).to.equal(false)
    expect(calendar.nameOf('2027-02-08')?.zh, 'third day of the Lunar New Year, a Monday').to.equal('春节')
    expect(calendar.isWorkingDay('2027-02-09'), 'it may become a day of rest').to.equal(true)
  })

  it('rests in a year it knows nothing about on weekends and on the holidays of fixed date', () => {
    const rests = ['2029-01-01', '2029-05-01', '2029-05-02', '2029-10-01', '2029-10-02', '2029-10-03']
    expect(rests.map(day => calendar.nameOf(day)?.zh)).to.deep.equal([
      '元旦',
      '劳动节',
      '劳动节',
      '国庆节',
      '国庆节',
      '国庆节',
    ])
    expect(calendar.isWorkingDay('2029-10-04')).to.equal(true)
  })

  it('keeps every statutory day among the days of rest', () => {
    const statutory = holidays.filter(holiday => holiday.statutory)
    expect(statutory).to.have.length(11 + 13 + 13 + 13)
    expect(statutory.every(({ kind }) => kind === 'off')).to.equal(true)
  })
})

describe('arithmetic on days', () => {
  it('steps over ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).to.equal('2027-01-01')
    expect(addDays('2028-03-01', -1)).to.equal('2028-02-29')
    expect(daysBetween('2026-01-01', '2027-01-01')).to.equal(365)
    expect(weekdayOf('2026-11-23')).to.equal(1)
  })

  it('ends months on the corresponding day, or on the last one there is (C_MONTH)', () => {
    expect(addMonths('2026-01-31', 1)).to.equal('2026-02-28')
    expect(addMonths('2027-12-31', 2)).to.equal('2028-02-29')
    expect(addMonths('2028-02-29', 12)).to.equal('2029-02-28')
    expect(addMonths('2026-08-15', 6)).to.equal('2027-02-15')
  })

  it('refuses what is not a day', () => {
    for (const text of ['2026-02-30', '2026-2-8', '2026-13-01', '', 'tomorrow'])
      expect(isDay(text), text).to.equal(false)
    expect(isDay('2028-02-29')).to.equal(true)
    expect(() => addDays('never', 1)).to.throw(RangeError)
  })
})
