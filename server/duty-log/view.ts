/** Duties that were done, in the reader's words. */
import type { Locale } from '../../workflows/text.ts'
import { dayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { dutyFigures } from '../reports/page-figures/duty.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { clockWords, minutesBetween } from './hours.ts'
import { mayDecide } from './keep-entry.ts'
import type { Entry, LinkedCase } from './repository.ts'
import { words } from './words.ts'

type Reading = { by: Person; locale: Locale; today: string; links: ReadonlyMap<string, LinkedCase[]> }

const tones = { recorded: 'fq-soon', confirmed: 'fq-calm', returned: 'fq-late' } as const
const icons = { recorded: 'clock', confirmed: 'circle-check', returned: 'arrow-back-up' } as const

export const placeOf = ({ servicePoint, place, organisation }: Entry, locale: Locale): string =>
  [servicePoint?.[locale], place].filter(Boolean).join(' · ') || organisation[locale]

export function entryRow(entry: Entry, { by, locale, today, links }: Reading) {
  const { id, state, decidedBy, decidedAt } = entry
  return {
    name: entry.personName,
    personHref: `/people/${entry.personId}/duty-log?month=${entry.onDay.slice(0, 7)}`,
    day: dayWords(entry.onDay, today, locale),
    time: `${entry.fromTime}–${entry.toTime}`,
    hours: clockWords(minutesBetween(entry.fromTime, entry.toTime)),
    place: placeOf(entry, locale),
    consultations: entry.consultations,
    cases: (links.get(id) ?? []).map(({ caseId, title }) => ({ href: `/cases/${caseId}`, title })),
    note: entry.note ?? '',
    state: { text: words[state][locale], tone: tones[state], icon: icons[state] },
    decided:
      decidedBy && decidedAt ? fill(words.decided[locale], { name: decidedBy, day: dayOf(new Date(decidedAt)) }) : '',
    reason: entry.reason ?? '',
    editHref: entry.personId === by.id && state !== 'confirmed' ? `/duty-log/${id}/edit` : '',
    confirmHref: state === 'recorded' && mayDecide(by, entry) ? `/duty-log/${id}/confirm` : '',
    returnHref: state !== 'returned' && mayDecide(by, entry) ? `/duty-log/${id}/return` : '',
  }
}

/** What a month adds up to, above the duties it counts. */
export function totalsOf(entries: readonly Entry[], locale: Locale) {
  const confirmed = entries.filter(({ state }) => state === 'confirmed')
  const daysOf = (some: readonly Entry[]): number => new Set(some.map(({ onDay }) => onDay)).size
  const minutes = entries.reduce((sum, { fromTime, toTime }) => sum + minutesBetween(fromTime, toTime), 0)
  const fact = (of: keyof typeof dutyFigures, value: number | string, small = '') => ({
    ...{ label: words[of][locale], value, small, indicator: dutyFigures[of].id },
  })
  return [
    fact('days', daysOf(entries), fill(words.confirmedDays[locale], { count: daysOf(confirmed) })),
    fact('hours', clockWords(minutes)),
    fact(
      'consultations',
      entries.reduce((sum, one) => sum + one.consultations, 0),
    ),
  ]
}
