import { expect } from 'chai'
import fc from 'fast-check'
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
})
