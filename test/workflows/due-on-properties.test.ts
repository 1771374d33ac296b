import { expect } from 'chai'
import fc from 'fast-check'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { addDays, daysBetween } from '../../workflows/law/days.ts'
import { dueOn, type Length, type Period } from '../../workflows/law/due-on.ts'
import { workingOf } from '../../workflows/law/working.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })
const reason = { zh: '中止', en: 'Stopped' }

const anchor = fc.integer({ min: 0, max: 1200 }).map(n => addDays('2024-01-01', n))
const unit = fc.constantFrom('d', 'wd', 'm')
const length: fc.Arbitrary<Length> = fc.record({ length: fc.integer({ min: 1, max: 60 }), unit })
const stops = (anchorOn: string) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 25 }))
      .map(([from, days]) => ({ from: addDays(anchorOn, from), to: addDays(anchorOn, from + days), reason })),
    { maxLength: 4 },
  )
const period: fc.Arbitrary<Period> = anchor.chain(anchorOn =>
  fc.record({ anchorOn: fc.constant(anchorOn), suspensions: stops(anchorOn) }),
)

const days = (from: string, to: string) =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, n) => addDays(from, n + 1))
const isStopped = (day: string, { suspensions = [] }: Period) =>
  suspensions.some(({ from, to }) => to !== null && from <= day && day < to)

describe('every last day', () => {
  it('lies after its anchor and not before its plain day, on a working day when it rolls', () => {
    fc.assert(
      fc.property(length, period, (due, when) => {
        const found = dueOn(due, when, calendar)
        expect(found.plainOn > when.anchorOn).to.equal(true)
        expect(found.dueOn >= found.plainOn).to.equal(true)
        expect(calendar.isWorkingDay(found.dueOn)).to.equal(true)
        expect(isStopped(found.dueOn, when)).to.equal(false)
      }),
    )
  })

  it('does not come earlier when the period is longer or starts later', () => {
    fc.assert(
      fc.property(length, period, (due, when) => {
        const found = dueOn(due, when, calendar).dueOn
        expect(dueOn({ ...due, length: due.length + 1 }, when, calendar).dueOn >= found, 'longer').to.equal(true)
        // From the 30th and the 31st a month may end on one day, and a stopped day then counts for the first alone.
        fc.pre(due.unit === 'd' || due.unit === 'wd' || (when.suspensions ?? []).length === 0)
        const later = { ...when, anchorOn: addDays(when.anchorOn, 1) }
        expect(dueOn(due, later, calendar).dueOn >= found, 'later').to.equal(true)
      }),
    )
  })

  it('has as many counted days before it as the period is long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.constantFrom('d', 'wd'), period, (count, unit, when) => {
        const { plainOn } = dueOn({ length: count, unit }, when, calendar)
        const counted = days(when.anchorOn, plainOn).filter(
          day => !isStopped(day, when) && (unit === 'd' || calendar.isWorkingDay(day)),
        )
        expect(counted).to.have.length(count)
        expect(counted.at(-1)).to.equal(plainOn)
      }),
    )
  })

  it('is the same for 15 days extended by 15 as for 30, rolled once', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('d', 'wd'), (when, unit) => {
        const extended = dueOn({ length: 15, unit }, { ...when, extension: { days: 15, reason } }, calendar)
        expect(extended).to.deep.equal(dueOn({ length: 30, unit }, when, calendar))
      }),
    )
  })

  it('moves by as many natural days as one suspension took', () => {
    fc.assert(
      fc.property(anchor, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 40 }), (anchorOn, start, long) => {
        const from = addDays(anchorOn, start)
        const suspensions = [{ from, to: addDays(from, long), reason }]
        const plain = dueOn({ length: 15, unit: 'd' }, { anchorOn }, calendar).plainOn
        const moved = dueOn({ length: 15, unit: 'd' }, { anchorOn, suspensions }, calendar).plainOn
        expect(daysBetween(plain, moved)).to.equal(long)
      }),
    )
  })
})

describe('every working', () => {
  it('covers each day from the anchor to the last day once, and numbers them to the end', () => {
    fc.assert(
      fc.property(length, period, fc.option(fc.integer({ min: 1, max: 20 })), (due, when, added) => {
        const extension = added ? { days: added, reason } : undefined
        const working = workingOf(due, { ...when, extension }, calendar)
        const covered = working.counted.flatMap(row => [row.day, ...days(row.day, row.lastDay)])
        expect(covered).to.deep.equal([when.anchorOn, ...days(when.anchorOn, working.dueOn)])
        if (due.unit !== 'd' && due.unit !== 'wd') return
        const numbered = working.counted.filter(({ number }) => number !== null)
        expect(numbered.at(-1)).to.include({ lastDay: working.plainOn, lastNumber: due.length + (added ?? 0) })
      }),
    )
  })
})
