/**
 * Correcting forward what has left the house: the step's form opens again, and an event replaces its answers
 * from here on. The old answers stay in the history.
 */
import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { workflowNamed } from '../../workflows/index.ts'
import { reads } from '../access/audience.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotFound, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { parseForm } from '../web/parse-form.ts'
import { liesBeforeMove, movedOn } from './before-move.ts'
import { checkReferences } from './check-references.ts'
import { type Event, eventsOf, findEvent, historyOf, reversedEvents } from './history.ts'
import { legalDay } from './legal-day.ts'
import { momentOf } from './moment.ts'
import { whyNotTakeBack } from './plan-taking-back.ts'
import { names, vanished } from './records-on-file.ts'
import { replay } from './replay.ts'
import { findProceeding, lockCase, moveHead } from './repository.ts'
import { sealAnswers } from './sealed-answers.ts'
import { settleProceeding } from './settle-proceeding.ts'
import { withIds } from './typed-names.ts'

export type StepToAmend = { eventId: string; answers: Record<string, unknown>; version: number; by: Person }

/** Throws NotFound, NotAllowed, Stale, Invalid, and NotNow when a later step would no longer fit. */
export async function amendStep(
  office: Office,
  { eventId, answers, version, by }: StepToAmend,
): Promise<{ caseId: string }> {
  return office.db.write(async tx => {
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
    const facts = factsBefore(history, event, { without: reversed, sealer: office.sealer })
    const args = { answers: parsed, given: event.given, facts, eventId, happenedOn }
    refuseWrong(step.wrong?.(args) ?? {}, by)
    const amendment = {
      id: randomUUIDv7(),
      step: 'amend',
      answers: sealAnswers(step.form, parsed, office.sealer),
      given: event.given,
      audience: step.audience?.(args) ?? event.audience,
      happenedOn,
      amends: event.id,
    }
    const events = [...history, { ...event, ...amendment } as Event]
    const outcome = replay(events, { without: reversed, sealer: office.sealer })
    const lost = vanished(replay(history, { without: reversed, sealer: office.sealer }), outcome)
    if (outcome.misfits.length > 0 || (await isNamed(tx, { caseId: file.id, lost, reversed }))) {
      throw new NotNow('A later step no longer fits', {
        zh: '更正后，后面的步骤不再成立；请先由主管撤回后面的步骤',
        en: 'A later step would no longer fit: have it taken back first',
      })
    }
    await settleProceeding(moment, { before, outcome, event: amendment })
    await moveHead(tx, moment.file)
    await refreshFacts(moment)
    return { caseId: event.caseId }
  })
}

/** What was answered before may stand, though the lists may offer it no longer: a claim withdrawn since. */
function changedFrom({ answers: old }: Event, parsed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parsed).filter(([name, value]) => !isDeepStrictEqual(value, old[name])))
}

/** Whether a standing step, of whichever proceeding, names a record that would not be there any more. */
async function isNamed(
  tx: Db,
  { caseId, lost, reversed }: { caseId: string; lost: Set<string>; reversed: Set<string> },
): Promise<boolean> {
  if (lost.size === 0) return false
  const standing = (await historyOf(tx, caseId)).filter(({ id, step }) => !reversed.has(id) && step !== 'takeBack')
  return standing.some(({ answers, given }) => names([answers, given.named], lost))
}

/** What the proceeding knew when the step was taken, as its history stands today. */
function factsBefore(history: readonly Event[], event: Event, how: Parameters<typeof replay>[1]): unknown {
  const earlier = history.filter(({ version, amends }) => version! < event.version! || (amends && amends !== event.id))
  const known = new Set(earlier.filter(({ amends }) => !amends).map(({ id }) => id))
  const fitting = earlier.filter(({ amends }) => !amends || known.has(amends))
  return fitting.length > 0 ? replay(fitting, how).snapshot.context : {}
}

function refuseWrong(wrong: Record<string, { zh: string; en: string }>, { locale }: Person): void {
  const fields = Object.entries(wrong)
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields.map(([field, says]) => [field, [says[locale]]])))
}
