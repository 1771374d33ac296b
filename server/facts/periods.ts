/** Months, quarters and years of the calendar, by the names under which figures are kept: '2026-05', 'Q2026-2', 'Y2026'. */
import { addDays, addMonths } from '../../workflows/law/days.ts'
import type { Span } from '../reports/span.ts'

/** What stands now is kept under no month. */
export const standing = 'now'

export const monthOf = (day: string): string => day.slice(0, 7)
export const quarterOf = (month: string): string => `Q${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5, 7)) / 3)}`
export const yearOf = (month: string): string => `Y${month.slice(0, 4)}`

const monthsFrom = (month: string, count: number): Span => ({
  from: `${month}-01`,
  to: addDays(addMonths(`${month}-01`, count), -1),
})

export const isMonth = (name: string): boolean => /^\d/.test(name)

/** The days of a month, quarter or year by its name. */
export function spanNamed(name: string): Span {
  if (name.startsWith('Y')) return monthsFrom(`${name.slice(1)}-01`, 12)
  if (!name.startsWith('Q')) return monthsFrom(name, 1)
  return monthsFrom(`${name.slice(1, 5)}-${String(Number(name.slice(6)) * 3 - 2).padStart(2, '0')}`, 3)
}

export const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7)
export const monthBefore = (month: string): string => addMonths(`${month}-01`, -1).slice(0, 7)

/** Both counted; none where they come the other way round. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

/** The names that add up to a span: its months, and what a quarter or year has beside them. undefined for any other span. */
export function namesWithin({ from, to }: Span): string[] | undefined {
  const month = monthOf(from)
  const name = [month, quarterOf(month), yearOf(month)].find(one => {
    const span = spanNamed(one)
    return span.from === from && span.to === to
  })
  if (!name) return undefined
  const months = monthsBetween(month, monthOf(to))
  return name === month ? months : [...months, name]
}
