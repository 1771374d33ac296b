/** A step that is taken in two cases at once: in the file of the other case it is told what goes over, in the same transaction. */
import { workflowNamed } from '../../workflows/index.ts'
import { refreshFacts } from '../cases/facts.ts'
import { mergedAnswers } from '../cases/merged-answers.ts'
import { NotNow } from '../errors.ts'
import { type Event, findEvents, reversedEvents } from './history.ts'
import { type Moment, momentOf } from './moment.ts'
import { type Plan, planTakingBack } from './plan-taking-back.ts'
import { lockCase, moveHead, proceedingsOf } from './repository.ts'
import type { InnerStep } from './step-in.ts'

type There = { step: string; caseId: string; eventId: string; happenedOn: string }

/** Throws NotFound where the person may not see the other case, NotNow where its file does not take the step. */
export async function takeThere(
  { tx, office, by, today, file }: Moment,
  { step, caseId, eventId, happenedOn }: There,
  take: (moment: Moment, asked: InnerStep) => Promise<unknown>,
): Promise<void> {
  const there = momentOf(tx, office, { by, file: await lockCase(tx, caseId, { person: by, today }) })
  const proceeding = (await proceedingsOf(tx, caseId)).find(({ workflow }) => workflow === 'case-file')!
  const answers = await mergedAnswers(tx, office.sealer, { from: file.id, into: caseId, today })
  await take(there, { proceeding, workflow: 'case-file', step, answers, happenedOn, causedBy: eventId })
  await moveHead(tx, there.file)
  await refreshFacts(there)
}

type CarryOut = (moment: Moment, asked: { plan: Plan; reason: string }) => Promise<void>

/**
 * Takes back what a step did in another case. False where it did nothing there but leave an event. Throws NotNow where
 * later steps there build on it: they go first, by themselves.
 */
export async function takeBackThere(
  { tx, office, by, today }: Moment,
  { event, reason }: { event: Event; reason: string },
  carryOut: CarryOut,
): Promise<boolean> {
  const step = workflowNamed(event.workflow!, event.definitionNumber!).steps[event.step]
  const caseId = step?.linksTo?.({ answers: event.answers, given: event.given })
  if (!step?.takesThere || !caseId) return false
  const rows: { id: string }[] = await tx('events')
    .where({ case_id: caseId, caused_by: event.id, step: step.takesThere })
    .select('id')
  const [taken] = await findEvents(
    tx,
    rows.map(({ id }) => id),
  )
  if (!taken || (await reversedEvents(tx, caseId)).has(taken.id)) return false
  const there = momentOf(tx, office, { by, file: await lockCase(tx, caseId, { person: by, today }) })
  const plan = await planTakingBack(tx, office, taken)
  if (plan.takenBack.length > 1)
    throw new NotNow('Later steps in the other case build on it', {
      zh: `另案中已有 ${plan.takenBack.length - 1} 项办理以并入的内容为依据，请先在另案撤回`,
      en: `Steps in the other case build on what was merged: ${plan.takenBack.length - 1}. Take those back there first`,
    })
  await carryOut(there, { plan, reason })
  await moveHead(tx, there.file)
  await refreshFacts(there)
  return true
}
