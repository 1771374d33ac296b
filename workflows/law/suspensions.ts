/** Stretches of days that a period does not count, because its clock was stopped. */
import type { Running } from '../define.ts'
import { addDays, daysBetween, laterOf } from './days.ts'

export type Suspension = NonNullable<Running['suspensions']>[number]
/** From the first day that is not counted to the first that is again. */
export type Stretch = { from: string; to: string }

/** The suspensions that have ended, in order; those that overlap or touch are one. */
export function closedStretches(suspensions: readonly Suspension[]): Stretch[] {
  const stretches: Stretch[] = []
  const closed = suspensions.flatMap(({ from, to }) => (to !== null && from < to ? [{ from, to }] : []))
  for (const next of closed.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = stretches.at(-1)
    if (last && next.from <= last.to) last.to = laterOf(last.to, next.to)
    else stretches.push({ ...next })
  }
  return stretches
}

/** Of these stretches those of which some days are shared by two suspensions or more: they are left out once. */
export const sharedStretches = (suspensions: readonly Suspension[]): Stretch[] =>
  closedStretches(suspensions).filter(stretch => {
    const within = suspensions.filter(({ from, to }) => to !== null && from >= stretch.from && to <= stretch.to)
    return within.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to!)), 0) > lengthOf(stretch)
  })

const lengthOf = ({ from, to }: Stretch): number => daysBetween(from, to)

/** The day since which the clock has stood still without an end in sight. */
export const stoppedSince = (suspensions: readonly Suspension[]): string | undefined =>
  suspensions
    .filter(({ to }) => to === null)
    .map(({ from }) => from)
    .toSorted()[0]

/** `count` days after the anchor, the anchor and the days of the stretches not counted. */
export function addCountedDays(anchorOn: string, count: number, stretches: readonly Stretch[]): string {
  let endOn = addDays(anchorOn, count)
  for (const { from, to } of stretches) {
    if (from > endOn) break
    endOn = addDays(endOn, Math.max(0, daysBetween(laterOf(from, addDays(anchorOn, 1)), to)))
  }
  return endOn
}

export const isSuspended = (day: string, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from, to }) => from <= day && day < to)
