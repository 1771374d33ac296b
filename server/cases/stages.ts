/** The bar of a proceeding: the stages it went through, where it stands, and what lies ahead or was passed over. */
import { nodesOf } from '../../workflows/check.ts'
import type { StateMeta, Workflow } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import { regionsOf } from '../../workflows/walk.ts'
import { stateLabel } from '../proceedings/labels.ts'
import type { Proceeding } from '../proceedings/repository.ts'

export type Stage = { label: string; small: string; status: 'done' | 'now' | 'todo' }

/** `passed`: the states its standing steps led to. A stage nobody went through is not shown as done. */
export function stagesOf(
  workflow: Workflow,
  proceeding: Proceeding,
  { locale, passed }: { locale: Locale; passed: ReadonlySet<string> },
): Stage[] {
  const stageOf = stagesByState(workflow)
  const current = stageIn(stageOf, proceeding.state)
  const through = new Set([...passed].map(state => stageIn(stageOf, state)))
  return Object.entries(workflow.stages).map(([name, label]) => {
    const isCurrent = name === current
    return {
      label: label[locale],
      small: isCurrent ? innermost(stateLabel(proceeding, locale)) : '',
      status: isCurrent ? (proceeding.ended ? 'done' : 'now') : through.has(name) ? 'done' : 'todo',
    }
  })
}

/** Regions of a parallel state share the stage of the state around them, unless one of them names its own. */
const stageIn = (stageOf: ReadonlyMap<string, string>, state: string): string | undefined =>
  regionsOf(state, path => stageOf.has(path))
    .map(region => stageOf.get(region))
    .findLast(Boolean)

const known = new WeakMap<Workflow['machine'], ReadonlyMap<string, string>>()

/** A state belongs to the stage it names, or to that of the state around it. Worked out once for each machine. */
function stagesByState({ machine }: Workflow): ReadonlyMap<string, string> {
  const before = known.get(machine)
  if (before) return before
  const stages = new Map<string, string>()
  known.set(machine, stages)
  for (const { path, meta } of nodesOf(machine.root)) {
    const stage = (meta as StateMeta | undefined)?.stage ?? stages.get(path.slice(0, -1).join('.'))
    if (stage) stages.set(path.join('.'), stage)
  }
  return stages
}

const innermost = (label: string): string => label.split(' › ').at(-1)!
