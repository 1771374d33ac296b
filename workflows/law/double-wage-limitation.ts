/**
 * The limitation of double wages, which are a penalty and no remuneration: month by month, or all from the last day of
 * the breach. Practice differs from place to place, so the mode is a setting. LDMAL 27(1); LCL 82; JI2 6.
 */
import { addDays, addMonths } from './days.ts'
import { type AsOf, type Limitation, type LimitationEvent, limitationOf } from './limitation.ts'
import type { ReadingOf } from './readings.ts'

export const doubleWageLimitationModes = {
  per_month: { zh: '按月分别计算', en: 'Month by month' },
  from_last_day: { zh: '自违法状态最后一日起算', en: 'All from the last day of the breach' },
} as const
export type DoubleWageLimitationMode = keyof typeof doubleWageLimitationModes

/** The mode that a reading of L_DOUBLE means. */
export const doubleWageModeOf = (reading: ReadingOf<'L_DOUBLE'>): DoubleWageLimitationMode =>
  reading === 'per-month' ? 'per_month' : 'from_last_day'

export type LimitedMonth = { from: string; to: string; limitation: Limitation }

/**
 * Each month of the double wages with its own limitation, the last one perhaps a part of a month. `firstOn` and
 * `lastOn` are the first and the last day for which they are due; events are interruptions and suspensions.
 */
export function doubleWageLimitations(
  breach: { firstOn: string; lastOn: string; mode: DoubleWageLimitationMode },
  events: readonly LimitationEvent[],
  asOf: AsOf,
): LimitedMonth[] {
  return monthsOf(breach.firstOn, breach.lastOn).map(({ from, to }) => ({
    from,
    to,
    limitation: monthLimitation({ ...breach, to }, events, asOf),
  }))
}

/** Of the month, or part of one, that ends on `to`; days of knowledge among the events do not count. */
export function monthLimitation(
  { to, lastOn, mode }: { to: string; lastOn: string; mode: DoubleWageLimitationMode },
  events: readonly LimitationEvent[],
  asOf: AsOf,
): Limitation {
  const others = events.filter(({ kind }) => kind !== 'knew')
  const known = { kind: 'knew', on: mode === 'per_month' ? to : lastOn, proof: 'none' } as const
  return limitationOf({ kind: 'double-wages' }, [known, ...others], asOf)
}

/** From the first day on, each month to the day before the corresponding one. */
function monthsOf(firstOn: string, lastOn: string): { from: string; to: string }[] {
  const months: { from: string; to: string }[] = []
  for (let n = 0, from = firstOn; from <= lastOn; n++, from = addMonths(firstOn, n)) {
    const end = addDays(addMonths(firstOn, n + 1), -1)
    months.push({ from, to: end < lastOn ? end : lastOn })
  }
  return months
}
