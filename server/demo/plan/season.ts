/** On which days people come: more before the new year's pay, hardly anybody in the week of the Spring Festival. */
import { addDays, weekdayOf } from '../../../workflows/law/days.ts'
import type { Random } from '../random.ts'
import { writtenFor } from '../shift.ts'
import type { Matter } from './matters.ts'

const springFestival = { from: '2026-02-15', to: '2026-02-23' }

/** How many days before the story's end the newest and the oldest case came in. */
export type Span = { newest: number; oldest: number }

/** A day in the season of the matter, mostly one on which offices are open. */
export function arrivalDay(random: Random, { season }: Pick<Matter, 'season'>, { newest, oldest }: Span): string {
  const most = Math.max(season?.times ?? 1, 1)
  for (;;) {
    const day = addDays(writtenFor, -random.whole(newest, oldest))
    const inSeason = season?.months.includes(Number(day.slice(5, 7))) ? season.times : 1
    const weight = inSeason * (isFestival(day) ? 0.1 : 1) * (isWeekend(day) ? 0.08 : 1)
    if (random.chance(weight / most)) return day
  }
}

const isFestival = (day: string): boolean => day >= springFestival.from && day <= springFestival.to
const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day))

/** The day itself, or the Monday after a weekend. */
export function workday(day: string): string {
  const weekday = weekdayOf(day)
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

/** The day itself, or the Friday before a weekend. */
export function workdayBefore(day: string): string {
  const weekday = weekdayOf(day)
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day
}
