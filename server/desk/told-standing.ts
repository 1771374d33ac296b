/** Where a case stands when nothing in it burns: the next date, whose turn it is, how long it has lain. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { kindOf } from '../cases/appointment-kind.ts'
import { deadlineHref } from '../deadlines/addresses.ts'
import { dayOf } from '../office.ts'
import { stateLabel } from '../proceedings/labels.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { daysUntil, shortDay } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Chip, chipOf, chipOfDay, type Line, type Told } from './line.ts'
import type { Arranged } from './of-case.ts'
import { statesWaitingFor } from './sections.ts'
import { words } from './words.ts'

/** By the next date; without one, where it stands and when it was last touched. */
export function toldStanding(line: Line): Told {
  const { found, details, person, today } = line
  const { locale } = person
  const next = details.arranged.get(found.id)?.[0]
  if (next) return { chip: nextChip(next.onDay, line), why: arrangedWords(next, locale) }
  const last = shortDay(dayOf(new Date(found.lastEventAt)), today)
  return {
    chip: { tone: 'soft', icon: 'question-mark', text: words.noDate[locale] },
    why: [stateWords(leading(line), locale), fill(words.lastEvent[locale], { day: last })].join(' · '),
    proceedingId: leading(line)?.id,
  }
}

const nextChip = (day: string, { today, person: { locale } }: Line): Chip =>
  day === today
    ? { tone: 'soon', icon: 'calendar-event', text: words.dateToday[locale] }
    : { tone: 'calm', icon: 'circle-check', text: shortDay(day, today) }

export const arrangedWords = ({ time, kind, place, with: whom }: Arranged, locale: Locale): string =>
  [time, kindOf({ kind }, locale), place, whom].filter(Boolean).join(' · ')

/** The proceeding that waits for this person, and the earliest of its days. */
export function toldWaiting(line: Line): Told | undefined {
  const { found, details, person } = line
  const states = statesWaitingFor(person)
  const one = (details.proceedings.get(found.id) ?? []).find(({ workflow, state }) =>
    states.some(waiting => waiting.workflow === workflow && waiting.state === state),
  )
  if (!one) return undefined
  const due = (details.deadlines.get(found.id) ?? []).find(({ proceedingId }) => proceedingId === one.id)
  return {
    chip: chipOfDay(due?.dueOn, { today: line.today, locale: person.locale }),
    dayHref: due ? deadlineHref(due.id) : '',
    why: stateWords(one, person.locale),
    proceedingId: one.id,
  }
}

export function toldStuck(line: Line): Told {
  const { found, person, today } = line
  const days = -daysUntil(dayOf(new Date(found.lastEventAt)), today)
  return {
    chip: chipOf('stuck', fill(words.untouched[person.locale], { days })),
    why: stateWords(leading(line), person.locale),
    proceedingId: leading(line)?.id,
  }
}

/** The newest proceeding that is not the file itself. */
const leading = ({ found, details }: Line): Proceeding | undefined =>
  (details.proceedings.get(found.id) ?? []).findLast(({ workflow }) => workflow !== 'case-file')

function stateWords(one: Proceeding | undefined, locale: Locale): string {
  if (!one) return words.notBegun[locale]
  return `${workflowNamed(one.workflow, one.definitionNumber).title[locale]} · ${stateLabel(one, locale)}`
}
