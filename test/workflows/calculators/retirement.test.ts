import { expect } from 'chai'
import fc from 'fast-check'
import {
  type Cohort,
  delayMonths,
  leastContributionMonths,
  retiresOn,
} from '../../../workflows/law/calculators/retirement.ts'
import { addDays, addMonths } from '../../../workflows/law/days.ts'
import { figure, today, worked } from './working.ts'

describe('Section 4.17: Statutory retirement date (RET)', () => {
  it('is 2031-07, at 61 years and 4 months, for a man born in March 1970', () => {
    const found = worked('retirement', { bornOn: '1970-03-20', cohort: 'man' })
    expect([0, 1, 2].map(at => figure(found, at))).to.deep.equal(['2031-07', '61周岁4个月', '2031-07-20'])
  })

  it('is 2027-05 for a woman of 50 born in July 1976, and 2028-09 for a woman of 55 born in December 1972', () => {
    expect(delayMonths('1976-07-01', 'woman-50')).to.equal(10)
    expect(retiresOn('1976-07-15', 'woman-50')).to.equal('2027-05-15')
    expect(delayMonths('1972-12-01', 'woman-55')).to.equal(9)
    expect(retiresOn('1972-12-15', 'woman-55')).to.equal('2028-09-15')
  })

  it('follows the tables month by month, from nothing to three years and to five', () => {
    const born: Record<Cohort, { first: string; every: number; most: number; years: number }> = {
      man: { first: '1965-01-01', every: 4, most: 36, years: 60 },
      'woman-55': { first: '1970-01-01', every: 4, most: 36, years: 55 },
      'woman-50': { first: '1975-01-01', every: 2, most: 60, years: 50 },
    }
    for (const [cohort, { first, every, most, years }] of Object.entries(born) as [Cohort, (typeof born)[Cohort]][]) {
      expect(delayMonths(addDays(first, -1), cohort), `${cohort} before`).to.equal(0)
      for (let row = 0; row < most; row++)
        for (let within = 0; within < every; within++) {
          const bornOn = addMonths(first, row * every + within)
          expect(delayMonths(bornOn, cohort), `${cohort} ${bornOn}`).to.equal(row + 1)
          expect(retiresOn(bornOn, cohort)).to.equal(addMonths(bornOn, years * 12 + row + 1))
        }
      expect(delayMonths(addMonths(first, most * every), cohort), `${cohort} after`).to.equal(most)
    }
    expect(retiresOn('1965-01-10', 'man')).to.equal('2025-02-10')
    expect(retiresOn('1976-09-10', 'man')).to.equal('2039-09-10')
    expect(retiresOn('1984-11-10', 'woman-50')).to.equal('2039-11-10')
  })

  it('may come up to three years earlier, never below the old age, and three years later', () => {
    const man = worked('retirement', { bornOn: '1970-03-20', cohort: 'man' })
    expect([3, 4].map(at => figure(man, at))).to.deep.equal(['2030-03', '2034-07'])
    const woman = worked('retirement', { bornOn: '1990-01-05', cohort: 'woman-50' })
    expect([0, 3, 4].map(at => figure(woman, at))).to.deep.equal(['2045-01', '2042-01', '2048-01'])
  })

  it('has no choice of earlier or later for who had reached the age before 2025', () => {
    const found = worked('retirement', { bornOn: '1964-12-31', cohort: 'man' })
    expect(figure(found)).to.equal('2024-12')
    expect(found.results).to.have.length(4)
  })

  it('takes contributions of 15 years until 2029, six months more each year, 20 years from 2039', () => {
    expect([2025, 2029, 2030, 2031, 2035, 2039, 2045].map(leastContributionMonths)).to.deep.equal([
      180, 180, 186, 192, 216, 240, 240,
    ])
    expect(figure(worked('retirement', { bornOn: '1970-03-20', cohort: 'man' }), 5)).to.equal(192)
  })

  it('is not worked out for who has not been born, and is for who was born today', () => {
    expect(() => worked('retirement', { bornOn: addDays(today, 1), cohort: 'man' })).to.throw('inputs')
    expect(figure(worked('retirement', { bornOn: today, cohort: 'man' }))).to.equal('2089-11')
  })

  it('never comes earlier for who is born later, and never more than the cap after the old age', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map(n => addDays('1955-01-01', n))
    const cohort = fc.constantFrom<Cohort>('man', 'woman-55', 'woman-50')
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), cohort, (bornOn, later, who) => {
        const monthOf = (on: string) => retiresOn(on, who).slice(0, 7)
        expect(monthOf(addDays(bornOn, later)) >= monthOf(bornOn)).to.equal(true)
        expect(delayMonths(bornOn, who)).to.be.within(0, who === 'woman-50' ? 60 : 36)
      }),
    )
  })
})
