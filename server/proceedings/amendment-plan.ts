/** What a correction would change, with the later steps it leaves standing, before it is saved. */
import { endsIn, mayRead, readableAudiences } from '../access/audience.ts'
import { findCaseFile } from '../cases/repository.ts'
import { type Office, todayOf } from '../office.ts'
import { dayWords } from '../web/print.ts'
import { amendStepIn, type StepToAmend } from './amend-step.ts'
import { type Event, eventsOf, reversedEvents } from './history.ts'
import { stepLabel } from './labels.ts'
import { engineSteps } from './replay.ts'
import { isNothing, isShownAlready, whatChanges } from './what-changes.ts'
import { type ChangesView, changesView } from './what-changes-view.ts'

type Planning = { event: Event; asked: StepToAmend; shown: string | undefined; isWanted: boolean }

/** Undefined where nothing hangs on it, or exactly this was shown before. Throws what the correction would throw. */
export async function planOfAmendment(
  office: Office,
  { event, asked, shown, isWanted }: Planning,
): Promise<ChangesView | undefined> {
  const changes = await whatChanges(office, { caseId: event.caseId, locale: asked.by.locale }, tx =>
    amendStepIn(tx, office, asked),
  )
  if (!isWanted && isNothing(changes)) return undefined
  if (isShownAlready(changes, { shown, isWanted })) return undefined
  return changesView(office, changes, {
    person: asked.by,
    caseId: event.caseId,
    later: await laterSteps(office, event, asked),
  })
}

async function laterSteps(office: Office, event: Event, { by: person }: StepToAmend): Promise<ChangesView['later']> {
  const db = office.db.reader
  const today = todayOf(office)
  const file = await findCaseFile(db, event.caseId, { person, today })
  const reading = { person, audiences: readableAudiences(person, file), ends: await endsIn(db, event.caseId) }
  const reversed = await reversedEvents(db, event.caseId)
  return (await eventsOf(db, event.proceedingId!))
    .filter(one => one.sequence > event.sequence && !reversed.has(one.id) && !engineSteps.includes(one.step))
    .filter(one => mayRead(one, reading))
    .map(one => ({ text: stepLabel(one)[person.locale], on: dayWords(one.happenedOn, today, person.locale) }))
}
