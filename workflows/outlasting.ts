/** Which states outlast a file that is closed, and what a definition owes that has such states. */
import type { AnyStateNode } from 'xstate'
import type { StateMeta, Workflow } from './define.ts'
import { lineOf, nodesOf, pathOf, restingNodes, transitionsOf } from './nodes.ts'

/** Names of the states in which a proceeding may stand on while its file is closed. */
export const outlastingStates = (workflow: Workflow): string[] =>
  restingNodes(workflow).filter(isOutlasting).map(pathOf)

const isOutlasting = (node: AnyStateNode): boolean =>
  lineOf(node).some(({ meta }) => (meta as StateMeta | undefined)?.outlastsFile)

/**
 * A step that leads from there back to work, or that begins something, brings the file back to the desk; otherwise it
 * would go on in a closed case.
 */
export function outlastingFaults(workflow: Workflow): string[] {
  const standing = restingNodes(workflow).filter(isOutlasting)
  const working = new Set(
    standing
      .flatMap(lineOf)
      .flatMap(transitionsOf)
      .filter(({ eventType, target }) => leadsToWork(target) || beginsSomething(workflow, eventType))
      .map(({ eventType }) => eventType),
  )
  return [...working]
    .filter(step => !workflow.steps[step]?.couplings?.some(isReopening))
    .map(step => `step '${step}' goes on from a state that outlasts the file, but does not reopen it`)
}

const leadsToWork = (target: readonly AnyStateNode[] | undefined): boolean =>
  (target ?? []).flatMap(nodesOf).some(node => isResting(node) && node.type !== 'final' && !isOutlasting(node))

const isResting = ({ states }: AnyStateNode): boolean => Object.keys(states).length === 0

const beginsSomething = ({ steps }: Workflow, step: string): boolean =>
  (steps[step]?.couplings ?? []).some(({ begins }) => begins)

const isReopening = ({ workflow, step }: { workflow: string; step: string }): boolean =>
  workflow === 'case-file' && step === 'reopen'
