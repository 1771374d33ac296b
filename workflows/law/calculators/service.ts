/** Lengths of service between civil days; the last day counts. */
import type { Text } from '../../text.ts'
import type { Calendar } from '../calendar.ts'
import { addDays, addMonths, daysBetween } from '../days.ts'

export type Length = { years: number; months: number; days: number }

/**
 * The first day after `count` full months that began on `day`. Where the month has no such day its last one still
 * belongs to the full month: after one month from 31 January comes 1 March.
 */
export function dayAfterMonths(day: string, count: number): string {
  const same = addMonths(day, count)
  return same.slice(8) === day.slice(8) ? same : addDays(same, 1)
}

/** From the first to the last day, both counted. */
export function serviceBetween(firstOn: string, lastOn: string): Length {
  const endOn = addDays(lastOn, 1)
  let months = 0
  while (dayAfterMonths(firstOn, months + 1) <= endOn) months += 1
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: daysBetween(dayAfterMonths(firstOn, months), endOn),
  }
}

/** Months' wages for a length of service: half a year's rest or more is a year, less is half a year. LCL 47(1). */
export function compensatedYears({ years, months, days }: Length): number {
  if (months >= 6) return years + 1
  return months > 0 || days > 0 ? years + 0.5 : years
}

export const lengthWords = ({ years, months, days }: Length): Text => {
  const parts = [
    { count: years, zh: '年', en: 'y' },
    { count: months, zh: '个月', en: 'm' },
    { count: days, zh: '天', en: 'd' },
  ].filter(({ count }) => count > 0)
  return {
    zh: parts.map(({ count, zh }) => `${count}${zh}`).join('') || '0天',
    en: parts.map(({ count, en }) => `${count} ${en}`).join(' ') || '0 d',
  }
}

/** A stretch of service months: whole ones, and the working days of what is left over. */
export type Stretch = { fullMonths: number; restFrom: string; restWorkingDays: number }

/** From one day to another, both counted. */
export function monthsAndWorkingDays(fromOn: string, toOn: string, calendar: Calendar): Stretch {
  const { years, months } = serviceBetween(fromOn, toOn)
  const fullMonths = years * 12 + months
  const restFrom = dayAfterMonths(fromOn, fullMonths)
  return { fullMonths, restFrom, restWorkingDays: workingDaysBetween(restFrom, toOn, calendar) }
}

/** Working days by the calendar, both ends counted; none where the first lies after the last. */
function workingDaysBetween(fromOn: string, toOn: string, calendar: Calendar): number {
  let count = 0
  for (let day = fromOn; day <= toOn; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1
  return count
}
