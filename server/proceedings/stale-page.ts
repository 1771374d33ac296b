/** The slower of two people sees what the other did, where things stand now, and what they themselves had typed. */
import { endsIn, mayRead, readableAudiences } from '../access/audience.ts'
import { assignmentTo } from '../access/may-take.ts'
import { ownActsIn } from '../access/own-act.ts'
import { NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { dayWords, shortInstant } from '../web/print.ts'
import { clockStepInTheWay } from './clock-step.ts'
import { describeAnswers } from './describe.ts'
import { eventsOf } from './history.ts'
import { stateLabel, stepLabel } from './labels.ts'
import { namesIn } from './names.ts'
import { stepsOffered } from './offered-steps.ts'
import { findProceeding } from './repository.ts'
import { type Found, stepPage } from './step-page.ts'
import { withIds } from './typed-names.ts'

export type StaleAttempt = { person: Person; body: Record<string, unknown>; sinceVersion: number; error: unknown }

/** The step is offered again, on the new version and with what was typed, if it still is. */
export async function stalePage(office: Office, found: Found, { person, body, sinceVersion, error }: StaleAttempt) {
  const db = office.db.reader
  const today = todayOf(office)
  const { locale } = person
  const proceeding = found.proceeding && (await findProceeding(db, found.proceeding.id, { person, today }))
  const caseId = found.file.id
  const isAssigned = await assignmentTo(db, person, { caseId, proceedingId: proceeding?.id, today })
  const reading = { person, audiences: readableAudiences(person, found.file), ends: await endsIn(db, caseId) }
  const events = proceeding
    ? (await eventsOf(db, proceeding.id)).filter(event => event.version! > sinceVersion && mayRead(event, reading))
    : []
  const names = await namesIn(db, found.file.id, { events, locale })
  const { _key: _used, ...typed } = body
  const meant = await withIds(db, found.step.form, { answers: typed, file: found.file, today, locale })
  const isOffered =
    proceeding === null || // what begins something is asked again on a page that knows what the case has by now
    stepsOffered(proceeding, {
      person,
      file: found.file,
      isAssigned,
      today,
      ownActs: await ownActsIn(db, [caseId], person),
    }).some(({ name }) => name === found.name)
  return {
    ...(await stepPage(office, { ...found, proceeding }, { person, tried: { typed } })),
    isOffered,
    ...(await clockNote(office, found, { proceeding, person, typed })),
    /** Why it cannot be done, where that is more than that somebody was faster. */
    why: error instanceof NotNow ? (error.says?.[locale] ?? '') : '',
    state: proceeding ? stateLabel(proceeding, locale) : '',
    since: events.map(event => ({
      text: stepLabel(event)[locale],
      by: names.get(event.takenBy) ?? '',
      when: shortInstant(event.recordedAt, today),
      at: event.recordedAt,
      on: dayWords(event.happenedOn, today, locale),
    })),
    typedLines: describeAnswers(found.step.form, meant, { locale, today, names }),
  }
}

/** Offers the way back where the clock was faster than the record of a step that had been taken in time. */
async function clockNote(
  office: Office,
  { step, file }: Found,
  { proceeding, person, typed }: { proceeding: Found['proceeding']; person: Person; typed: Record<string, unknown> },
): Promise<{ clockText: string | undefined; takeBackHref: string | undefined }> {
  const day = step.happenedOn ? typed[step.happenedOn] : undefined
  const happenedOn = typeof day === 'string' ? day : undefined
  const clock = proceeding && (await clockStepInTheWay(office, { proceeding, file, person, happenedOn }))
  return { clockText: clock?.text[person.locale], takeBackHref: clock?.takeBackHref }
}
