/**
 * Which of the names that figures are kept under add up to the figures of a period. What falls into it is under its
 * months, and under its quarter or year; what stands at its end is what stands now, less the changes since.
 */
import type { When } from '../reports/indicator.ts'
import type { Span } from '../reports/span.ts'
import { monthAfter, monthBefore, monthOf, monthsBetween, namesWithin, standing } from './periods.ts'

/** `isSpread`: lines of tables and single units are asked for, too. */
export type Period = { name: string; span: Span; isSpread: boolean }
/** One sum: of what falls into a period, or of what stands at its end ('end') or stood before it ('start'). */
export type Moment = {
  period: Period
  at: When
  terms: readonly { names: readonly string[]; sign: 1 | -1 }[]
}

/** undefined for a period that is no month, quarter or year. */
export function momentsOf(periods: readonly Period[], today: string): Moment[] | undefined {
  const moments: Moment[] = []
  for (const period of periods) {
    const names = namesWithin(period.span)
    if (!names) return undefined
    const [first, last] = [monthOf(period.span.from), monthOf(period.span.to)]
    moments.push(
      { period, at: 'within', terms: [{ names, sign: 1 }] },
      { period, at: 'end', terms: standingAt(last, today) },
      { period, at: 'start', terms: standingAt(monthBefore(first), today) },
    )
  }
  return moments
}

const standingAt = (month: string, today: string): Moment['terms'] => [
  { names: [standing], sign: 1 },
  { names: monthsBetween(monthAfter(month), monthOf(today)), sign: -1 },
]

export const namesOf = (moments: readonly Moment[]): string[] => [
  ...new Set(moments.flatMap(({ terms }) => terms.flatMap(({ names }) => names))),
]
