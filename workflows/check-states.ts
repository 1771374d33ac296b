/** The machine of a workflow leads everywhere it names, traps nobody, and does nothing but move. */
import type { AnyStateNode } from 'xstate'
import { implementation } from './assigned-facts.ts'
import type { StateMeta, Workflow } from './define.ts'
import { lineOf, nodesOf, pathOf, transitionsOf } from './nodes.ts'

export function machineFaults(workflow: Workflow): string[] {
  const { root } = workflow.machine
  const nodes = nodesOf(root)
  const states = nodes.filter(node => node !== root)
  return [
    ...nodes
      .filter(hasEffects)
      .map(node => `state '${pathOf(node) || '(root)'}' has effects; the machine only says what may follow what`),
    ...states.filter(isDeadEnd).map(node => `state '${pathOf(node)}' has no way out and is not final`),
    ...states.flatMap(node => nameFaults(node, workflow)),
    ...unreachable(root).map(path => `state '${path}' is never reached`),
    ...(workflow.id === 'case-file' ? closedFaults(states) : []),
  ]
}

/** What the state says of itself names stages, steps and deadlines that there are. */
function nameFaults(node: AnyStateNode, { stages, steps, deadlines }: Workflow): string[] {
  const meta = node.meta as StateMeta | undefined
  const path = pathOf(node)
  return [
    ...(meta?.stage && !(meta.stage in stages)
      ? [`state '${path}' names the stage '${meta.stage}', which is not one`]
      : []),
    ...(meta?.next && !(meta.next in steps)
      ? [`state '${path}' names the next step '${meta.next}', which is not one`]
      : []),
    ...(meta?.deadlines ?? [])
      .filter(id => !(id in deadlines))
      .map(id => `state '${path}' runs '${id}', which is not a deadline`),
  ]
}

/** On entry, on exit, by itself after a time, or in passing: whatever is not an assignment of facts. */
function hasEffects(node: AnyStateNode): boolean {
  const { root } = node.machine
  const inPassing = [...transitionsOf(node), node.initial].flatMap(way => way?.actions ?? [])
  const assigns = (action: unknown) =>
    (implementation(root, action) as { type?: string } | undefined)?.type === 'xstate.assign'
  return node.entry.length + node.exit.length + node.invoke.length + node.after.length > 0 || !inPassing.every(assigns)
}

/** Nothing leads on from here; in a parallel state one region may wait for the others. */
function isDeadEnd(node: AnyStateNode): boolean {
  if (node.type !== 'atomic' && !(node.type === 'final' && node.parent?.parent)) return false
  const line = lineOf(node)
  const leadsOn = line.flatMap(transitionsOf).some(({ target }) => target?.some(one => one !== node))
  return !leadsOn && !line.some(one => one.type === 'parallel' && leavesTogether(one))
}

function leavesTogether(parallel: AnyStateNode): boolean {
  const inside = new Set(nodesOf(parallel))
  return [...inside].flatMap(transitionsOf).some(({ target }) => target?.some(one => !inside.has(one)))
}

/** Dotted paths of the states that no chain of arrows leads to, guards aside. */
function unreachable(root: AnyStateNode): string[] {
  const reached = new Set<AnyStateNode>()
  const begun = new Set<AnyStateNode>()
  const reach = (node: AnyStateNode): void => {
    if (reached.has(node)) return
    reached.add(node)
    for (const { target } of transitionsOf(node)) target?.forEach(enter)
  }
  /** With a state all it lies in becomes active, and the other regions where that is parallel. */
  const enter = (node: AnyStateNode): void => {
    const line = lineOf(node)
    for (const outer of line) {
      reach(outer)
      if (outer.type === 'parallel')
        for (const region of Object.values(outer.states)) if (!line.includes(region)) begin(region)
    }
    begin(node)
  }
  const begin = (node: AnyStateNode): void => {
    if (begun.has(node)) return
    begun.add(node)
    reach(node)
    if (node.type === 'parallel') Object.values(node.states).forEach(begin)
    else if (node.type === 'compound') node.initial.target.forEach(enter)
  }
  begin(root)
  return nodesOf(root)
    .filter(node => !reached.has(node))
    .map(pathOf)
}

/** A case file that is closed opens again, so its state must not be final. */
function closedFaults(states: readonly AnyStateNode[]): string[] {
  return states
    .filter(({ key, type }) => key === 'closed' && type === 'final')
    .map(() => `the state 'closed' of a case is final`)
}
