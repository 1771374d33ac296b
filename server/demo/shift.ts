/** The day the demo is told on, and how everything moves with it: by whole weeks, so that a Tuesday stays a Tuesday. */
import { addDays, daysBetween } from '../../workflows/law/days.ts'

/** The day on which the story, as it is written, is told. */
export const writtenFor = '2026-11-22'

/** How many days everything moves when it is told on `today`; a multiple of seven, so that nothing lies ahead. */
export const shiftFor = (today: string): number => Math.floor(daysBetween(writtenFor, today) / 7) * 7

const day = /^\d{4}-\d{2}-\d{2}$/

/** The same answers with every day in them moved. */
export function moved<T>(value: T, days: number): T {
  if (typeof value === 'string') return (day.test(value) ? addDays(value, days) : value) as T
  if (Array.isArray(value)) return value.map(one => moved(one, days)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, days)])) as T
}
