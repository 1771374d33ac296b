/** What many proceedings of one workflow did, as counts that can be added up. */
import { countDays, type DayCounts } from './day-counts.ts'
import { type KindOfMark, kindsOfMark, type Mark } from './marks.ts'
import type { Trip } from './trip.ts'

/** A proceeding with its way and its marks. Days are 'YYYY-MM-DD'; `wholeDays` null while it is open. */
export type Travelled = {
  beganOn: string
  endedOn: string | null
  wholeDays: number | null
  trip: Pick<Trip, 'steps' | 'course'>
  marks: readonly Mark[]
  cause: string | null
}

/** How often, and the natural days of those that took some. */
export type Figure = { count: number; days: DayCounts }
export type Variant = Figure & { steps: readonly string[] }
/** By month 'YYYY-MM' of beginning, or of the end. */
export type Month = { begun: number; ended: Figure; causes: Map<string, number>; places: Map<string, number> }
export type Tally = {
  begun: number
  open: number
  /** From the first step to the end, of those that ended. */
  whole: DayCounts
  figures: Record<KindOfMark, Map<string, Figure>>
  /** By their steps joined with blanks. */
  variants: Map<string, Variant>
  /** How often a state followed another as the first, second … change: '0 from to'. */
  flows: Map<string, number>
  months: Map<string, Month>
}

export const emptyTally = (): Tally => ({
  begun: 0,
  open: 0,
  whole: new Map(),
  figures: Object.fromEntries(kindsOfMark.map(kind => [kind, new Map()])) as Tally['figures'],
  variants: new Map(),
  flows: new Map(),
  months: new Map(),
})

export const variantKey = ({ steps }: Pick<Trip, 'steps'>): string => steps.join(' ')

export function addTo(tally: Tally, one: Travelled): void {
  const { wholeDays, trip, marks } = one
  tally.begun += 1
  if (wholeDays === null) tally.open += 1
  else countDays(tally.whole, wholeDays)
  for (const { kind, which, days } of marks) addFigure(tally.figures[kind], { which, days })
  const { steps } = trip
  addFigure(tally.variants, { which: variantKey(trip), days: wholeDays, make: figure => ({ ...figure, steps }) })
  for (const [place, to] of trip.course.entries())
    if (place > 0) raise(tally.flows, `${place - 1} ${trip.course[place - 1]} ${to}`)
  addToMonths(tally, one)
}

function addToMonths(tally: Tally, { beganOn, endedOn, wholeDays, trip, cause }: Travelled): void {
  const began = monthIn(tally, beganOn.slice(0, 7))
  began.begun += 1
  raise(began.causes, cause ?? '')
  raise(began.places, trip.course.at(-1) ?? '')
  if (endedOn === null) return
  const { ended } = monthIn(tally, endedOn.slice(0, 7))
  ended.count += 1
  if (wholeDays !== null) countDays(ended.days, wholeDays)
}

export const monthIn = ({ months }: Tally, month: string): Month =>
  entryIn(months, month, () => ({ begun: 0, ended: noFigure(), causes: new Map(), places: new Map() }))

const noFigure = (): Figure => ({ count: 0, days: new Map() })

type Added<F> = { which: string; days: number | null; times?: number; make?(figure: Figure): F }

/** So many more of one kind, after so many days where it took some. */
export function addFigure<F extends Figure>(
  figures: Map<string, F>,
  { which, days, times = 1, make = figure => figure as F }: Added<F>,
): void {
  const figure = entryIn(figures, which, () => make(noFigure()))
  figure.count += times
  if (days !== null) countDays(figure.days, days, times)
}

export function raise(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times)
}

function entryIn<V>(entries: Map<string, V>, key: string, make: () => V): V {
  const entry = entries.get(key) ?? make()
  entries.set(key, entry)
  return entry
}
