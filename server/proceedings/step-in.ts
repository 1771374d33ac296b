/**
 * One step inside an open transaction: what follows from it is written together, coupled steps included.
 * `take-step.ts` is the door to it; nothing else moves a proceeding.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Need, Step, StepArgs, Workflow } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { signingNeeds } from '../../workflows/signing.ts'
import type { Text } from '../../workflows/text.ts'
import { begin, hasEnded, restore, StepNotOffered, save, stateName, take } from '../../workflows/walk.ts'
import { assignedBy, assignmentFaults } from '../conflicts/assigned.ts'
import { namedBy, nameFaults } from '../conflicts/named.ts'
import { bringInLine } from '../deadlines/bring-in-line.ts'
import { Invalid, NotNow } from '../errors.ts'
import { queuePapers } from '../papers/queue.ts'
import { append } from './append.ts'
import { takeCouplings } from './couplings.ts'
import { legalDay } from './legal-day.ts'
import { linkCase } from './links.ts'
import { lookUp, lookUpQuietly } from './look-ups.ts'
import type { Moment } from './moment.ts'
import { putsOf } from './puts.ts'
import { advance, insertProceeding, type Proceeding, toCaseFile } from './repository.ts'
import { sealAnswers } from './sealed-answers.ts'
import { takeThere } from './taken-there.ts'
import { writeRecords } from './write-records.ts'

export type InnerStep = {
  /** The proceeding that moves; null where one of `workflow` begins. */
  proceeding: Proceeding | null
  workflow: string
  step: string
  /** Already parsed by the step's form. */
  answers: Record<string, unknown>
  /** Told by a coupling or by the clock; otherwise it comes from the answers. */
  happenedOn?: string
  parentId?: string | null
  /** The members of a group it is to be about, where it begins for some of them only. */
  members?: readonly string[]
  causedBy?: string
  idempotencyKey?: string
  contentMac?: string
  batchId?: string
  /** One of several steps of a proceeding in one transaction: where it stands is kept here, and written after the last. */
  run?: Run
}

export type Run = { proceeding: Proceeding; snapshot: Snapshot | undefined }

export type StepTaken = { caseId: string; proceedingId: string; eventId: string; version: number; label: Text }
type Snapshot = ReturnType<typeof begin>

/** Throws Invalid, NotNow or Stale; the transaction then leaves nothing behind. */
export async function stepIn(moment: Moment, asked: InnerStep): Promise<StepTaken> {
  const workflow = workflowNamed(asked.workflow, asked.proceeding?.definitionNumber)
  const step = workflow.steps[asked.step]!
  const { current, args, next } = await judged(moment, { asked, workflow, step })

  const moved = movedBy(moment, { asked, workflow, next, args })
  if (asked.run) Object.assign(asked.run, { proceeding: moved, snapshot: next } satisfies Run)
  else if (asked.proceeding) await advance(moment.tx, moved)
  else await insertProceeding(moment.tx, moved)
  if (asked.proceeding?.state !== moved.state) moment.touched.add('proceeding')
  await writeEvent(moment, { asked, step, args, moved })
  await file(moment, { step, args, moved })
  await bringInLine(moment, {
    proceeding: moved,
    workflow,
    snapshot: next,
    ...(asked.proceeding ? { before: current } : {}),
    cause: { eventId: args.eventId, step: asked.step, happenedOn: args.happenedOn },
  })
  const target = step.linksTo?.(args)
  if (step.takesThere && target) await takeThere(moment, { ...args, step: step.takesThere, caseId: target }, stepIn)
  else await linkCase(moment, { step, answers: args.answers, given: args.given, eventId: args.eventId, as: 'linked' })
  await takeCouplings(moment, { step, args, from: moved }, inner => stepIn(moment, inner))
  const { id: proceedingId, caseId, version } = moved
  return { caseId, proceedingId, eventId: args.eventId, version, label: step.label }
}

type Judging = { asked: InnerStep; workflow: Workflow; step: Step; lookUp?: typeof lookUpQuietly }

/** Whether the step can be taken and where it leads, before anything is written. */
async function judged(moment: Moment, { asked, workflow, step, ...how }: Judging) {
  const { proceeding, run } = asked
  const current = run?.snapshot ?? (proceeding ? restore(workflow, proceeding.snapshot) : begin(workflow))
  const args = await argumentsOf(moment, { asked, workflow, step, current, ...how })
  refuse(step, args, { moment, faults: { ...nameFaults(step, args), ...(await assignmentFaults(moment, args)) } })
  return { current, args, next: follow(workflow, current, { asked, args }) }
}

/** Throws what taking the step would throw, as far as that can be told without writing. */
export async function judgeStep(moment: Moment, asked: InnerStep): Promise<void> {
  const workflow = workflowNamed(asked.workflow, asked.proceeding?.definitionNumber)
  await judged(moment, { asked, workflow, step: workflow.steps[asked.step]!, lookUp: lookUpQuietly })
}

async function argumentsOf(
  moment: Moment,
  { asked, workflow, step, current, lookUp: ask = lookUp }: Judging & { current: Snapshot },
): Promise<StepArgs> {
  const { answers, proceeding, happenedOn: told } = asked
  const assigned = await assignedBy(moment, step, { answers, quietly: ask === lookUpQuietly })
  const assignedNames = await namedBy(moment, step, answers)
  return {
    answers,
    given: {
      ...(await ask(moment, { needs: neededBy(step, asked), answers, proceedingId: proceeding?.id ?? null, workflow })),
      ...(asked.members ? { named: [...asked.members] } : {}),
      ...(assigned ? { assigned } : {}),
      ...(assignedNames ? { assignedNames } : {}),
    },
    facts: current.context,
    eventId: randomUUIDv7(),
    happenedOn: legalDay(moment, { step, answers, told, lastHappenedOn: proceeding?.lastHappenedOn ?? null }),
  }
}

/** What is signed along with another step was warned of there. */
const neededBy = ({ needs = [], signs }: Step, { causedBy }: InnerStep): readonly Need[] =>
  signs && causedBy ? needs.filter(need => !signingNeeds.includes(need)) : needs

/** Answers that cannot be accepted go before a step that cannot be taken: 422, then 409. */
function refuse(
  step: Step,
  args: StepArgs,
  { moment: { by }, faults }: { moment: Moment; faults: Record<string, Text> },
): void {
  const wrong = Object.entries({ ...faults, ...step.wrong?.(args) })
  if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong.map(([field, says]) => [field, [says[by.locale]]])))
  const [reason] = step.blocked?.(args) ?? []
  if (reason) throw new NotNow('The step is blocked', reason)
}

function follow(
  workflow: Workflow,
  current: Snapshot,
  { asked, args }: { asked: InnerStep; args: StepArgs },
): Snapshot {
  try {
    // A proceeding that was taken back as a whole stands before its first step, but has ended all the same.
    if (asked.proceeding?.ended) throw new StepNotOffered(asked.step, asked.proceeding.state)
    return take(workflow, current, {
      ...asked.answers,
      type: asked.step,
      given: args.given,
      happenedOn: args.happenedOn,
      eventId: args.eventId,
    })
  } catch (error) {
    if (!(error instanceof StepNotOffered)) throw error
    const { label } = workflow.steps[asked.step]!
    throw new NotNow(error.message, { zh: `目前不能办理“${label.zh}”`, en: `“${label.en}” cannot be taken now` })
  }
}

type Moving = { asked: InnerStep; workflow: Workflow; next: Snapshot; args: StepArgs }

function movedBy(
  { file: { id: caseId }, recordedAt }: Moment,
  { asked, workflow, next, args: { happenedOn } }: Moving,
): Proceeding {
  const before = asked.proceeding
  const latestOn = before && before.lastHappenedOn > happenedOn ? before.lastHappenedOn : happenedOn
  return {
    id: before?.id ?? randomUUIDv7(),
    caseId,
    parentId: before?.parentId ?? asked.parentId ?? null,
    workflow: workflow.id,
    definitionNumber: workflow.number,
    state: stateName(next),
    ended: hasEnded(next),
    snapshot: before && asked.run ? before.snapshot : save(workflow, next),
    version: (before?.version ?? 0) + 1,
    begunBy: before?.begunBy ?? asked.causedBy ?? null,
    beganOn: before?.beganOn ?? happenedOn,
    beganAt: before?.beganAt ?? recordedAt,
    lastHappenedOn: latestOn,
    endedOn: hasEnded(next) ? latestOn : null, // papers may be recorded out of order
  }
}

/** The member that a step on one member is about. */
export function memberOf({ many }: Step, answers: Record<string, unknown>): string | null {
  const named = many?.per === 'member' && many.member ? answers[many.member] : undefined
  return typeof named === 'string' ? named : null
}

type Written = { asked: InnerStep; step: Step; args: StepArgs; moved: Proceeding }

async function writeEvent(moment: Moment, { asked, step, args, moved }: Written): Promise<void> {
  await append(moment, {
    id: args.eventId,
    step: asked.step,
    answers: sealAnswers(step.form, asked.answers, moment.office.sealer),
    given: args.given,
    happenedOn: args.happenedOn,
    audience: step.audience?.(args) ?? 'all',
    proceeding: moved,
    onBehalfOf: step.actor ?? null,
    causedBy: asked.causedBy ?? null,
    idempotencyKey: asked.idempotencyKey ?? null,
    contentMac: asked.contentMac ?? null,
    batchId: asked.batchId ?? null,
    memberId: memberOf(step, asked.answers),
  })
}

/** Records and papers; a step of the case file may change the case's own row, which is then read again. */
async function file(
  moment: Moment,
  { step, args, moved }: { step: Step; args: StepArgs; moved: Proceeding },
): Promise<void> {
  const {
    tx,
    office,
    file: { id: caseId },
  } = moment
  const puts = putsOf(step, args)
  await writeRecords(tx, office.sealer, {
    filing: { caseId, proceedingId: moved.id, eventId: args.eventId, isNew: true },
    puts,
  })
  for (const { kind } of puts) moment.touched.add(kind)
  if (puts.some(({ kind }) => kind === 'case')) {
    const { headSequence, headHash } = moment.file
    moment.file = { ...toCaseFile(await tx('cases').where({ id: caseId }).first()), headSequence, headHash }
  }
  const templates = typeof step.papers === 'function' ? step.papers(args) : (step.papers ?? [])
  if (templates.length > 0)
    await queuePapers(tx, {
      caseId,
      proceedingId: moved.id,
      eventId: args.eventId,
      templates,
      now: moment.recordedAt,
      organisationId: moment.file.organisationId,
      format: office.config.paperNumberFormat,
    })
}
