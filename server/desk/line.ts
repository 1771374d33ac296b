/** A case in a section of somebody's desk, and what is told of it there. */
import type { Locale } from '../../workflows/text.ts'
import type { Person } from '../people/person.ts'
import { daysUntil, distanceWords } from '../web/print.ts'
import type { Details } from './details.ts'
import type { CaseOnDesk } from './repository.ts'
import { type Section, sections, soonDays, type Tone } from './sections.ts'
import { words } from './words.ts'

export type Line = { section: Section; found: CaseOnDesk; details: Details; person: Person; today: string }

export type Chip = { tone: Tone; icon: string; text: string }
/** `proceedingId` is where the button leads; `prefers` names steps that go before the state's own next one. */
/** `dayHref`: where the day that is told of is counted. */
export type Told = {
  chip: Chip
  why: string
  dayHref?: string | undefined
  proceedingId?: string | undefined
  prefers?: readonly string[]
}

/** The section's own icon and colour with these words. */
export const chipOf = (section: Section, text: string): Chip => ({ ...sections[section], text })

/** By how far the day is; calm where there is none. */
export function chipOfDay(
  dueOn: string | null | undefined,
  { today, locale }: { today: string; locale: Locale },
): Chip {
  if (!dueOn) return { tone: 'soft', icon: 'clock', text: words.noPeriod[locale] }
  const days = daysUntil(dueOn, today)
  const text = distanceWords(dueOn, today, locale)
  if (days < 0) return { tone: 'late', icon: 'alert-circle', text }
  return days <= soonDays ? { tone: 'soon', icon: 'clock-exclamation', text } : { tone: 'soft', icon: 'clock', text }
}
