/** Amounts, days and instants as people read them; the only place that formats them. */
import type { Locale } from '../../workflows/text.ts'

const grouped = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Fen as '¥1,234.50'; a missing amount as '—'. */
export function yuan(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '—'
  return `${fen < 0 ? '-' : ''}¥${grouped.format(Math.abs(fen) / 100)}`
}

/** A ratio as '12.5%', to a tenth of a percent. */
export const shareWords = (ratio: number): string => `${Number((ratio * 100).toFixed(1))}%`

/** Fen as a person would type it into a form: '1234.50'. */
export const typedYuan = (fen: number): string => (fen / 100).toFixed(2)

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Locale, readonly string[]>

/** '2026-11-24（周二）'. Called like the other words of a day, though today does not change it. */
export function dayWords(day: string, _today: string, locale: Locale): string {
  const weekday = weekdays[locale][new Date(`${day}T00:00:00Z`).getUTCDay()]
  return locale === 'zh' ? `${day}（${weekday}）` : `${day} (${weekday})`
}

/** '11-24' within this year, else the whole day. */
export const shortDay = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day

/** Days from today until a day; negative once it has passed. Both 'YYYY-MM-DD'. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

/** '还剩 2 天', '今日到期', '逾期 3 天'. */
export function distanceWords(day: string, today: string, locale: Locale): string {
  const days = daysUntil(day, today)
  if (days === 0) return locale === 'zh' ? '今日到期' : 'Due today'
  if (locale === 'zh') return days > 0 ? `还剩 ${days} 天` : `逾期 ${-days} 天`
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`
  return days > 0 ? `${count} left` : `${count} overdue`
}

/** An instant (UTC ISO text) on the clock of Asia/Shanghai: '2026-11-24 10:20', the same in both languages. */
export function instantWords(iso: string, _locale: Locale): string {
  return shanghai(iso).toISOString().slice(0, 16).replace('T', ' ')
}

/** '11-24 10:20' within this year, else the whole instant; for the narrow column of a timeline. */
export function shortInstant(iso: string, today: string): string {
  const words = instantWords(iso, 'zh')
  return words.slice(0, 4) === today.slice(0, 4) ? words.slice(5) : words
}

/** Shifted so that its UTC parts read as Shanghai's; China keeps UTC+8 all year. */
const shanghai = (iso: string): Date => new Date(Date.parse(iso) + 8 * 3_600_000)

const wholeGrouped = new Intl.NumberFormat('en')

/** Exact, however many. */
export const wholeWords = (count: number): string => wholeGrouped.format(count)

/** Exact up to 10,000, then '10,000+'. */
export const countWords = (count: number): string => (count > 10_000 ? '10,000+' : wholeGrouped.format(count))

const sizes = ['B', 'KB', 'MB', 'GB'] as const

/** The size of a file: '1.2 MB'. */
export function byteWords(bytes: number): string {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), sizes.length - 1)
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${sizes[step]}`
}
