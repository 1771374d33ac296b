/** What many proceedings of one workflow did, as counts that can be added up. */
import { arrowKey } from '../diagram.ts'
import { countDays, type DayCounts } from './day-counts.ts'
import type { Trip } from './trip.ts'

/** A proceeding and its way. Days are 'YYYY-MM-DD'; `ended`: it has come to an end of its map. */
export type Travelled = { beganOn: string; endedOn: string | null; wholeDays: number | null; trip: Trip }

export type StateTally = {
  /** Of sojourns that are over. */
  days: DayCounts
  /** How long those have been there that still are. */
  standing: DayCounts
}
export type Variant = { steps: readonly string[]; count: number; days: DayCounts }
export type Tally = {
  begun: number
  open: number
  /** From the first step to the end, of those that ended. */
  whole: DayCounts
  states: Map<string, StateTally>
  /** By `arrowKey`: the days in the state it leaves. */
  arrows: Map<string, DayCounts>
  /** By their steps joined with blanks. */
  variants: Map<string, Variant>
}

export const emptyTally = (): Tally => ({
  begun: 0,
  open: 0,
  whole: new Map(),
  states: new Map(),
  arrows: new Map(),
  variants: new Map(),
})

export const variantKey = ({ steps }: Pick<Trip, 'steps'>): string => steps.join(' ')

export function addTo(tally: Tally, { wholeDays, trip }: Travelled): void {
  tally.begun += 1
  if (wholeDays === null) tally.open += 1
  else countDays(tally.whole, wholeDays)
  for (const { path, until, days } of trip.sojourns) {
    const state = tally.states.get(path) ?? { days: new Map(), standing: new Map() }
    tally.states.set(path, state)
    countDays(until === null ? state.standing : state.days, days)
  }
  for (const passage of trip.passages) {
    const key = arrowKey(passage)
    const counts = tally.arrows.get(key) ?? new Map<number, number>()
    tally.arrows.set(key, counts)
    countDays(counts, passage.days)
  }
  const variant = tally.variants.get(variantKey(trip)) ?? { steps: trip.steps, count: 0, days: new Map() }
  tally.variants.set(variantKey(trip), variant)
  variant.count += 1
  if (wholeDays !== null) countDays(variant.days, wholeDays)
}
