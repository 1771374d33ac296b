/** The states of a machine as a tree, and the ways between them. */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'

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
