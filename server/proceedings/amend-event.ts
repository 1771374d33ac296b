/**
 * Writes the amendment of one event: its proceeding is replayed with the new answers. What a step had handed on to the
 * steps it took along, such as the day an agreement takes effect, is amended there as well, in the same transaction.
 */
import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Coupling, Step, StepArgs } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotNow } from '../errors.ts'
import { liesBeforeMove, movedOn } from './before-move.ts'
import { refusedCoupling } from './couplings.ts'
import { type Event, eventsOf, historyOf, reversedEvents } from './history.ts'
import { stepLabel } from './labels.ts'
import type { Moment } from './moment.ts'
import { names, vanished } from './records-on-file.ts'
import { replay } from './replay.ts'
import { proceedingsOf } from './repository.ts'
import { openAnswers, sealAnswers } from './sealed-answers.ts'
import { settleProceeding } from './settle-proceeding.ts'

export type Amending = {
  event: Event
  /** Parsed by the step's form. */
  answers: Record<string, unknown>
  happenedOn: string
  /** The amendment that brings this one with it. */
  causedBy?: string
}

/** Throws Invalid, and NotNow when a later step would no longer fit. */
export async function amendEvent(moment: Moment, { event, answers, happenedOn, causedBy }: Amending): Promise<void> {
  const { tx, file, office } = moment
  const { sealer } = office
  const history = await eventsOf(tx, event.proceedingId!)
  const how = { without: await reversedEvents(tx, file.id), sealer }
  const step = workflowNamed(event.workflow!, event.definitionNumber!).steps[event.step]!
  const stood = standingAnswers(event, history, how.without)
  const args: StepArgs = {
    answers,
    given: event.given,
    facts: factsBefore(history, event, how),
    eventId: event.id,
    happenedOn,
  }
  refuseWrong(step.wrong?.(args) ?? {}, moment)
  const amendment = {
    id: randomUUIDv7(),
    step: 'amend',
    answers: sealAnswers(step.form, answers, sealer),
    given: event.given,
    audience: step.audience?.(args) ?? event.audience,
    happenedOn,
    amends: event.id,
    causedBy: causedBy ?? null,
  }
  const outcome = replay([...history, { ...event, ...amendment } as Event], how)
  const lost = vanished(replay(history, how), outcome)
  if (outcome.misfits.length > 0 || (await isNamed(tx, { caseId: file.id, lost, reversed: how.without })))
    throw new NotNow('A later step no longer fits', noLongerFit(outcome.misfits))
  const before = (await proceedingsOf(tx, file.id)).find(({ id }) => id === event.proceedingId)!
  await settleProceeding(moment, { before, outcome, event: amendment })
  const old = { ...args, answers: openAnswers(step.form, stood.answers, sealer), happenedOn: stood.happenedOn }
  await amendTakenAlong(moment, { step, old, args, amendmentId: amendment.id })
}

type Handed = { step: Step; old: StepArgs; args: StepArgs; amendmentId: string }

/** Only what the step hands on differently is replaced; what somebody corrected there by hand stays. */
async function amendTakenAlong(moment: Moment, { step, old, args, amendmentId }: Handed): Promise<void> {
  if (!step.couplings?.length) return
  const reversed = await reversedEvents(moment.tx, moment.file.id)
  const history = await historyOf(moment.tx, moment.file.id)
  const taken = history.filter(({ id, causedBy, amends }) => causedBy === args.eventId && !amends && !reversed.has(id))
  for (const event of taken) {
    const coupling = step.couplings.find(
      ({ workflow, step: name, when }) =>
        workflow === event.workflow && name === event.step && (when === undefined || when(old)),
    )
    const along = coupling && handedOn(moment, { coupling, event, history, reversed, old, args })
    if (!along) continue
    if (liesBeforeMove(event, history)) throw new NotNow('A step taken along lies before a move', movedOn)
    await amendEvent(moment, { event, ...along, causedBy: amendmentId }).catch(error => {
      throw error instanceof Invalid ? refusedCoupling(coupling) : error
    })
  }
}

type Along = { coupling: Coupling; event: Event; history: readonly Event[]; reversed: Set<string> } & Omit<
  Handed,
  'step' | 'amendmentId'
>

/** Undefined where nothing that was handed on is different. */
function handedOn(
  { office }: Moment,
  { coupling, event, history, reversed, old, args }: Along,
): { answers: Record<string, unknown>; happenedOn: string } | undefined {
  const { form, happenedOn: dayField } = workflowNamed(event.workflow!, event.definitionNumber!).steps[event.step]!
  const [before, now] = [old, args].map(one => form.safeParse(coupling.answers?.(one) ?? {}))
  if (!now?.success) throw refusedCoupling(coupling)
  const told = before?.success ? before.data : {}
  const changed = Object.keys({ ...told, ...now.data }).filter(name => !isDeepStrictEqual(told[name], now.data[name]))
  const stood = standingAnswers(event, history, reversed)
  const followed = stood.happenedOn === old.happenedOn ? args.happenedOn : stood.happenedOn
  const ownDay = dayField && changed.includes(dayField) ? (now.data[dayField] as string) : undefined
  const happenedOn = ownDay ?? followed
  if (changed.length === 0 && happenedOn === stood.happenedOn) return undefined
  const replaced = Object.fromEntries(changed.map(name => [name, now.data[name]]))
  return { answers: { ...openAnswers(form, stood.answers, office.sealer), ...replaced }, happenedOn }
}

/** As they were last amended. */
function standingAnswers(event: Event, history: readonly Event[], reversed: ReadonlySet<string>): Event {
  return history.findLast(({ id, amends }) => amends === event.id && !reversed.has(id)) ?? event
}

/** Names the steps, so that one knows what to have taken back. */
function noLongerFit(misfits: readonly Event[]): Text {
  const labels = misfits.map(stepLabel)
  const named = { zh: labels.map(({ zh }) => `“${zh}”`).join('、'), en: labels.map(({ en }) => `“${en}”`).join(', ') }
  return {
    zh: `更正后，后面的步骤${named.zh}不再成立；请先由主管撤回后面的步骤`,
    en: `A later step${named.en && ` (${named.en})`} would no longer fit: have it taken back first`,
  }
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

function refuseWrong(wrong: Record<string, Text>, { by: { locale } }: Moment): void {
  const fields = Object.entries(wrong)
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields.map(([field, says]) => [field, [says[locale]]])))
}
