/** What the readings in force make of a length, of months, of the last day and of an extension. Law reference, section 2.1. */
import type { Deadline } from '../define.ts'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths } from './days.ts'
import { weekendName } from './holiday-names.ts'

type Length = Deadline['due']

/** C_LAL: days of a law that does not say which, as they are read for a period that starts on `anchorOn`. */
export function lengthAsRead(due: Length, anchorOn: string, { readings }: Calendar): Length {
  if (due.readBy !== 'C_LAL' || due.unit !== 'd' || due.length === 0) return due
  const reading = readings.of('C_LAL', anchorOn)
  if (reading === 'working-days') return { ...due, unit: 'wd' }
  return reading === 'natural-plain' ? { ...due, rolls: false } : due
}

/** C_MONTH: the corresponding day so many months after `day`; where its month has none, as read. */
export function monthsAfter(day: string, count: number, { anchorOn, calendar }: At): string {
  const found = addMonths(day, count)
  const isMissing = found.slice(8) !== day.slice(8)
  return isMissing && calendar.readings.of('C_MONTH', anchorOn) === 'next-month' ? addDays(found, 1) : found
}

/** C_ROLL: on which days a period of natural days, months or years may end. */
export function endsOnDay({ anchorOn, calendar }: At): (day: string) => boolean {
  const reading = calendar.readings.of('C_ROLL', anchorOn)
  if (reading === 'weekends-stand') return day => !calendar.isNamedOff(day)
  if (reading === 'make-up-rests') return day => calendar.isWorkingDay(day) && weekendName(day) === undefined
  return calendar.isWorkingDay
}

/** C_EXT: whether what is added runs from the day to which the end rolled. */
export const extendsFromRolled = ({ anchorOn, calendar }: At): boolean =>
  calendar.readings.of('C_EXT', anchorOn) === 'rolled'

/** Of which day's readings one goes by: those of the day on which the period starts. */
export type At = { anchorOn: string; calendar: Calendar }
