/**
 * What a proceeding counts for in a tally, as numbers that can be kept in a row, added up and taken away again. Nothing
 * in them depends on today: what still goes on is kept by the day it goes on from, and counted in days when it is read.
 */
import { daysBetween, earlierOf } from '../law/days.ts'
import type { Conformance } from './conformance.ts'
import { countDays } from './day-counts.ts'
import { type DeadlineOnFile, kindsOfMark, type Mark } from './marks.ts'
import { addFigure, emptyTally, monthIn, raise, type Tally, type Travelled, variantKey } from './tally.ts'

/** How often, by number: whole days, a day as days since 1970, or '' where only times are counted. */
type Times = Map<string, number>
/** By series and by what of it, such as 'arrow' and 'review>granted>decide'. */
export type Counts = Map<string, Map<string, Times>>

/** Those of `lengths` say how many and how long; `ways` hold all the rest. */
const partsOfCounts = ['lengths', 'ways'] as const
export type PartOfCounts = (typeof partsOfCounts)[number]
const lengths: readonly string[] = ['begun', 'open', 'ended']
export const partOf = (series: string): PartOfCounts => (lengths.includes(series) ? 'lengths' : 'ways')

const epoch = '1970-01-01'

type Adding = (series: string, which: string, number?: number | null) => void
const addingTo =
  (counts: Counts): Adding =>
  (series, which, number = null) =>
    put(counts, { series, which, number: number === null ? '' : String(number), times: 1 })

/** Of one of which no more is known than when it began and ended. */
export function lengthOf({
  beganOn,
  endedOn,
  wholeDays,
}: Pick<Travelled, 'beganOn' | 'endedOn' | 'wholeDays'>): Counts {
  const counts: Counts = new Map()
  const add = addingTo(counts)
  add('begun', beganOn.slice(0, 7))
  if (endedOn === null) add('open', '')
  else add('ended', endedOn.slice(0, 7), wholeDays)
  return counts
}

/** `running`: its deadlines that are no rights and have not ended; the marks of `one` are without them. */
export function countsOf(one: Travelled, running: readonly DeadlineOnFile[]): Counts {
  const { beganOn, endedOn, wholeDays, trip, marks, cause } = one
  const counts = lengthOf(one)
  const add = addingTo(counts)
  for (const { kind, which, on, days } of marks) {
    const goesOn = endedOn === null && (kind === 'standing' || kind === 'turnNow')
    add(goesOn ? `${kind} since` : kind, which, goesOn ? daysBetween(epoch, on) : days)
  }
  for (const { rule, dueOn } of running) add('late since', rule, daysBetween(epoch, dueOn))
  for (const which of comingLate(marks, running)) add('conformance since', which, daysBetween(epoch, firstDue(running)))
  add('variant', variantKey(trip), wholeDays)
  for (const [place, to] of trip.course.entries())
    if (place > 0) add('flow', `${place - 1} ${trip.course[place - 1]} ${to}`)
  const month = beganOn.slice(0, 7)
  add('cause', `${month} ${cause ?? ''}`)
  add('place', `${month} ${trip.course.at(-1) ?? ''}`)
  return counts
}

const firstDue = (running: readonly DeadlineOnFile[]): string => running.map(({ dueOn }) => dueOn).reduce(earlierOf)

/** What one that is not late yet is counted as besides, once the first of its days has passed. */
function comingLate(marks: readonly Mark[], running: readonly DeadlineOnFile[]): Conformance[] {
  const counted = new Set(marks.filter(({ kind }) => kind === 'conformance').map(({ which }) => which))
  if (running.length === 0 || counted.has('late')) return []
  return counted.has('skipped') ? ['late', 'both'] : ['late']
}

type Put = { series: string; which: string; number: string; times: number }

/** What comes to nothing is left out. */
function put(counts: Counts, { series, which, number, times }: Put): void {
  const ofSeries = counts.get(series) ?? new Map<string, Times>()
  const known = ofSeries.get(which) ?? new Map<string, number>()
  const sum = (known.get(number) ?? 0) + times
  if (sum === 0) known.delete(number)
  else known.set(number, sum)
  if (known.size === 0) ofSeries.delete(which)
  else ofSeries.set(which, known)
  if (ofSeries.size === 0) counts.delete(series)
  else counts.set(series, ofSeries)
}

export function addCounts(counts: Counts, added: Counts): void {
  for (const [series, all] of added)
    for (const [which, numbers] of all)
      for (const [number, times] of numbers) put(counts, { series, which, number, times })
}

/** Adds what `packCounts` has made, so many times; −1 takes it away again. */
export function addPacked(counts: Counts, packed: string, often = 1): void {
  const parsed = JSON.parse(packed) as Record<string, Record<string, Record<string, number>>>
  for (const [series, all] of Object.entries(parsed))
    for (const [which, numbers] of Object.entries(all))
      for (const [number, times] of Object.entries(numbers))
        put(counts, { series, which, number, times: often * times })
}

/** One part of them as text; the same for the same counts, in whatever order they were added. */
export function packCounts(counts: Counts, part: PartOfCounts): string {
  const sorted = <V>(entries: Iterable<[string, V]>) => [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    Object.fromEntries(
      sorted(counts)
        .filter(([series]) => partOf(series) === part)
        .map(([series, all]) => [
          series,
          Object.fromEntries(sorted(all).map(([which, times]) => [which, Object.fromEntries(sorted(times))])),
        ]),
    ),
  )
}

/** As it would have been counted proceeding by proceeding today, 'YYYY-MM-DD'. */
export function tallyFrom(counts: Counts, today: string): Tally {
  const tally = emptyTally()
  const now = daysBetween(epoch, today)
  for (const [series, all] of counts)
    for (const [which, numbers] of all)
      for (const [number, times] of numbers)
        tell[series]?.(tally, { which, number: number === '' ? null : Number(number), times, now })
  return tally
}

type Told = { which: string; number: number | null; times: number; now: number }
type Tell = (tally: Tally, told: Told) => void

const monthAnd = (which: string): [string, string] => [which.slice(0, 7), which.slice(8)]

/** What each series adds to a tally. */
const tell: Readonly<Record<string, Tell>> = {
  begun: (tally, { which, times }) => {
    tally.begun += times
    monthIn(tally, which).begun += times
  },
  open: (tally, { times }) => {
    tally.open += times
  },
  ended: (tally, { which, number, times }) => {
    countDays(tally.whole, number!, times)
    const { ended } = monthIn(tally, which)
    ended.count += times
    countDays(ended.days, number!, times)
  },
  ...Object.fromEntries(
    kindsOfMark.map(kind => [
      kind,
      (tally: Tally, { which, number, times }: Told) => addFigure(tally.figures[kind], { which, days: number, times }),
    ]),
  ),
  ...Object.fromEntries(
    (['standing', 'turnNow'] as const).map(kind => [
      `${kind} since`,
      (tally: Tally, { which, number, times, now }: Told) =>
        addFigure(tally.figures[kind], { which, days: Math.max(0, now - number!), times }),
    ]),
  ),
  'late since': (tally, { which, number, times, now }) => {
    if (now > number!) addFigure(tally.figures.late, { which, days: now - number!, times })
  },
  'conformance since': (tally, { which, number, times, now }) => {
    if (now > number!) addFigure(tally.figures.conformance, { which, days: null, times })
  },
  variant: (tally, { which, number, times }) => {
    const steps = which === '' ? [] : which.split(' ')
    addFigure(tally.variants, { which, days: number, times, make: figure => ({ ...figure, steps }) })
  },
  flow: (tally, { which, times }) => raise(tally.flows, which, times),
  cause: (tally, { which, times }) => {
    const [month, cause] = monthAnd(which)
    raise(monthIn(tally, month).causes, cause, times)
  },
  place: (tally, { which, times }) => {
    const [month, place] = monthAnd(which)
    raise(monthIn(tally, month).places, place, times)
  },
}
