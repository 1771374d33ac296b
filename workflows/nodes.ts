/** The states of a machine as a tree, and the ways between them. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'

/** All states below a node, the node first. */
export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}

/** Its own transitions, those without an event among them. */
export function transitionsOf(node: AnyStateNode): AnyTransitionDefinition[] {
  return [...node.transitions.values()].flat().concat(node.always ?? [])
}

/** The node itself and what it lies in, the innermost first. */
export function lineOf(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node, ...lineOf(node.parent)] : [node]
}

export const pathOf = ({ path }: AnyStateNode): string => path.join('.')

/** The states in which a proceeding can rest, in the order of the definition. */
export const restingNodes = ({ machine }: { machine: AnyStateMachine }): AnyStateNode[] =>
  nodesOf(machine.root).filter(node => node !== machine.root && Object.keys(node.states).length === 0)
