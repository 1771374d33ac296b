/** Which meeting an event is about, and what that meeting is called. */
import type { Locale } from '../../workflows/text.ts'
import { kindOf } from '../cases/appointment-kind.ts'
import type { Meeting } from './repository.ts'
import { words } from './words.ts'

export const aboutOf = ({ key, onDay, details }: Meeting): Record<string, unknown> => ({
  about: key,
  ...(details.kind || details.what ? { what: details.kind ?? details.what } : {}),
  onDay,
})

export const titleOf = ({ details, kind }: Pick<Meeting, 'details' | 'kind'>, locale: Locale): string =>
  kindOf(details, locale) || words[kind][locale]

export const hrefOf = ({ caseId, key }: Pick<Meeting, 'caseId' | 'key'>): string =>
  `/cases/${caseId}/meetings/${encodeURIComponent(key)}`

/** 'HH:MM–HH:MM' as booked, the time on file where nothing is booked, '' where the time is open. */
export const timeWords = ({ startsAt, endsAt, atTime }: Pick<Meeting, 'startsAt' | 'endsAt' | 'atTime'>): string =>
  startsAt && endsAt ? `${startsAt}–${endsAt}` : (atTime ?? '')
