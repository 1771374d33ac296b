/** Arithmetic on civil days: 'YYYY-MM-DD' text in Asia/Shanghai, without hours and without a time zone. */
const dayMs = 86_400_000

/** True for a day that exists: '2026-02-28', not '2026-02-30', not '2026-2-8'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && toDay(at) === text
}

/** The day `n` days later, or earlier for a negative `n`. Throws RangeError when `day` is not a day. */
export const addDays = (day: string, n: number): string => toDay(toMs(day) + n * dayMs)

/** How many days after `from` is `to`; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((toMs(to) - toMs(from)) / dayMs)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: string): number => new Date(toMs(day)).getUTCDay()

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/**
 * The corresponding day `n` months later; the last day of that month where it has no such day.
 * Civil Code, art. 202; the rule C_MONTH.
 */
export function addMonths(day: string, n: number): string {
  const at = new Date(toMs(day))
  const month = at.getUTCFullYear() * 12 + at.getUTCMonth() + n
  const lastOfMonth = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0))
  return toDay(lastOfMonth.setUTCDate(Math.min(at.getUTCDate(), lastOfMonth.getUTCDate())))
}

export const laterOf = (a: string, b: string): string => (a > b ? a : b)
export const earlierOf = (a: string, b: string): string => (a < b ? a : b)

function toMs(day: string): number {
  const [year, month, date] = day.split('-').map(Number)
  return Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, date ?? Number.NaN)
}

const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
