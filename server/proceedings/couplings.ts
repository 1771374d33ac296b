/** Steps of other workflows that a step takes with it: same transaction, same person, or nothing is written. */
import type { Coupling, Step, StepArgs } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { offered, restore } from '../../workflows/walk.ts'
import { Invalid, NotNow } from '../errors.ts'
import type { Moment } from './moment.ts'
import { type Proceeding, proceedingsOf } from './repository.ts'
import { coveredMembers } from './standing.ts'
import type { InnerStep } from './step-in.ts'

type Coupled = { step: Step; args: StepArgs; from: Proceeding }

export async function takeCouplings(
  moment: Moment,
  { step, args, from }: Coupled,
  take: (asked: InnerStep) => Promise<unknown>,
): Promise<void> {
  for (const coupling of step.couplings ?? []) {
    if (coupling.when && !coupling.when(args)) continue
    const asked = await coupledStep(moment, { coupling, args, from })
    if (asked) await take(asked).catch(error => rethrow(error, { coupling, form: step.form, by: moment.by }))
  }
}

/**
 * Says of which step along it is that was refused. What is wrong with a field that the form at hand asks as well is
 * shown there; anything else stands above the form.
 */
function rethrow(
  error: unknown,
  { coupling, form, by: { locale } }: { coupling: Coupling; form: Step['form']; by: Moment['by'] },
): never {
  const refused = refusedCoupling(coupling)
  if (error instanceof NotNow) throw new NotNow(error.message, withReason(refused.says!, error.says))
  if (!(error instanceof Invalid)) throw error
  const isAsked = ([field]: [string, string[]]) => Object.hasOwn(form.shape, field.split('[')[0]!)
  const faults = Object.entries(error.fields)
  const elsewhere = faults.filter(fault => !isAsked(fault)).flatMap(([, says]) => says)
  throw new Invalid({
    ...Object.fromEntries(faults.filter(isAsked)),
    ...(elsewhere.length > 0 ? { '': [refused.says![locale], ...elsewhere] } : {}),
  })
}

const withReason = ({ zh, en }: Text, reason: Text | undefined): Text =>
  reason ? { zh: `${zh}。${reason.zh}`, en: `${en}. ${reason.en}` } : { zh, en }

/** What the coupling asks for; undefined where it may be left out and does not fit. Throws NotNow. */
async function coupledStep(
  moment: Moment,
  { coupling, args, from }: { coupling: Coupling; args: StepArgs; from: Proceeding },
): Promise<InnerStep | undefined> {
  const { workflow, step, begins, ifOffered } = coupling
  const proceeding = begins ? null : await openProceeding(moment, workflow, from)
  const fits = begins || (proceeding !== null && isOffered(proceeding, step, args))
  if (!fits) {
    if (ifOffered) return undefined
    throw refusedCoupling(coupling)
  }
  const { form, happenedOn: dayField } = workflowNamed(workflow, proceeding?.definitionNumber).steps[step]!
  const parsed = form.safeParse(coupling.answers?.(args) ?? {})
  if (!parsed.success) throw new Invalid({ '': [refusedCoupling(coupling).says![moment.by.locale]] })
  const ownDay = dayField ? (parsed.data[dayField] as string | undefined) : undefined // the day of effect, not of the last paper
  return {
    proceeding,
    workflow,
    step,
    answers: parsed.data,
    happenedOn: ownDay ?? args.happenedOn,
    causedBy: args.eventId,
    parentId: begins ? from.id : null,
    ...(begins ? await membersOf(moment, workflow, from) : {}),
  }
}

/** The one it came from, however far back; one that came from it or beside it; else the newest that is open. */
async function openProceeding({ tx, file }: Moment, workflow: string, from: Proceeding): Promise<Proceeding | null> {
  const all = await proceedingsOf(tx, file.id)
  const ancestor = ancestorsOf(from, all).find(one => one.workflow === workflow)
  if (ancestor) return ancestor.ended ? null : ancestor
  const open = all.filter(one => one.workflow === workflow && !one.ended)
  const isKin = ({ parentId }: Proceeding) => parentId !== null && (parentId === from.id || parentId === from.parentId)
  return open.findLast(isKin) ?? open.at(-1) ?? null
}

function ancestorsOf({ parentId }: Proceeding, all: readonly Proceeding[]): Proceeding[] {
  const parent = all.find(({ id }) => id === parentId)
  return parent ? [parent, ...ancestorsOf(parent, all)] : []
}

/** What begins for some workers of a group goes on for the same ones. */
async function membersOf(
  { tx, file }: Moment,
  workflow: string,
  from: Proceeding,
): Promise<Pick<InnerStep, 'members'>> {
  if (!workflowNamed(workflow).coversMembers) return {}
  const members = await coveredMembers(tx, file.id, from.id)
  const all = await coveredMembers(tx, file.id, null)
  return members.length === 0 || members.length === all.length ? {} : { members }
}

function isOffered(proceeding: Proceeding, step: string, { given }: StepArgs): boolean {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  return offered(workflow, restore(workflow, proceeding.snapshot), given).includes(step)
}

/** Names the step that was to be taken along. */
export function refusedCoupling({ workflow, step }: Coupling): NotNow {
  const { title, steps } = workflowNamed(workflow)
  const label = steps[step]!.label
  return new NotNow(`Coupled step ${workflow}.${step} is refused`, {
    zh: `须同时办理的“${title.zh}·${label.zh}”目前不能办理，本步骤未保存`,
    en: `“${title.en}: ${label.en}” goes with this step and cannot be taken now; nothing was saved`,
  })
}
