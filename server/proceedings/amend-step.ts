/**
 * Correcting forward what has left the house: the step's form opens again, and an event replaces its answers
 * from here on. The old answers stay in the history.
 */
import { isDeepStrictEqual } from 'node:util'
import { workflowNamed } from '../../workflows/index.ts'
import { reads } from '../access/audience.ts'
import { refreshFacts } from '../cases/facts.ts'
import { keepingSensitive } from '../cases/sensitive-kept.ts'
import type { Db } from '../db.ts'
import { NotAllowed, NotFound, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { parseForm } from '../web/parse-form.ts'
import { amendEvent } from './amend-event.ts'
import { liesBeforeMove, movedOn } from './before-move.ts'
import { checkReferences } from './check-references.ts'
import { type Event, eventsOf, findEvent, reversedEvents } from './history.ts'
import { legalDay } from './legal-day.ts'
import { momentOf } from './moment.ts'
import { goesOnInClosed, onlyInOpenFile } from './outlasting.ts'
import { whyNotTakeBack } from './plan-taking-back.ts'
import { findProceeding, lockCase, moveHead, proceedingsOf } from './repository.ts'
import { withIds } from './typed-names.ts'

export type StepToAmend = { eventId: string; answers: Record<string, unknown>; version: number; by: Person }

/** Throws NotFound, NotAllowed, Stale, Invalid, and NotNow when a later step would no longer fit. */
export async function amendStep(office: Office, asked: StepToAmend): Promise<{ caseId: string }> {
  return office.db.write(tx => amendStepIn(tx, office, asked))
}

/** The same inside a transaction at hand. */
export async function amendStepIn(
  tx: Db,
  office: Office,
  { eventId, answers, version, by }: StepToAmend,
): Promise<{ caseId: string }> {
  const event = await findEvent(tx, eventId)
  const step = event?.workflow ? workflowNamed(event.workflow, event.definitionNumber!).steps[event.step] : undefined
  if (!event?.proceedingId || !step) throw new NotFound(`No step ${eventId}`)
  const today = todayOf(office)
  const file = await lockCase(tx, event.caseId, { person: by, today })
  if (!(await reads(tx, event, { person: by, place: file }))) throw new NotFound(`No step ${eventId} to read`)
  const before = await findProceeding(tx, event.proceedingId, { person: by, today })
  if (before.version !== version) throw new Stale(`Proceeding ${before.id} is at ${before.version}`)
  const history = await eventsOf(tx, before.id)
  if (liesBeforeMove(event, history)) throw new NotNow('The step lies before a move', movedOn)
  const reversed = await reversedEvents(tx, event.caseId)
  if (reversed.has(event.id)) throw new Stale('The step was taken back')
  const refusal = whyNotTakeBack(event, { person: by, place: file, now: office.now() })
  if (refusal) throw new NotAllowed('May not correct this step', refusal)

  const moment = momentOf(tx, office, { by, file })
  const typed = await withIds(tx, step.form, { answers, file, today, locale: by.locale })
  const parsed = parseForm(step.form, typed, by.locale)
  await checkReferences(tx, step.form, { answers: changedFrom(event, parsed), file, today, locale: by.locale })
  const happenedOn = step.happenedOn
    ? legalDay(moment, { step, answers: parsed, lastHappenedOn: null })
    : event.happenedOn
  const wentOn = goesOnInClosed(await proceedingsOf(tx, event.caseId))
  await keepingSensitive(moment, () => amendEvent(moment, { event, answers: parsed, happenedOn }))
  if (!wentOn && goesOnInClosed(await proceedingsOf(tx, event.caseId)))
    throw new NotNow('It would go on in a closed case', onlyInOpenFile)
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return { caseId: event.caseId }
}

/** What was answered before may stand, though the lists may offer it no longer: a claim withdrawn since. */
function changedFrom({ answers: old }: Event, parsed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parsed).filter(([name, value]) => !isDeepStrictEqual(value, old[name])))
}
