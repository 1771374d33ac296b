/**
 * How many days things took, kept as a count for each whole number of natural days: medians and percentiles are
 * exact, and the counts of any stations and months can be added up without looking at a case again.
 */

/** How often by whole natural days, from 0. */
export type DayCounts = Map<number, number>
export type ReadonlyDayCounts = ReadonlyMap<number, number>

export function countDays(counts: DayCounts, days: number, times = 1): void {
  counts.set(days, (counts.get(days) ?? 0) + times)
}

export function addedUp(all: Iterable<ReadonlyDayCounts>): DayCounts {
  const sum: DayCounts = new Map()
  for (const counts of all) for (const [days, times] of counts) countDays(sum, days, times)
  return sum
}

export const timesIn = (counts: ReadonlyDayCounts): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0)
export const daysIn = (counts: ReadonlyDayCounts): number =>
  [...counts].reduce((sum, [days, times]) => sum + days * times, 0)

/**
 * The fewest days within which at least `percent` of a hundred were done: the nearest rank, always a number of days
 * that occurred. 50 is the median, the lower of the middle two where their number is even; 0 the least, 100 the most.
 * undefined where nothing was counted.
 */
export function percentileOf(counts: ReadonlyDayCounts, percent: number): number | undefined {
  const rank = Math.max(1, Math.ceil((timesIn(counts) * percent) / 100))
  let passed = 0
  for (const [days, times] of [...counts].toSorted(([a], [b]) => a - b)) {
    passed += times
    if (passed >= rank) return days
  }
  return undefined
}
