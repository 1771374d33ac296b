/** The arrows of a workflow: one branch of one step in one state; joins of regions and eventless branches are arrows too. */
import { type AnyMachineSnapshot, type AnyStateNode, type AnyTransitionDefinition, createActor } from 'xstate'
import { nodesOf } from './check.ts'
import type { Workflow } from './define.ts'
import { save, type Taken } from './walk.ts'

/** 'review --decide[0]→ granted' for every branch of every step in every state. */
export function arrowsOf({ machine }: Workflow): string[] {
  return nodesOf(machine.root).flatMap(node => branchesOf(node).map(nameOf))
}

/** Dotted paths of the states without states inside. */
export function leavesOf({ machine }: Workflow): string[] {
  return nodesOf(machine.root)
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .map(({ path }) => path.join('.'))
}

/** The arrows a step walks from here, in order; XState tells them to an inspector only. */
export function arrowsTaken(workflow: Workflow, snapshot: AnyMachineSnapshot, event: Taken): string[] {
  const fired: AnyTransitionDefinition[] = []
  const actor = createActor(workflow.machine, {
    snapshot: save(workflow, snapshot),
    inspect: seen => {
      if (seen.type === '@xstate.microstep') fired.push(...seen._transitions)
    },
  })
  actor.start()
  fired.length = 0
  actor.send(event)
  actor.stop()
  return [...new Set(fired.map(nameOf))]
}

function branchesOf(node: AnyStateNode): AnyTransitionDefinition[] {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])]
}

function nameOf(branch: AnyTransitionDefinition): string {
  const { source, eventType, target = [] } = branch
  const siblings = (eventType && source.transitions.get(eventType)) || source.always || []
  const to = target.map(({ path }) => path.join('.')).join('+') || '(stays)'
  return `${source.path.join('.') || '(root)'} --${eventType || 'always'}[${siblings.indexOf(branch)}]→ ${to}`
}
