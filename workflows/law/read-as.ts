/**
 * What the readings in force make of a length, of what stops it, of months, of the last day and of an extension. Law
 * reference, sections 2.1 and 2.2.
 */
import type { Deadline, Running } from '../define.ts'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths } from './days.ts'
import { weekendName } from './holiday-names.ts'
import type { ReadingOf } from './readings.ts'

type Length = Deadline['due']

/** A length that is open, as it is read for a period that starts on `anchorOn`, or ends on it where one counts back. */
export function lengthAsRead(due: Length, anchorOn: string, { readings }: Calendar): Length {
  if (due.length === 0) return due
  if (due.readBy === 'L_CIVIL') return { ...due, length: Number(readings.of('L_CIVIL', anchorOn)) }
  if (due.readBy === 'R_PUBLISH') return { ...due, length: Number(readings.of('R_PUBLISH', anchorOn)) }
  if (due.readBy === 'R_RENEW') return { ...due, ...renewalBefore(anchorOn, readings.of('R_RENEW', anchorOn)) }
  return due.readBy === 'C_LAL' ? aidAsRead(due, readings.of('C_LAL', anchorOn)) : due
}

/** Days of a law that does not say which. */
function aidAsRead(due: Length, reading: ReadingOf<'C_LAL'>): Length {
  if (due.unit !== 'd') return due
  if (reading === 'working-days') return { ...due, unit: 'wd' }
  return reading === 'natural-plain' ? { ...due, rolls: false } : due
}

/** Ninety days in Fujian, three months nationally: these have eighty-nine to ninety-two days. */
function renewalBefore(endsOn: string, reading: ReadingOf<'R_RENEW'>): Pick<Length, 'length' | 'unit'> {
  const [days, months] = [{ length: 90, unit: 'd' } as const, { length: 3, unit: 'm' } as const]
  if (reading === 'earlier') return addMonths(endsOn, -3) < addDays(endsOn, -90) ? months : days
  return reading === 'three-months' ? months : days
}

type Suspensions = NonNullable<Running['suspensions']>

/** R_SUPPLEMENT: without those whose ground is read to stop nothing. */
export function suspensionsAsRead(
  { stopsAsRead }: Length,
  { anchorOn, suspensions = [] }: { anchorOn: string; suspensions?: Suspensions | undefined },
  { readings }: Calendar,
): Suspensions {
  if (!stopsAsRead || readings.of('R_SUPPLEMENT', anchorOn) === 'stops') return suspensions
  return suspensions.filter(({ reason }) => reason.zh !== stopsAsRead.zh)
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
