/** Refuses a workflow that contradicts itself, so that a wrong one never starts. */
import type { AnyStateNode } from 'xstate'
import type { StateMeta, Workflow } from './define.ts'
import { metaOf } from './fields.ts'
import type { Text } from './text.ts'

/** The workflow as it was handed in. Throws one error that names every fault found. */
export function defineWorkflow<const W extends Workflow>(workflow: W): W {
  const faults = faultsOf(workflow)
  if (faults.length > 0) throw new Error(`Workflow '${workflow.id}':\n  ${faults.join('\n  ')}`)
  return workflow
}

/** All states below a node, the node first. */
export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}

function faultsOf(workflow: Workflow): string[] {
  const nodes = nodesOf(workflow.machine.root).filter(node => node !== workflow.machine.root)
  return [
    ...labelFaults(`title of '${workflow.id}'`, workflow.title),
    ...Object.entries(workflow.stages).flatMap(([id, label]) => labelFaults(`stage '${id}'`, label)),
    ...stepFaults(workflow),
    ...fieldFaults(workflow),
    ...deadlineFaults(workflow),
    ...nodes.flatMap(node => stateFaults(node, workflow)),
    ...unreachable(workflow).map(path => `state '${path}' is never reached`),
    ...closedFaults(workflow, nodes),
  ]
}

function labelFaults(what: string, label: Text | undefined): string[] {
  return (['zh', 'en'] as const)
    .filter(locale => !label?.[locale]?.trim())
    .map(locale => `${what} has no ${locale} label`)
}

function stepFaults({ machine, steps }: Workflow): string[] {
  const used = new Set((machine.events as string[]).filter(type => !type.startsWith('xstate.')))
  return [
    ...[...used].filter(type => !(type in steps)).map(type => `the machine takes '${type}', which is not a step`),
    ...Object.entries(steps).flatMap(([type, step]) => [
      ...(used.has(type) ? [] : [`step '${type}' is never taken`]),
      ...(Object.keys(step.by).length > 0 ? [] : [`step '${type}' may be taken by nobody`]),
      ...labelFaults(`step '${type}'`, step.label),
      ...(step.happenedOn && !(step.happenedOn in step.form.shape)
        ? [`step '${type}' has no field '${step.happenedOn}'`]
        : []),
    ]),
  ]
}

function fieldFaults({ steps }: Workflow): string[] {
  return Object.entries(steps).flatMap(([type, { form }]) =>
    Object.entries(form.shape).flatMap(([name, field]) => {
      try {
        const meta = metaOf(field as never)
        const rowFields = Object.entries(meta.row?.shape ?? {})
        return [
          ...labelFaults(`field '${name}' of '${type}'`, meta.label),
          ...Object.entries(meta.options ?? {}).flatMap(([value, label]) =>
            labelFaults(`option '${value}' of '${type}.${name}'`, label),
          ),
          ...rowFields.flatMap(([cell, inner]) =>
            labelFaults(`field '${name}.${cell}' of '${type}'`, metaOf(inner as never).label),
          ),
        ]
      } catch {
        return [`field '${name}' of '${type}' has no label`]
      }
    }),
  )
}

/** Facts are found in the sources of the machine's assigners, where XState gives no other way to ask. */
function deadlineFaults({ deadlines, steps, machine, running }: Workflow): string[] {
  const assigned = assignedFacts(machine.root)
  return Object.entries(deadlines).flatMap(([id, { label, source, missed, due, metBy }]) => [
    ...labelFaults(`deadline '${id}'`, label),
    ...labelFaults(`source of deadline '${id}'`, source),
    ...labelFaults(`consequence of deadline '${id}'`, missed.text),
    ...[...metBy, ...(missed.step ? [missed.step] : [])]
      .filter(step => !(step in steps))
      .map(step => `deadline '${id}' names '${step}', which is not a step`),
    ...(missed.step && !steps[missed.step]?.by.clock
      ? [`deadline '${id}' has the clock take '${missed.step}', which it may not`]
      : []),
    ...(due.after && !assigned.has(due.after)
      ? [`deadline '${id}' counts from '${due.after}', which no step sets`]
      : []),
    ...(due.after || running ? [] : [`deadline '${id}' does not say what it counts from`]),
  ])
}

function assignedFacts(root: AnyStateNode): Set<string> {
  const actions = nodesOf(root).flatMap(node =>
    [...node.transitions.values()].flat().flatMap(({ actions: list }) => list ?? []),
  )
  const named = Object.values((root.machine.implementations.actions ?? {}) as Record<string, unknown>)
  return new Set([...actions, ...named].flatMap(assignmentOf))
}

function assignmentOf(action: unknown): string[] {
  const assignment = (action as { assignment?: unknown } | undefined)?.assignment
  if (typeof assignment === 'function')
    return [...assignment.toString().matchAll(/\b([a-z]\w*)(?=\s*[:,}])/gi)].map(([, name]) => name!)
  return Object.keys((assignment as object | undefined) ?? {})
}

function stateFaults(node: AnyStateNode, { stages, steps, deadlines }: Workflow): string[] {
  const meta = node.meta as StateMeta | undefined
  const path = node.path.join('.')
  const effects = node.entry.length + node.exit.length + node.invoke.length + node.after.length
  const assignsOnly = [...node.transitions.values()].flat().every(({ actions }) => actions.every(isAssign(node)))
  return [
    ...labelFaults(`state '${path}'`, meta?.label),
    ...(effects === 0 && assignsOnly
      ? []
      : [`state '${path}' has effects; the machine only says what may follow what`]),
    ...(isDeadEnd(node) ? [`state '${path}' has no way out and is not final`] : []),
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

const isAssign = (node: AnyStateNode) => (action: unknown) => {
  const name = typeof action === 'string' ? action : (action as { type?: string }).type
  const found = name && !name.startsWith('xstate.') ? node.machine.implementations.actions[name] : action
  return (found as { type?: string } | undefined)?.type === 'xstate.assign'
}

function isDeadEnd(node: AnyStateNode): boolean {
  const ways = (one: AnyStateNode | undefined): number =>
    one ? one.transitions.size + (one.always?.length ?? 0) + ways(one.parent) : 0
  return node.type === 'atomic' && ways(node) === 0
}

/** A case file that is closed opens again, so its state must not be final. */
function closedFaults({ id }: Workflow, nodes: AnyStateNode[]): string[] {
  if (id !== 'case-file') return []
  return nodes
    .filter(({ key, type }) => key === 'closed' && type === 'final')
    .map(() => `the state 'closed' of a case is final`)
}

/** Dotted paths of the states no chain of arrows leads to, guards aside. */
function unreachable({ machine }: Workflow): string[] {
  const reached = new Set<AnyStateNode>()
  const visit = (node: AnyStateNode): void => {
    if (reached.has(node)) return
    reached.add(node)
    if (node.parent) visit(node.parent)
    if (node.type === 'parallel') Object.values(node.states).forEach(visit)
    else if (node.type === 'compound') visit(node.initial.target[0]!)
    const ways = [...node.transitions.values()].flat().concat(node.always ?? [])
    ways.flatMap(({ target }) => target ?? []).forEach(visit)
  }
  visit(machine.root)
  return nodesOf(machine.root)
    .filter(node => !reached.has(node))
    .map(({ path }) => path.join('.'))
}
