/**
 * The steps of a workflow as a log that process-mining programs read: no names, no words of the case, only what was
 * done, when, by whom in which role. Walls and confidential proceedings as in the reports.
 */
import { workflowNamed } from '../../workflows/index.ts'
import { stepLabel } from '../proceedings/labels.ts'
import type { StepOnFile } from './histories.ts'
import { type Asked, type Proceeding, rolesOf } from './repository.ts'
import { historySlices, type ReadHouse } from './travelled.ts'

/** `time` is the beginning of its day in Shanghai; `role` is empty where the house did it by itself. */
export type LoggedStep = { id: string; activity: string; time: string; recordedAt: string; state: string; role: string }
export type Trace = Pick<Proceeding, 'id' | 'caseId' | 'number' | 'kind' | 'cause' | 'organisationId' | 'beganOn'> & {
  steps: LoggedStep[]
}

/** The newest proceedings first, the steps of each that stand, in their order. */
export async function* tracesOf(house: ReadHouse, asked: Asked): AsyncGenerator<Trace> {
  for await (const slice of historySlices(house, asked)) {
    const steps = slice.flatMap(({ history }) => history.standing)
    const roles = await rolesOf(house.db.reader, [...new Set(steps.map(({ takenBy }) => takenBy))])
    for (const { proceeding, history } of slice)
      yield { ...proceeding, steps: history.standing.map(step => loggedStep(step, { proceeding, roles, asked })) }
  }
}

type Around = { proceeding: Proceeding; roles: Awaited<ReturnType<typeof rolesOf>>; asked: Asked }

function loggedStep({ id, step, state, on, takenBy, recordedAt }: StepOnFile, around: Around): LoggedStep {
  const { workflow, definitionNumber } = around.proceeding
  const activity = stepLabel({ workflow, definitionNumber, step })[around.asked.person.locale]
  const may = Object.keys(workflowNamed(workflow, definitionNumber).steps[step]?.by ?? {})
  const held = (around.roles.get(takenBy) ?? []).filter(({ from, to }) => from <= on && (to === null || to >= on))
  const role = (held.find(one => may.includes(one.role)) ?? held[0])?.role ?? ''
  return { id, activity, time: `${on}T00:00:00.000+08:00`, recordedAt, state, role }
}
