import { expect } from 'chai'
import fc from 'fast-check'
import { addDays } from '../../../workflows/law/days.ts'
import { figure, worked } from './working.ts'

const october = [1, 2, 3, 4, 5, 6, 7].map(day => ({
  day: `2026-10-0${day}`,
  kind: 'off' as const,
  name: '国庆节',
  statutory: day <= 3,
}))
const holidays = [...october, { day: '2026-10-10', kind: 'work' as const, name: '国庆节' }]
const asked = { system: 'standard', wageFen: '4350', weekdayHours: '20', restDays: '2', holidayDays: '1' }

describe('Section 4.5: Overtime pay (LL 44; WPR 13)', () => {
  it('is 150, 200 and 300 per cent of the contract wage', () => {
    expect(figure(worked('overtime', asked))).to.equal(215_000)
  })

  it('tells days apart by the calendar: three holidays, four rest days, a make-up Saturday', () => {
    const days = [...october.map(({ day }) => day), '2026-10-10'].map(on => ({ on, hours: '8' }))
    const found = worked('overtime', { system: 'standard', wageFen: '5220', days }, { holidays })
    expect(figure(found)).to.equal(408_000)
  })

  it('counts of a working day only what exceeds eight hours, and nothing for a rest day made good', () => {
    const days = [
      { on: '2026-10-09', hours: '10.5' },
      { on: '2026-10-11', hours: '8', timeOff: 'yes' },
    ]
    const found = worked('overtime', { system: 'standard', wageFen: '4350', days }, { holidays })
    expect(figure(found)).to.equal(Math.round(2_500 * 2.5 * 1.5))
  })

  it('has no rest-day rate with comprehensive hours and none at all with irregular ones', () => {
    expect(figure(worked('overtime', { ...asked, system: 'comprehensive' }))).to.equal(135_000)
    expect(figure(worked('overtime', { ...asked, system: 'irregular' }))).to.equal(0)
  })

  it('counts of days told one by one only holidays with comprehensive hours, whose period alone tells the rest', () => {
    const days = [
      { on: '2026-10-01', hours: '8' },
      { on: '2026-10-05', hours: '8' },
      { on: '2026-10-09', hours: '12' },
    ]
    const found = worked('overtime', { system: 'comprehensive', wageFen: '4350', days }, { holidays })
    expect(figure(found)).to.equal(60_000)
    expect(found.warnings.map(({ zh }) => zh).join()).to.include('周期内')
  })

  it('warns of more than an hour on a day, and adds hours up by the month', () => {
    const warned = (days: { on: string; hours: string }[]) =>
      worked('overtime', { system: 'standard', wageFen: '4350', days }, { holidays })
        .warnings.map(({ zh }) => zh)
        .join()
    expect(warned([{ on: '2026-10-09', hours: '9' }])).to.not.include('三十六小时')
    expect(warned([{ on: '2026-10-09', hours: '9.5' }])).to.include('三十六小时')
    const workingDays = Array.from({ length: 37 }, (_, at) => addDays('2026-06-29', at)).filter(
      on => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()),
    )
    const hour = (days: string[]) => days.map(on => ({ on, hours: '9' }))
    expect(warned(hour(workingDays)), 'an hour a day, less than 36 in each month').to.not.include('三十六小时')
  })

  it('warns of hours beyond what the law allows and pays them all the same', () => {
    const found = worked('overtime', { ...asked, weekdayHours: '40' })
    expect(found.warnings.map(({ zh }) => zh).join()).to.include('三十六小时')
    expect(figure(found)).to.equal(290_000)
  })

  it('grows with every hour and loses no fen', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(500), fc.nat(100), (wageFen, hours, more) => {
        const at = (count: number) =>
          figure(worked('overtime', { ...asked, wageFen, weekdayHours: String(count) })) as number
        expect(at(hours + more)).to.be.at.least(at(hours))
        const exact = (wageFen * (hours * 1.5 + 32 + 24)) / 174
        expect(Math.abs(at(hours) - exact)).to.be.below(0.51)
      }),
      { numRuns: 60 },
    )
  })

  it('takes the multiples of the unit price for piece work', () => {
    expect(figure(worked('overtime-by-piece', { unitFen: '2', restPieces: '300' }))).to.equal(120_000)
  })
  it('grows with every piece beyond the quota, by its multiple of the price', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(10_000), fc.nat(10_000), (unitFen, rest, holiday) => {
        const pieces = (restPieces: number, holidayPieces: number) => {
          const typed = { unitFen, restPieces: String(restPieces), holidayPieces: String(holidayPieces) }
          return figure(worked('overtime-by-piece', typed)) as number
        }
        expect(pieces(rest, holiday)).to.equal(unitFen * (rest * 2 + holiday * 3))
      }),
      { numRuns: 40 },
    )
  })
})
