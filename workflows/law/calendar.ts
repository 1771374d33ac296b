/**
 * What counting goes by: which days are working days (ordinary weeks, and what the State Council's yearly notice changes
 * about them), and the readings of the rules of counting that are chosen.
 */
import type { Text } from '../text.ts'
import { yearOf } from './days.ts'
import { fixedHolidayOn, holidayName, makeUpName, weekendName } from './holiday-names.ts'
import { type Choice, type Readings, readingsBy } from './readings.ts'

/**
 * `off` is a day of rest, `work` a Saturday or Sunday worked to make up for one. `statutory`: one of the holidays of
 * the Measures themselves, not only a day of rest beside one.
 */
export type Holiday = { day: string; kind: 'off' | 'work'; name: string; statutory?: boolean }

export type Calendar = {
  isWorkingDay(day: string): boolean
  /** A day off of a notice, or a statutory day: not a weekend as such. */
  isNamedOff(day: string): boolean
  /** One of the public holidays proper, whose work is paid threefold. Holiday Measures, art. 2; LL 44. */
  isStatutory(day: string): boolean
  /** Why nobody works on a day, or why a weekend is worked; nothing for an ordinary working day. */
  nameOf(day: string): Text | undefined
  /** False where no notice is on file: then weekends and statutory days alone are known to be days of rest. */
  isPublished(year: number): boolean
  readings: Readings
}

type Known = { holidays: readonly Holiday[]; publishedYears: readonly number[]; choices?: readonly Choice[] }

/**
 * `holidays` are the exceptions of the published notices, and for other years the statutory days that are known.
 * A year without a notice also rests on the statutory days that have a fixed date.
 */
export function calendarOf(known: Known): Calendar {
  const published = new Set(known.publishedYears)
  const exceptions = new Map(known.holidays.map(holiday => [holiday.day, holiday]))

  const exceptionOn = (day: string): Omit<Holiday, 'day'> | undefined => {
    const named = exceptions.get(day)
    if (named || published.has(yearOf(day))) return named
    const fixed = fixedHolidayOn(day)
    return fixed ? { kind: 'off', name: fixed, statutory: true } : undefined
  }

  return {
    isWorkingDay(day) {
      const exception = exceptionOn(day)
      return exception ? exception.kind === 'work' : weekendName(day) === undefined
    },
    isNamedOff: day => exceptionOn(day)?.kind === 'off',
    isStatutory: day => exceptionOn(day)?.statutory === true,
    nameOf(day) {
      const exception = exceptionOn(day)
      if (!exception) return weekendName(day)
      return exception.kind === 'work' ? makeUpName(exception.name) : holidayName(exception.name)
    },
    isPublished: year => published.has(year),
    readings: readingsBy(known.choices ?? []),
  }
}
