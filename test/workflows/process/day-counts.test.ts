import { expect } from 'chai'
import fc from 'fast-check'
import {
  addedUp,
  countDays,
  type DayCounts,
  daysIn,
  percentileOf,
  timesIn,
} from '../../../workflows/process/day-counts.ts'

const countsOf = (days: readonly number[]): DayCounts => {
  const counts: DayCounts = new Map()
  for (const one of days) countDays(counts, one)
  return counts
}
const someDays = fc.array(fc.nat(400), { minLength: 1, maxLength: 60 })

describe('days kept as counts', () => {
  it('give the median and the percentiles that the single values give', () => {
    const counts = countsOf([9, 1, 3, 3, 20, 4, 0, 5, 7, 2])
    expect([0, 25, 50, 75, 90, 100].map(percent => percentileOf(counts, percent))).to.deep.equal([0, 2, 3, 7, 9, 20])
    expect(percentileOf(countsOf([5]), 90)).to.equal(5)
    expect(percentileOf(new Map(), 50)).to.equal(undefined)
    expect(timesIn(counts)).to.equal(10)
    expect(daysIn(counts)).to.equal(54)
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 100 }), (days, percent) => {
        const inOrder = days.toSorted((a, b) => a - b)
        expect(percentileOf(countsOf(days), percent)).to.equal(inOrder[Math.ceil((days.length * percent) / 100) - 1])
      }),
    )
  })

  it('of several stations and months added up are those of all together', () => {
    fc.assert(
      fc.property(fc.array(someDays, { maxLength: 6 }), parts => {
        const together = countsOf(parts.flat())
        const sum = addedUp(parts.map(countsOf))
        expect(new Map(sum)).to.deep.equal(new Map(together))
        for (const percent of [25, 50, 90]) expect(percentileOf(sum, percent)).to.equal(percentileOf(together, percent))
      }),
    )
  })
})
