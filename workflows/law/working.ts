/** How a last day came about, day by day, as a page can print it: runs of days of one kind, numbered and named. */
import type { Text } from '../text.ts'
import type { Calendar } from './calendar.ts'
import { addDays, laterOf } from './days.ts'
import { type Due, dueOn, isAgreed, isBackward, type Length, type Period, rolledEnd } from './due-on.ts'
import { lengthAsRead, suspensionsAsRead } from './read-as.ts'
import { type Read, readingsUsed } from './readings-used.ts'
import { type Stretch, sharedStretches } from './suspensions.ts'

/**
 * `first`: the day of the event, not counted; `counted`; `extended`: counted as part of an extension; `rest`: not a
 * working day; `suspended`: the clock stood still; `agreed`: named by people, not counted; `rolled`: the working day
 * to which the last day moved; `event`: the day one counts back from, not counted.
 */
export type DayKind = 'event' | 'first' | 'counted' | 'extended' | 'rest' | 'suspended' | 'agreed' | 'rolled'

/** Days from `day` to `lastDay` and what number the first and the last of them have; months do not number their days. */
export type WorkingRow = {
  day: string
  lastDay: string
  number: number | null
  lastNumber: number | null
  kind: DayKind
  /** Why a day is not counted, or why one is that looks as if it would not be. */
  name?: Text
}

export type Working = Due & {
  anchorOn: string
  rolled: boolean
  counted: WorkingRow[]
  /** The length as the readings make it. */
  due: Length
  readings: Read[]
  /** Suspensions that overlap, each such stretch as the one it counts for. */
  overlaps: Stretch[]
}

/** The working of `dueOn(due, period, calendar)`. While paused it ends on the day the clock stopped. */
export function workingOf(asWritten: Length, recorded: Period, calendar: Calendar): Working {
  const { anchorOn } = recorded
  const due = lengthAsRead(asWritten, anchorOn, calendar)
  const period = { ...recorded, suspensions: suspensionsAsRead(due, recorded, calendar) }
  const readings = readingsUsed(due, recorded, calendar)
  const found = { ...dueOn(due, period, calendar), anchorOn, due, readings, overlaps: [] }
  if (isBackward(due) && !isAgreed(due, period))
    return {
      ...found,
      rolled: false,
      counted: runs(backwardRows(due, anchorOn, { calendar, from: found.dueOn })),
    }
  const first = oneDay(anchorOn, 'first')
  const days = isAgreed(due, period) ? agreedRows(found) : countedRows(due, period, calendar, found.plainOn)
  const all: WorkingRow[] = [first, ...days, ...rolledRows(found, period, calendar)]
  return {
    ...found,
    overlaps: isAgreed(due, period) ? [] : overlapsWithin(period, found.dueOn),
    rolled: found.dueOn !== found.plainOn,
    counted: found.paused ? untilStopped(all, period.suspensions ?? []) : runs(all),
  }
}

const oneDay = (day: string, kind: DayKind, more: { number?: number | null; name?: Text | undefined } = {}) => ({
  day,
  lastDay: day,
  number: more.number ?? null,
  lastNumber: more.number ?? null,
  kind,
  ...(more.name && { name: more.name }),
})

const agreedRows = ({ plainOn }: Due): WorkingRow[] => [oneDay(plainOn, 'agreed')]

function countedRows(due: Length, period: Period, calendar: Calendar, plainOn: string): WorkingRow[] {
  const endedOn = endOfOriginal(due, period, calendar)
  const rolledOn = rolledEnd(due, period, calendar)
  const isNumbered = due.unit === 'd' || due.unit === 'wd'
  let number = 0
  return daysAfter(period.anchorOn, plainOn).map(day => {
    const stopped = stoppedBy(day, period)
    if (stopped) return oneDay(day, 'suspended', { name: stopped })
    const name = calendar.nameOf(day)
    if (rolledOn && day > endedOn && day <= rolledOn) return oneDay(day, day === rolledOn ? 'rolled' : 'rest', { name })
    if (due.unit === 'wd' && !calendar.isWorkingDay(day)) return oneDay(day, 'rest', { name })
    number += 1
    const isTelling = due.unit === 'wd' || (day === plainOn && !calendar.isWorkingDay(day))
    return oneDay(day, day > endedOn ? 'extended' : 'counted', {
      number: isNumbered ? number : null,
      name: isTelling ? name : undefined,
    })
  })
}

/** In the order of the calendar, each with its number counted back from the day of the event. */
function backwardRows(due: Length, anchorOn: string, { calendar, from }: { calendar: Calendar; from: string }) {
  const isNumbered = due.unit === 'd' || due.unit === 'wd'
  let number = 0
  const back = daysAfter(addDays(from, -1), addDays(anchorOn, -1))
    .toReversed()
    .map(day => {
      const name = calendar.nameOf(day)
      if (due.unit === 'wd' && !calendar.isWorkingDay(day)) return oneDay(day, 'rest', { name })
      number += 1
      return oneDay(day, 'counted', {
        number: isNumbered ? number : null,
        name: due.unit === 'wd' || day === from ? name : undefined,
      })
    })
  return [...back.toReversed(), oneDay(anchorOn, 'event')]
}

/** The unrolled last day as it was before days were added. */
function endOfOriginal(due: Length, period: Period, calendar: Calendar): string {
  const { extension: _added, ...original } = period
  return due.length === 0 ? period.anchorOn : dueOn(due, original, calendar).plainOn
}

function rolledRows({ plainOn, dueOn: lastOn }: Due, period: Period, calendar: Calendar): WorkingRow[] {
  return daysAfter(plainOn, lastOn).map(day => {
    if (day === lastOn) return oneDay(day, 'rolled', { name: calendar.nameOf(day) })
    const stopped = stoppedBy(day, period)
    return stopped ? oneDay(day, 'suspended', { name: stopped }) : oneDay(day, 'rest', { name: calendar.nameOf(day) })
  })
}

type Suspensions = NonNullable<Period['suspensions']>

/** Every ground on which the clock stood still that day; undefined where it ran. */
const stoppedBy = (day: string, { suspensions = [] }: Period): Text | undefined =>
  suspensions
    .filter(({ from, to }) => to !== null && from <= day && day < to)
    .map(({ reason }) => reason)
    .reduce<Text | undefined>(bothNames, undefined)

/** Of the days that the period has: what lies before its first day, or after its last, was never counted. */
function overlapsWithin({ anchorOn, suspensions = [] }: Period, lastOn: string): Stretch[] {
  const firstOn = addDays(anchorOn, 1)
  const within = suspensions.map(one => ({ ...one, from: laterOf(one.from, firstOn) }))
  return sharedStretches(within).filter(({ from }) => from <= lastOn)
}

function untilStopped(rows: WorkingRow[], suspensions: Suspensions): WorkingRow[] {
  const [stop] = suspensions.filter(({ to }) => to === null).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (!stop) return runs(rows)
  const before = rows.filter(({ day, kind }) => kind === 'first' || day < stop.from)
  return [...runs(before), oneDay(stop.from, 'suspended', { name: stop.reason })]
}

/** Days that follow each other and tell the same become one row; days of rest give all their names. */
function runs(rows: readonly WorkingRow[]): WorkingRow[] {
  const found: WorkingRow[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (!last || !tellTheSame(last, row)) found.push({ ...row })
    else {
      last.lastDay = row.lastDay
      last.lastNumber = row.lastNumber
      const name = last.kind === 'rest' ? bothNames(last.name, row.name) : last.name
      if (name) last.name = name
    }
  }
  return found
}

function tellTheSame(a: WorkingRow, b: WorkingRow): boolean {
  if (a.kind !== b.kind || addDays(a.lastDay, 1) !== b.day) return false
  return a.kind === 'rest' || a.name?.zh === b.name?.zh
}

function bothNames(a?: Text, b?: Text): Text | undefined {
  if (!a || !b) return a ?? b
  const told = a.zh.split('、')
  if (b.zh.split('、').every(name => told.includes(name))) return a
  return { zh: `${a.zh}、${b.zh}`, en: `${a.en}, ${b.en}` }
}

/** Every day after `from`, up to and with `to`. */
function daysAfter(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
