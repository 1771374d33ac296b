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

/**
 * Read and written before: the working of one long period names a thousand days, and the days of all cases lie within a
 * few years. More than a century of them is not kept.
 */
const read = new Map<string, number>()
const written = new Map<number, string>()
const mostKept = 40_000

function toMs(day: string): number {
  const known = read.get(day)
  if (known !== undefined) return known
  const [year, month, date] = day.split('-').map(Number)
  const ms = Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, date ?? Number.NaN)
  if (!Number.isNaN(ms)) keep(read, day, ms)
  return ms
}

function toDay(ms: number): string {
  const known = written.get(ms / dayMs)
  if (known !== undefined) return known
  const day = new Date(ms).toISOString().slice(0, 10)
  keep(written, ms / dayMs, day)
  return day
}

function keep<Key, Found>(kept: Map<Key, Found>, key: Key, found: Found): void {
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, found)
}
