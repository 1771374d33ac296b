/**
 * A person takes a step: the only way a proceeding ever changes, for form, API, batch, clock and import alike.
 * Order of checks: same key and content (the first answer again), seen (404), version (stale), exists and may
 * (404, 403), answers (422), offered (409); then all of it is written in one transaction, or nothing.
 */
import type { CaseKind, Step, Steps } from '../../workflows/define.ts'
import { isWorkflow, numbersOf, workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { assignmentTo, type CasePlace, mayTake, rolesByAssignment } from '../access/may-take.ts'
import { refuseOwnAct } from '../access/own-act.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotFound, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { isClock, type Person } from '../people/person.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { contentMac } from './chain.ts'
import { checkReferences } from './check-references.ts'
import { movedSince } from './history.ts'
import { stepLabel } from './labels.ts'
import { type Found, locked, lockedUnlessTaken, type Seen } from './locked.ts'
import { type Moment, momentOf } from './moment.ts'
import { once } from './once.ts'
import { type CaseFile, moveHead, type Proceeding } from './repository.ts'
import { coveredMembers } from './standing.ts'
import { type InnerStep, judgeStep, memberOf, type StepTaken, stepIn } from './step-in.ts'
import { severalOf, withIds } from './typed-names.ts'
import { words } from './words.ts'

export type StepToTake = {
  /** The proceeding to move, or the workflow to begin in a case. */
  on: { proceedingId: string } | { caseId: string; begin: string }
  step: string
  /** The members of a group a new proceeding is to be about; all of them unless told. */
  members?: readonly string[] | undefined
  /** As they were posted: text by field name. */
  answers: Record<string, unknown>
  /** The version the person was looking at; 0 where something begins. */
  version: number
  /** The step opens the case, whose id nobody knew when the form was made: it is no part of the content. */
  opensCase?: boolean
  /** Made with the form, so that a second click is the same step. */
  idempotencyKey?: string | undefined
  by: Person
  /** The batch it is a part of. */
  batchId?: string | undefined
  /** Only the clock and the demo's moving clock tell the day themselves. */
  happenedOn?: string
}

/** `beside`: what else is written where the step is. */
export async function takeStep(
  office: Office,
  asked: StepToTake,
  beside?: (tx: Db) => Promise<void>,
): Promise<StepTaken> {
  const work = async (tx: Db): Promise<StepTaken> => {
    const taken = await takeStepIn(tx, office, asked)
    await beside?.(tx)
    return taken
  }
  return once(() => office.db.write(work))
}

/** The same inside a transaction at hand. */
export async function takeStepIn(tx: Db, office: Office, asked: StepToTake): Promise<StepTaken> {
  const mac = asked.idempotencyKey
    ? contentMac(office.config.secrets.historyKey, {
        on: asked.opensCase ? null : asked.on,
        step: asked.step,
        members: asked.members ?? null,
        answers: asked.answers,
      })
    : undefined
  const { before, found } = await lockedUnlessTaken(tx, asked, seenBy(office, asked))
  if (before) {
    if (before.contentMac !== mac) throw new Stale('The key was used with other content')
    return {
      caseId: before.caseId,
      proceedingId: before.proceedingId!,
      eventId: before.id,
      version: before.version!,
      label: stepLabel(before),
    }
  }

  const { moment, inner } = await readied(tx, office, { posted: asked, found: found() })
  return finishing(moment, { ...inner, ...(mac ? { idempotencyKey: asked.idempotencyKey!, contentMac: mac } : {}) })
}

/** Throws what taking the step would throw, as far as that can be told without writing; a reader will do. */
export async function judgeOne(db: Db, office: Office, asked: StepToTake): Promise<void> {
  const found = await locked(db, asked.on, seenBy(office, asked))
  const { moment, inner } = await readied(db, office, { posted: asked, found })
  await judgeStep(moment, inner)
}

const seenBy = (office: Office, { by }: StepToTake): Seen => ({ person: by, today: todayOf(office) })

/** Everything that is asked of a step before its workflow is. */
async function readied(
  tx: Db,
  office: Office,
  { posted, found: { proceeding, file } }: { posted: StepToTake; found: Found },
): Promise<{ moment: Moment; inner: InnerStep }> {
  const seen = seenBy(office, posted)
  const asked = { ...posted, answers: await answersWithIds(tx, posted, { proceeding, file, today: seen.today }) }
  const workflow = proceeding?.workflow ?? (asked.on as { begin: string }).begin
  if (proceeding) await refuseStale(tx, proceeding, asked)

  const step = existingStep(workflow, proceeding, asked.step)
  await refuseUnlessAllowed(tx, step, {
    person: asked.by,
    place: file,
    proceedingId: proceeding?.id,
    today: seen.today,
  })
  if (proceeding) await refuseOwnAct(tx, step, { proceedingId: proceeding.id, person: asked.by })
  const answers = parseForm(step.form, asked.answers, asked.by.locale)
  if (!isClock(asked.by))
    await checkReferences(tx, step.form, { answers, file, today: seen.today, locale: asked.by.locale })
  if (!proceeding && !asked.opensCase) refuseUnlessBegins(workflow, file)
  const listed = { file, today: seen.today, locale: asked.by.locale }
  const named = asked.members && (await severalOf(tx, 'members', { values: asked.members, asked: listed }))
  const members = await namedMembers(tx, { asked: { ...asked, members: named }, workflow, caseId: file.id })
  const inner: InnerStep = {
    proceeding,
    workflow,
    step: asked.step,
    answers,
    ...(members ? { members } : {}),
    ...(asked.happenedOn ? { happenedOn: asked.happenedOn } : {}),
    ...(asked.batchId ? { batchId: asked.batchId } : {}),
  }
  return { moment: momentOf(tx, office, { by: asked.by, file }), inner }
}

/** Names typed where a list is too long to be shown, as the ids they stand for. */
async function answersWithIds(
  tx: Db,
  { on, step, answers, by }: StepToTake,
  { proceeding, file, today }: { proceeding: Proceeding | null; file: CaseFile; today: string },
): Promise<Record<string, unknown>> {
  const workflow = proceeding?.workflow ?? (on as { begin: string }).begin
  const { steps } = isWorkflow(workflow) ? workflowNamed(workflow, proceeding?.definitionNumber) : { steps: {} }
  if (isClock(by) || !Object.hasOwn(steps, step)) return answers
  return withIds(tx, (steps as Steps)[step]!.form, { answers, file, today, locale: by.locale })
}

/** A step on one member goes on where nothing but steps on other members has happened since its page was opened. */
async function refuseStale(tx: Db, { id, workflow, version, ...at }: Proceeding, asked: StepToTake): Promise<void> {
  if (version === asked.version) return
  const step = (workflowNamed(workflow, at.definitionNumber).steps as Steps)[asked.step]
  const memberId = step ? memberOf(step, asked.answers) : null
  const fits = memberId !== null && asked.version > 0 && asked.version < version
  if (fits) {
    const moved = await movedSince(tx, id, { version: asked.version })
    if (!moved.isElsewhere && !moved.members.has(memberId)) return
  }
  throw new Stale(`Proceeding ${id} is at ${version}`)
}

/** Takes the step and writes what is written once a transaction: the chain's head and the row for lists. */
async function finishing(moment: Moment, inner: InnerStep): Promise<StepTaken> {
  const taken = await stepIn(moment, inner)
  await moveHead(moment.tx, moment.file)
  await refreshFacts(moment)
  return taken
}

/** Undefined where it is about all of them. Throws Invalid for somebody who is no member of the case. */
async function namedMembers(
  tx: Db,
  { asked, workflow, caseId }: { asked: Pick<StepToTake, 'on' | 'members' | 'by'>; workflow: string; caseId: string },
): Promise<string[] | undefined> {
  if ('proceedingId' in asked.on || !asked.members || !workflowNamed(workflow).coversMembers) return undefined
  const all = await coveredMembers(tx, caseId, null)
  const named = [...new Set(asked.members)]
  const says = { zh: '请至少选择一名本案劳动者', en: 'Choose at least one worker of this case' }
  const standing = new Set(all)
  if (all.length > 1 && (named.length === 0 || named.some(id => !standing.has(id))))
    throw new Invalid({ _members: [says[asked.by.locale]] })
  return named.length === all.length ? undefined : named
}

/** Throws NotNow for a step that only another number of the workflow has, NotFound for one that there is not. */
export function existingStep(
  workflow: string,
  proceeding: Pick<Proceeding, 'definitionNumber'> | null,
  name: string,
): Step {
  const { steps } = isWorkflow(workflow) ? workflowNamed(workflow, proceeding?.definitionNumber) : { steps: {} }
  if (Object.hasOwn(steps, name)) return (steps as Steps)[name]!
  const other = proceeding && numbersOf(workflow).find(one => Object.hasOwn(one.steps, name))
  if (other) {
    const { label } = other.steps[name]!
    const saysIn = (locale: Locale) =>
      fill(words.otherNumber[locale], { number: proceeding.definitionNumber, step: label[locale] })
    throw new NotNow(`${workflow} has the step '${name}' under another number`, { zh: saysIn('zh'), en: saysIn('en') })
  }
  throw new NotFound(`${workflow} has no step '${name}'`)
}

/** A person begins only what fits the kind of the case, and only while it is on the desk; couplings know themselves. */
export function refuseUnlessBegins(workflow: string, { kind, state }: CaseFile): void {
  const { beginsIn, title } = workflowNamed(workflow)
  if (state === 'closed' || state === 'archived') {
    throw new NotNow('The case is closed', {
      zh: '案件已结案，请先办理“重新办理”',
      en: 'The case is closed: reopen it first',
    })
  }
  if (beginsIn.includes(kind as CaseKind)) return
  throw new NotNow(`${workflow} does not begin in a ${kind}`, {
    zh: `这类案件不能直接启动“${title.zh}”`,
    en: `“${title.en}” does not begin in a case of this kind`,
  })
}

export async function refuseUnlessAllowed(
  tx: Db,
  step: Step,
  { person, place, ...where }: { person: Person; place: CasePlace; proceedingId: string | undefined; today: string },
): Promise<void> {
  const isAssigned =
    rolesByAssignment(step.by, person).length > 0 && (await assignmentTo(tx, person, { caseId: place.id, ...where }))
  if (!mayTake(step.by, person, { place, isAssigned })) throw new NotAllowed(`${person.id} may not take this step`)
}
