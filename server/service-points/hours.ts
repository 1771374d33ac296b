/** Opening hours: what is wrong with them, and how they are told. */
import type { Locale } from '../../workflows/text.ts'
import { type Hours, placeOf, weekdays } from './kinds.ts'
import type { ServicePoint } from './repository.ts'
import { words } from './words.ts'

/** By cell, `hours[0][closes]`; and by `hours` where it is not said when the point is open. */
export function wrongHours(
  { alwaysOpen, hours }: { alwaysOpen: boolean; hours: readonly Hours[] },
  locale: Locale,
): Record<string, string[]> {
  if (alwaysOpen) return hours.length > 0 ? { hours: [words.hoursBesideAlways[locale]] } : {}
  if (hours.length === 0) return { hours: [words.noHours[locale]] }
  return Object.fromEntries(
    hours.flatMap(({ fromDay, toDay, opens, closes }, place) => [
      ...(placeOf(toDay) < placeOf(fromDay) ? [[`hours[${place}][toDay]`, [words.daysBackwards[locale]]]] : []),
      ...(closes <= opens ? [[`hours[${place}][closes]`, [words.closesBeforeOpening[locale]]]] : []),
    ]),
  )
}

/** 周一至周五 08:30–17:30；周六 09:00–12:00 */
export function hoursWords({ alwaysOpen, hours }: Pick<ServicePoint, 'alwaysOpen' | 'hours'>, locale: Locale): string {
  if (alwaysOpen) return words.always[locale]
  return hours
    .map(({ fromDay, toDay, opens, closes }) => `${daysWords(fromDay, toDay, locale)} ${opens}–${closes}`)
    .join(locale === 'zh' ? '；' : '; ')
}

function daysWords(from: Hours['fromDay'], to: Hours['toDay'], locale: Locale): string {
  const [first, last] = [weekdays[from][locale], weekdays[to][locale]]
  return from === to ? first : `${first}${locale === 'zh' ? '至' : '–'}${last}`
}
