/** How long a duty was, and for how many half-days it counts. Pure. */

/** Minutes between two times of one day, 'HH:MM'. */
export function minutesBetween(from: string, to: string): number {
  const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return minutesOf(to) - minutesOf(from)
}

/** Whether two stretches of one day have a minute in common. */
export const overlaps = (a: { fromTime: string; toTime: string }, b: { fromTime: string; toTime: string }): boolean =>
  a.fromTime < b.toTime && b.fromTime < a.toTime

const halfDay = 4 * 60

/** Duty is done by half-days of four hours: a working rule (待核). All of one day together make two at most. */
export const halfDaysOf = (minutes: number): number => (minutes <= 0 ? 0 : minutes <= halfDay ? 1 : 2)

/** 3 小时 30 分 as '3:30'. */
export const clockWords = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
