/**
 * The last day of a period, by the counting rules of the Civil Procedure Law (2023), art. 85, and the Civil Code,
 * arts. 201-203: C_FIRST, C_ROLL, C_MONTH, C_WD, C_EXT.
 */
import type { Deadline, Running } from '../define.ts'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths, daysBetween, yearOf } from './days.ts'
import { endsOnDay, extendsFromRolled, lengthAsRead, monthsAfter, suspensionsAsRead } from './read-as.ts'
import { addCountedDays, closedStretches, isSuspended, stoppedSince } from './suspensions.ts'

export type Length = Deadline['due']
export type Period = {
  anchorOn: string
  suspensions?: Running['suspensions'] | undefined
  extension?: Running['extension'] | null | undefined
}

export type Due = {
  /** The last day on which it can still be done. While paused: what it would be if the clock started again at once. */
  dueOn: string
  /** Before it was rolled to a working day. */
  plainOn: string
  paused: boolean
  /** Years that this day hangs on and for which no notice of holidays is on file: it may still move. */
  unpublishedYears: number[]
}

/**
 * Counts from the day after the anchor (C_FIRST). Days added by an extension are counted from the end that was not
 * rolled, and the whole is rolled once (C_EXT). What the reference leaves 待核 of these rules goes by the readings of the
 * calendar that hold for periods starting on the anchor.
 *
 * A day that was agreed or set (length 0, or an extension `until`) is that day itself, never rolled and never moved
 * by a suspension: art. 85 rolls a period that the law counts, while people who name a day have chosen it, and the
 * day they named is also the earlier, safer reading. Only `rolls: true` makes such a day roll.
 *
 * `direction: 'before'` counts back from the anchor, which is not counted; what is due must be done on or before that
 * day. It never rolls: a later day would be too late (Arbitration Rules, art. 38; Civil Procedure Law, art. 139).
 */
export function dueOn(asWritten: Length, recorded: Period, calendar: Calendar): Due {
  const due = lengthAsRead(asWritten, recorded.anchorOn, calendar)
  const suspensions = suspensionsAsRead(due, recorded, calendar)
  const period = { ...recorded, suspensions }
  const stretches = closedStretches(suspensions)
  const runsOn = (isOpen: (day: string) => boolean) => (day: string) => isOpen(day) && !isSuspended(day, stretches)

  const plainOn = lastDay(due, period, { calendar, isFree: runsOn(calendar.isWorkingDay) })
  const mayEndOn = due.unit === 'wd' ? calendar.isWorkingDay : endsOnDay({ anchorOn: period.anchorOn, calendar })
  const lastOn = rolls(due, period) ? firstFrom(plainOn, runsOn(mayEndOn)) : plainOn
  const stoppedOn = stoppedSince(suspensions)
  return {
    dueOn: lastOn,
    plainOn,
    paused: stoppedOn !== undefined && stoppedOn <= lastOn,
    unpublishedYears: yearsAsked(due, period, { plainOn, lastOn }).filter(year => !calendar.isPublished(year)),
  }
}

/**
 * A rule's length, unless this run has its own: a partner's sign-in limit, a letter that sets the days itself. No reading
 * decides about a length of its own.
 */
export function lengthOf(due: Length, own?: Pick<Running, 'length' | 'unit'> | null): Length {
  if (own?.length === undefined) return due
  const { readBy: _decidedByItself, ...rest } = due
  return { ...rest, length: own.length, unit: own.unit ?? due.unit }
}

export const isBackward = ({ direction }: Length): boolean => direction === 'before'

/** An agreed day stands by itself; working days end on one anyway. */
export const isAgreed = ({ length }: Length, { extension }: Period): boolean =>
  extension?.until !== undefined || (length === 0 && !extension?.days && !extension?.months)

export function rolls(due: Length, period: Period): boolean {
  if (period.extension?.until !== undefined || isBackward(due)) return false
  return due.rolls ?? !isAgreed(due, period)
}

type Counting = { calendar: Calendar; isFree: (day: string) => boolean }

function lastDay(due: Length, period: Period, { calendar, isFree }: Counting): string {
  const { anchorOn, extension } = period
  if (isAgreed(due, period)) return extension?.until ?? anchorOn
  if (isBackward(due)) return dayBefore(due, anchorOn, isFree)
  const added = extension?.days ?? 0
  if (due.unit === 'wd') return nthFree(anchorOn, due.length + added, isFree)
  const stretches = closedStretches(period.suspensions ?? [])
  const months = (day: string, count: number) => monthsAfter(day, count, { anchorOn, calendar })
  const from = rolledEnd(due, period, calendar)
  if (from) return addCountedDays(from, added + daysBetween(from, months(from, extension?.months ?? 0)), stretches)
  return addCountedDays(anchorOn, added + naturalDays(due, anchorOn, months, extension?.months), stretches)
}

/** The day to which the period rolled before it was extended, where the extension is read to run from it. */
export function rolledEnd(due: Length, period: Period, calendar: Calendar): string | undefined {
  const { extension, ...original } = period
  const isAdded = Boolean(extension?.days || extension?.months)
  if (!isAdded || due.length === 0 || due.unit === 'wd' || !rolls(due, period)) return undefined
  return extendsFromRolled({ anchorOn: period.anchorOn, calendar }) ? dueOn(due, original, calendar).dueOn : undefined
}

function dayBefore({ length, unit }: Length, anchorOn: string, isFree: (day: string) => boolean): string {
  if (unit === 'd') return addDays(anchorOn, -length)
  if (unit !== 'wd') return addMonths(anchorOn, unit === 'y' ? -length * 12 : -length)
  return nthFree(anchorOn, length, isFree, -1)
}

/** How many natural days a length has when it begins after `anchorOn`; months and years end on the corresponding day. */
function naturalDays(
  { length, unit }: Length,
  anchorOn: string,
  monthsFrom: (day: string, count: number) => string,
  addedMonths = 0,
): number {
  const days = unit === 'd' ? length : 0
  const months = addedMonths + (unit === 'm' ? length : unit === 'y' ? length * 12 : 0)
  return days + daysBetween(anchorOn, monthsFrom(anchorOn, months))
}

type Way = 1 | -1

/** The `count`th day after `day` that is free; before it where one goes back. */
function nthFree(day: string, count: number, isFree: (day: string) => boolean, way: Way = 1): string {
  let reached = day
  for (let counted = 0; counted < count; counted++) reached = firstFrom(addDays(reached, way), isFree, way)
  return reached
}

function firstFrom(day: string, isFree: (day: string) => boolean, way: Way = 1): string {
  let reached = day
  while (!isFree(reached)) reached = addDays(reached, way)
  return reached
}

/** The years in which it mattered whether a day is worked. */
function yearsAsked(due: Length, period: Period, { plainOn, lastOn }: { plainOn: string; lastOn: string }): number[] {
  const counts = due.unit === 'wd' && !isAgreed(due, period)
  if (!counts && !rolls(due, period)) return []
  const [from, to] = isBackward(due)
    ? [yearOf(lastOn), yearOf(period.anchorOn)]
    : [yearOf(counts ? addDays(period.anchorOn, 1) : plainOn), yearOf(lastOn)]
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
}
