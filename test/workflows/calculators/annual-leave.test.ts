import { expect } from 'chai'
import fc from 'fast-check'
import { figure, worked } from './working.ts'

const asked = { year: '2026', serviceYears: '12', takenDays: '0', averageFen: '8700', gaveUp: 'no', noLeave: 'no' }

describe('Section 4.6: Pay for annual leave (ALR 3-5; ALM 5, 10-12)', () => {
  it('drops parts of a day in the year of leaving', () => {
    const typed = { ...asked, leftOn: '2026-06-30', takenDays: '2', averageFen: '6000' }
    const found = worked('annual-leave', typed)
    expect([figure(found), figure(found, 1)]).to.deep.equal([110_345, 2])
  })

  it('counts the day of joining', () => {
    expect(figure(worked('annual-leave', { ...asked, joinedOn: '2026-05-01', serviceYears: '3' }), 1)).to.equal(3)
  })

  it('is 200 per cent on top of the normal pay', () => {
    expect(figure(worked('annual-leave', asked))).to.equal(800_000)
  })

  it('is normal pay only where the worker gave it up in writing', () => {
    expect(figure(worked('annual-leave', { ...asked, gaveUp: 'yes' }))).to.equal(0)
  })

  it('gives nothing below a year of service or where the year gives no leave', () => {
    expect(figure(worked('annual-leave', { ...asked, serviceYears: '0' }), 1)).to.equal(0)
    expect(figure(worked('annual-leave', { ...asked, noLeave: 'yes' }), 1)).to.equal(0)
  })

  it('loses no half day of a whole year, and takes it from the whole days of the year of joining', () => {
    expect(figure(worked('annual-leave', { ...asked, takenDays: '0.5' }), 1)).to.equal(9.5)
    expect(figure(worked('annual-leave', { ...asked, takenDays: '0.5' }))).to.equal(760_000)
    const joined = { ...asked, joinedOn: '2026-05-01', serviceYears: '3', takenDays: '0.5' }
    expect(figure(worked('annual-leave', joined), 1)).to.equal(2.5)
    const left = { ...asked, leftOn: '2026-06-30', takenDays: '0.5' }
    expect(figure(worked('annual-leave', left), 1)).to.equal(4)
  })

  it('counts by 365 in a leap year, too', () => {
    expect(figure(worked('annual-leave', { ...asked, year: '2024', leftOn: '2024-12-31' }), 1)).to.equal(10)
  })

  it('never claws back days taken in excess', () => {
    const typed = { ...asked, leftOn: '2026-02-01', takenDays: '8' }
    expect(figure(worked('annual-leave', typed), 1)).to.equal(0)
  })

  it('refuses days of another year', () => {
    expect(() => worked('annual-leave', { ...asked, leftOn: '2025-06-30' })).to.throw('inputs')
  })

  it('never gives more than the year, and never less for longer service', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(20), (years, more) => {
        const at = (count: number) =>
          figure(worked('annual-leave', { ...asked, serviceYears: String(Math.min(60, count)) }), 1) as number
        expect(at(years)).to.be.at.most(15)
        expect(at(years + more)).to.be.at.least(at(years))
      }),
      { numRuns: 40 },
    )
  })
})
