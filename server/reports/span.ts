/** Periods of reports: a month, a quarter, a year, or from a day to a day, and those they are compared with. */
import { addDays, addMonths, daysBetween, isDay } from '../../workflows/law/days.ts'

/** Both days belong to it; 'YYYY-MM-DD' in Asia/Shanghai. */
export type Span = { from: string; to: string }

/** '2026-11', '2026-Q4', '2026', '2026-11-01~2026-11-15'; undefined for anything else. */
export function spanOf(period: string): Span | undefined {
  const [, from = '', to = ''] = /^(\d{4}-\d{2}-\d{2})~(\d{4}-\d{2}-\d{2})$/.exec(period) ?? []
  if (isDay(from) && isDay(to) && from <= to) return { from, to }
  const [, quarterYear, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  if (quarterYear) return monthsFrom(`${quarterYear}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`, 3)
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return monthsFrom(`${period}-01`, 1)
  return /^\d{4}$/.test(period) ? monthsFrom(`${period}-01-01`, 12) : undefined
}

const monthsFrom = (from: string, count: number): Span => ({ from, to: addDays(addMonths(from, count), -1) })

/** How many whole months it has; undefined where it does not begin and end with a month. */
function monthsIn({ from, to }: Span): number | undefined {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return undefined
  const [years, months] = [0, 5].map(
    at => Number(addDays(to, 1).slice(at, at === 0 ? 4 : 7)) - Number(from.slice(at, at === 0 ? 4 : 7)),
  )
  return years! * 12 + months!
}

/** As many months, or days, right before it. */
export function spanBefore(span: Span): Span {
  const months = monthsIn(span)
  const to = addDays(span.from, -1)
  return months
    ? { from: addMonths(span.from, -months), to }
    : { from: addDays(to, -daysBetween(span.from, span.to)), to }
}

/** The same days of the year before. */
export function spanYearAgo(span: Span): Span {
  const from = addMonths(span.from, -12)
  const months = monthsIn(span)
  return months ? monthsFrom(from, months) : { from, to: addMonths(span.to, -12) }
}

export const isWithin = (day: string | undefined, { from, to }: Span): day is string =>
  day !== undefined && day >= from && day <= to

/** Months, quarters and years to choose from, the newest first. */
export function periodChoices(today: string): string[] {
  const first = `${today.slice(0, 7)}-01`
  const months = Array.from({ length: 13 }, (_, back) => addMonths(first, -back).slice(0, 7))
  const quarters = [...new Set(months.map(quarterOf))].slice(0, 5)
  const year = Number(today.slice(0, 4))
  return [...months, ...quarters, `${year}`, `${year - 1}`]
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

/** The day something began, where that lies before the period and it had not ended by its start. */
export const openAtStart = (
  began: string | undefined,
  ended: string | undefined,
  { from }: Span,
): string | undefined => (began && began < from && (!ended || ended >= from) ? began : undefined)

/** The same, or where it began in the period: all that could be ended in it. */
export const openIn = (began: string | undefined, ended: string | undefined, span: Span): string | undefined =>
  openAtStart(began, ended, span) ?? (isWithin(began, span) ? began : undefined)
