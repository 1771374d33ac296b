/** Which states end a proceeding, by their names. */
import type { AnyStateNode } from 'xstate'
import type { Workflow } from '../define.ts'
import { pathOf, restingNodes } from '../nodes.ts'
import { regionsOf } from '../walk.ts'

const known = new WeakMap<Workflow, Map<string, boolean>>()

/** Whether a proceeding has ended in it; regions are joined with '+'. */
export function isEnd(workflow: Workflow, state: string): boolean {
  const names = known.get(workflow) ?? new Map<string, boolean>()
  known.set(workflow, names)
  const ends = names.get(state) ?? reckoned(workflow, state)
  names.set(state, ends)
  return ends
}

function reckoned(workflow: Workflow, state: string): boolean {
  const resting = new Set(restingNodes(workflow).map(pathOf))
  const active = new Set(regionsOf(state, path => resting.has(path)))
  return isOver(workflow.machine.root, active)
}

/** As the machine says it of itself: one child is an end, or all regions are over. */
function isOver(node: AnyStateNode, active: ReadonlySet<string>): boolean {
  const children = Object.values(node.states)
  if (node.type === 'parallel') return children.every(one => isOver(one, active))
  return children.some(one => one.type === 'final' && active.has(pathOf(one)))
}
