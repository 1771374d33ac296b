/**
 * One step for several members of a proceeding, in one transaction: the same checks and the same writing as a single
 * step, an event for each member. What one member is refused does not touch the others.
 */

import type { Step } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { restore, save } from '../../workflows/walk.ts'
import { refuseOwnAct } from '../access/own-act.ts'
import { refuseUnreferred } from '../access/partner.ts'
import { refreshFacts } from '../cases/facts.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import { Refusal, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { parseForm } from '../web/parse-form.ts'
import { checkReferences } from './check-references.ts'
import { movedSince } from './history.ts'
import { type Moment, momentOf } from './moment.ts'
import { advance, type CaseFile, lockProceeding, moveHead, type Proceeding } from './repository.ts'
import { type InnerStep, judgeStep, type Run, stepIn } from './step-in.ts'
import { existingStep, refuseUnlessAllowed } from './take-step.ts'

export type ManySteps = {
  proceedingId: string
  step: string
  /** The version at which the members were chosen: one who was touched after it is refused. */
  seenVersion: number
  batchId: string
  by: Person
  rows: readonly MemberStep[]
}
/** `answers` as they would be posted, the member's id among them; null where the step brings the member in. */
export type MemberStep = { memberId: string | null; answers: Record<string, unknown>; idempotencyKey: string }
/** What came of one of them. */
export type Outcome = { eventId: string } | { refusal: Refusal }

/** What goes on between two members: lets others through, and may end the run early. */
export type Between = () => Promise<'go on' | 'enough'>

/** One outcome for each row, in order, as many as were tried. Throws a Refusal that is true of them all. */
export async function takeManyIn(tx: Db, office: Office, asked: ManySteps, between: Between): Promise<Outcome[]> {
  const { moment, proceeding, step, moved } = await ready(tx, office, asked)
  await between() // the snapshot of a large group takes a while to read
  const run: Run = { proceeding, snapshot: snapshotOf(proceeding) }
  await between()
  const keepsForLater = (step.couplings ?? []).length === 0
  const outcomes: Outcome[] = []
  for (const row of asked.rows) {
    outcomes.push(
      await inSavepoint(moment, async () => {
        const { memberId } = row
        if (memberId && (moved.isElsewhere || moved.members.has(memberId))) throw new Stale(`${memberId} has changed`)
        const inner = await innerStep(moment, { asked, step, row, run })
        const { eventId } = await stepIn(moment, inner)
        if (!keepsForLater) await write(tx, run)
        return eventId
      }),
    )
    if ((await between()) === 'enough') break
  }
  if (run.proceeding.version > proceeding.version) {
    if (keepsForLater) await write(tx, run, proceeding.version)
    await between()
    await moveHead(tx, moment.file)
    await refreshFacts(moment)
    await between()
  }
  return outcomes
}

/** What each row would be refused for, without writing anything; undefined where nothing stands in its way. */
export async function judgeMany(
  db: Db,
  office: Office,
  asked: ManySteps,
  between: Between,
): Promise<(Refusal | undefined)[]> {
  const { moment, proceeding, step } = await ready(db, office, asked)
  const run: Run = { proceeding, snapshot: snapshotOf(proceeding) }
  const found: (Refusal | undefined)[] = []
  for (const row of asked.rows) {
    found.push(await refusalOf(async () => judgeStep(moment, await innerStep(moment, { asked, step, row, run }))))
    await between()
  }
  return found
}

/** Restored once for all of them: that of a large group is large. */
const snapshotOf = ({ workflow, definitionNumber, snapshot }: Proceeding) =>
  restore(workflowNamed(workflow, definitionNumber), snapshot)

async function ready(tx: Db, office: Office, { proceedingId, step: name, seenVersion, batchId, by }: ManySteps) {
  const today = todayOf(office)
  const { proceeding, file } = await lockProceeding(tx, proceedingId, { person: by, today })
  await refuseUnreferred(tx, by, { ...proceeding, today })
  const step = existingStep(proceeding.workflow, proceeding, name)
  await refuseUnlessAllowed(tx, step, { person: by, place: file, proceedingId, today })
  await refuseOwnAct(tx, step, { proceedingId, person: by })
  const moved = await movedSince(tx, proceedingId, { version: seenVersion, batchId })
  return { moment: momentOf(tx, office, { by, file }), proceeding, step, moved }
}

type Making = { asked: ManySteps; step: Step; row: MemberStep; run: Run }

async function innerStep(moment: Moment, { asked, step, row, run }: Making): Promise<InnerStep> {
  const { by, today, file } = moment
  const answers = parseForm(step.form, row.answers, by.locale)
  await checkReferences(moment.tx, step.form, { answers, file, today, locale: by.locale })
  return {
    proceeding: run.proceeding,
    workflow: run.proceeding.workflow,
    step: asked.step,
    answers,
    idempotencyKey: row.idempotencyKey,
    batchId: asked.batchId,
    run,
  }
}

/** The snapshot of a group is large: it is written once, after the last of the steps. */
async function write(tx: Db, run: Run, from = run.proceeding.version - 1): Promise<void> {
  const { proceeding, snapshot } = run
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const moved: Proceeding = snapshot ? { ...proceeding, snapshot: save(workflow, snapshot) } : proceeding
  run.proceeding = moved
  await advance(tx, moved, from)
}

/** Undoes what a refused row had begun to write, the head of the chain included. */
async function inSavepoint(moment: Moment, work: () => Promise<string>): Promise<Outcome> {
  const { tx, isNoted } = moment
  const file: CaseFile = { ...moment.file }
  await sendChange(tx, tx.raw('savepoint one_of_many'))
  try {
    const eventId = await work()
    await sendChange(tx, tx.raw('release savepoint one_of_many'))
    return { eventId }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sendChange(tx, tx.raw('rollback to savepoint one_of_many'))
    await sendChange(tx, tx.raw('release savepoint one_of_many'))
    Object.assign(moment, { file, isNoted } satisfies Partial<Moment>)
    return { refusal: error }
  }
}

async function refusalOf(work: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
