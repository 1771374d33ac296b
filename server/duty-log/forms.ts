/** What is asked about a duty that was done, and what is wrong with an answer. */
import { z } from 'zod'
import {
  calendarDate,
  choices,
  longText,
  optional,
  reference,
  shortText,
  timeOfDay,
  wholeNumber,
} from '../../workflows/fields.ts'
import { addDays } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { overlaps } from './hours.ts'
import type { Entry, EntryFacts, LinkedCase } from './repository.ts'
import { words } from './words.ts'

/** How far back somebody may still record a duty. */
const recordedWithin = 31

/** `consultations` are offered to be ticked. */
export function entryForm(consultations: readonly LinkedCase[]) {
  const offered: Record<string, Text> = Object.fromEntries(
    consultations.map(({ caseId, title, number }) => [
      caseId,
      { zh: `${title}（${number}）`, en: `${title} (${number})` },
    ]),
  )
  return z.object({
    organisationId: reference(words.organisation, 'organisations'),
    onDay: calendarDate(words.day, { today: true }),
    fromTime: timeOfDay(words.from),
    toTime: timeOfDay(words.to),
    servicePointId: optional(reference(words.servicePoint, 'service-points')),
    place: optional(shortText(words.place, { max: 200, help: words.placeHelp })),
    consultations: wholeNumber(words.consultations, { max: 500 }),
    ...(consultations.length > 0 ? { caseIds: choices(words.cases, offered, { help: words.casesHelp }) } : {}),
    note: optional(longText(words.note, { max: 1000 })),
  })
}
export type EntryAnswers = z.output<ReturnType<typeof entryForm>> & { caseIds?: string[] }

export const returnForm = z.object({ reason: shortText(words.reason, { max: 400 }) })

export const factsFrom = (answers: EntryAnswers): EntryFacts => ({
  organisationId: answers.organisationId,
  onDay: answers.onDay,
  fromTime: answers.fromTime,
  toTime: answers.toTime,
  servicePointId: answers.servicePointId ?? null,
  place: answers.place ?? null,
  consultations: answers.consultations,
  note: answers.note ?? null,
})

export const typedFrom = (entry: Entry, caseIds: readonly string[]): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, value ?? ''])),
  caseIds,
})

type Beside = { today: string; others: readonly Entry[]; linked: number }

/** By field. `others`: what the person recorded for the same day besides. */
export function wrongEntry(facts: EntryFacts, { today, others, linked }: Beside): Record<string, Text> {
  const faults: [field: string, isWrong: boolean, text: Text][] = [
    ['onDay', facts.onDay > today, words.inFuture],
    ['onDay', facts.onDay < addDays(today, -recordedWithin), words.tooOld],
    ['toTime', facts.toTime <= facts.fromTime, words.endsBeforeStart],
    ['fromTime', others.some(other => overlaps(facts, other)), words.overlaps],
    ['place', !facts.servicePointId && !facts.place, words.noPlace],
    ['consultations', facts.consultations < linked, words.fewerThanLinked],
  ]
  return Object.fromEntries(faults.filter(([, isWrong]) => isWrong).map(([field, , text]) => [field, text]))
}
