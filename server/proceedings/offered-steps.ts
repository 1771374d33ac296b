/** Which steps a person is offered in a proceeding now, and why those that are blocked cannot be taken. */
import type { Given, Step } from '../../workflows/define.ts'
import { allWorkflows, workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { begin, metasOf, offered, restore } from '../../workflows/walk.ts'
import { mayTake } from '../access/may-take.ts'
import { judgesOwnAct, type OwnActs } from '../access/own-act.ts'
import type { Person } from '../people/person.ts'
import type { CaseFile, Proceeding } from './repository.ts'

export type OfferedStep = {
  name: string
  label: Text
  /** The one the state names for the desk's button. */
  isNext: boolean
}

export type Standpoint = {
  person: Person
  file: CaseFile
  /** To the proceeding at hand; see `assignmentTo`. */
  isAssigned: boolean
  today: string
  /** What the person did and others must judge; without it nothing is left out for that. */
  ownActs?: OwnActs
}

/** The steps the state offers to this person, the next step first. Steps of the clock are nobody's. */
export function stepsOffered(proceeding: Proceeding, standpoint: Standpoint): OfferedStep[] {
  const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
  const snapshot = restore(workflow, proceeding.snapshot)
  const next = metasOf(snapshot).findLast(meta => meta.next)?.next
  return offered(workflow, snapshot, givenNow(standpoint))
    .filter(name => mayTakeStep(workflow.steps[name]!, standpoint))
    .filter(name => !judgesOwnAct(workflow.steps[name]!, proceeding.id, standpoint.ownActs ?? new Set()))
    .map(name => ({ name, label: workflow.steps[name]!.label, isNext: name === next }))
    .sort((a, b) => Number(b.isNext) - Number(a.isNext))
}

/** The workflows this person may begin in this case, each with the steps that begin it. */
export function beginnings(
  standpoint: Standpoint,
): { workflow: string; title: Text; icon: string; steps: OfferedStep[] }[] {
  const { file } = standpoint
  if (file.state === 'closed' || file.state === 'archived') return []
  return allWorkflows()
    .filter(({ beginsIn }) => beginsIn.includes(file.kind as never))
    .map(workflow => ({
      workflow: workflow.id,
      title: workflow.title,
      icon: workflow.icon,
      steps: offered(workflow, begin(workflow), givenNow(standpoint))
        .filter(name => mayTakeStep(workflow.steps[name]!, standpoint))
        .map(name => ({ name, label: workflow.steps[name]!.label, isNext: false })),
    }))
    .filter(({ steps }) => steps.length > 0)
}

export const mayTakeStep = ({ by }: Step, { person, file, isAssigned }: Standpoint): boolean =>
  mayTake(by, person, { place: file, isAssigned })

/** State-level guards read no look-ups before the click; the step itself looks them up. */
const givenNow = ({ today }: Standpoint): Given => ({ today })
