/** Whether a step is shown with all it would change before it is taken: asked for, or dated back past a deadline. */
import type { Step, Steps } from '../../workflows/define.ts'
import { everyDefinition, workflowNamed } from '../../workflows/index.ts'
import type { Db } from '../db.ts'
import { rights } from '../deadlines/rights.ts'
import { type Office, todayOf } from '../office.ts'
import { definitionOf, findProceeding } from './repository.ts'
import type { Place } from './step-page.ts'
import { existingStep, type StepToTake, takeStepIn } from './take-step.ts'
import { isShownAlready, missedAtOnce, whatChanges } from './what-changes.ts'
import { type ChangesView, changesView } from './what-changes-view.ts'

type Planning = { place: Place; asked: StepToTake; shown: string | undefined; isWanted: boolean }

/**
 * Undefined where the step may be taken at once: dated today, or nothing would be missed by it, or exactly this was
 * shown before. Throws what the step would throw.
 */
export async function planOfStep(
  office: Office,
  { place, asked, shown, isWanted }: Planning,
): Promise<ChangesView | undefined> {
  const today = todayOf(office)
  const person = asked.by
  if (!isWanted && !mayBeDatedBack(asked, today)) return undefined
  const step = await stepAt(office.db.reader, place, asked.step)
  if (!step) return undefined // taking it says so
  const typed = step.happenedOn ? asked.answers[step.happenedOn] : undefined
  const isDatedBack = typeof typed === 'string' && typed.trim() !== today
  if (!isWanted && !isDatedBack) return undefined
  const { caseId } =
    'proceedingId' in place ? await findProceeding(office.db.reader, place.proceedingId, { person, today }) : place
  const changes = await whatChanges(office, { caseId, locale: person.locale }, tx => takeStepIn(tx, office, asked))
  if (!isWanted && missedAtOnce(changes, { today, rights }).length === 0) return undefined
  if (isShownAlready(changes, { shown, isWanted })) return undefined
  return changesView(office, changes, { person, caseId })
}

/** Told by the answers alone, as steps of this name have them in any workflow: most need not be looked into further. */
const mayBeDatedBack = ({ step, answers }: StepToTake, today: string): boolean =>
  daysOfSteps()
    .get(step)
    ?.some(field => typeof answers[field] === 'string' && answers[field].trim() !== today) ?? false

const daysIn = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** For each name of a step the fields that say on which day it happened; worked out once for a set of definitions. */
function daysOfSteps(): ReadonlyMap<string, readonly string[]> {
  const definitions = everyDefinition()
  const known =
    daysIn.get(definitions) ?? fieldsByName(definitions.flatMap(({ steps }) => Object.entries(steps as Steps)))
  daysIn.set(definitions, known)
  return known
}

function fieldsByName(steps: readonly [string, Step][]): ReadonlyMap<string, readonly string[]> {
  const byName = Map.groupBy(steps, ([name]) => name)
  return new Map(
    [...byName].map(([name, all]) => [name, [...new Set(all.flatMap(([, { happenedOn }]) => happenedOn ?? []))]]),
  )
}

/** Undefined where there is no such proceeding, or its definition knows no such step. */
async function stepAt(db: Db, place: Place, name: string): Promise<Step | undefined> {
  if (!('proceedingId' in place)) return existingStep(place.begin, null, name)
  const proceeding = await definitionOf(db, place.proceedingId)
  if (!proceeding) return undefined
  const { steps } = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  return Object.hasOwn(steps, name) ? (steps as Steps)[name] : undefined
}
