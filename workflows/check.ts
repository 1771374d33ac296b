/** Refuses a workflow that contradicts itself, so that a wrong one never starts. */
import { assignedFacts } from './assigned-facts.ts'
import { assigningFields, namingFields } from './assigning.ts'
import { machineFaults } from './check-states.ts'
import { wordFaults } from './check-words.ts'
import type { StateMeta, Step, Workflow } from './define.ts'
import { metaOf } from './field-meta.ts'
import { nodesOf } from './nodes.ts'
import { outlastingFaults } from './outlasting.ts'
import { begin } from './walk.ts'

export { nodesOf } from './nodes.ts'

/** The workflow as it was handed in. Throws one error that names every fault found. */
export function defineWorkflow<const W extends Workflow>(workflow: W): W {
  const faults = [
    ...wordFaults(workflow),
    ...stepFaults(workflow),
    ...deadlineFaults(workflow),
    ...machineFaults(workflow),
    ...outlastingFaults(workflow),
  ]
  if (faults.length > 0) throw new Error(`Workflow '${workflow.id}':\n  ${faults.join('\n  ')}`)
  return workflow
}

/** Couplings lead to steps that there are in the newest numbers; told only where all definitions are known. */
export function couplingFaults(workflows: readonly Workflow[], newest = workflows): string[] {
  return workflows.flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([name, { couplings = [] }]) =>
      couplings.flatMap(({ workflow, step, begins }) => {
        const other = newest.find(one => one.id === workflow)
        const coupled = `${id}.${name} is coupled to ${workflow}.${step}`
        if (!other || !Object.hasOwn(other.steps, step)) return [`${coupled}, which does not exist`]
        return begins && !beginsWith(other, step) ? [`${coupled}, with which nothing begins`] : []
      }),
    ),
  )
}

const beginsWith = (workflow: Workflow, step: string): boolean =>
  begin(workflow)._nodes.some(({ transitions }) => transitions.has(step))

function stepFaults({ machine, steps, deadlines, parameters }: Workflow): string[] {
  const used = new Set((machine.events as string[]).filter(type => !type.startsWith('xstate.')))
  const onTheDay = new Set(Object.values(deadlines).map(({ missed }) => missed.step))
  return [
    ...[...used].filter(type => !(type in steps)).map(type => `the machine takes '${type}', which is not a step`),
    ...Object.entries(steps).flatMap(([type, { by, form, happenedOn, needs = [], notBySameAs = [], elsewhere }]) => {
      const takers = Object.entries(by).flatMap(([role, relation]) => (relation ? [role] : []))
      const isOnlyClocks = takers.length === 1 && takers[0] === 'clock'
      return [
        ...(used.has(type) ? [] : [`step '${type}' is never taken`]),
        ...(takers.length > 0 || elsewhere ? [] : [`step '${type}' may be taken by nobody`]),
        ...(isOnlyClocks && !onTheDay.has(type) ? [`step '${type}' is the clock's, but no deadline asks for it`] : []),
        ...manyFaults(type, steps[type]!),
        ...assigningFaults(type, steps[type]!),
        ...(needs.includes('parameters') && !parameters ? [`step '${type}' needs parameters, but there are none`] : []),
        ...(happenedOn && !isDate(form.shape[happenedOn]) ? [`step '${type}' has no day '${happenedOn}'`] : []),
        ...notBySameAs
          .filter(other => !(other in steps))
          .map(other => `step '${type}' judges '${other}', which is not a step`),
      ]
    }),
  ]
}

function manyFaults(type: string, { many, form }: Step): string[] {
  if (!many) return []
  const named = [...(many.member === undefined ? [] : [many.member]), ...(many.fills ?? [])]
  return [
    ...named
      .filter(field => !(field in form.shape))
      .map(field => `step '${type}' is taken for many by '${field}', which it does not ask`),
    ...(many.fills?.length && !many.each ? [`step '${type}' fills answers for many, but does not say how`] : []),
  ]
}

/** A conflict of interest that is overridden is overridden for a reason, on record. */
const assigningFaults = (type: string, { form }: Step): string[] =>
  [...assigningFields(form), ...namingFields(form)].length > 0 && !('conflictReason' in form.shape)
    ? [`step '${type}' assigns somebody, but does not ask for the reason of a conflict`]
    : []

const isDate = (field: unknown): boolean => field !== undefined && metaOf(field as never).widget === 'date'

function deadlineFaults({ deadlines, steps, machine, running, parameters = {} }: Workflow): string[] {
  const assigned = assignedFacts(machine.root)
  const named = new Set(nodesOf(machine.root).flatMap(({ meta }) => (meta as StateMeta | undefined)?.deadlines ?? []))
  return Object.entries(deadlines).flatMap(([id, { missed, due, metBy, parameter }]) => [
    ...[...metBy, ...(missed.step ? [missed.step] : [])]
      .filter(step => !(step in steps))
      .map(step => `deadline '${id}' names '${step}', which is not a step`),
    ...(missed.step && missed.step in steps && !steps[missed.step]?.by.clock
      ? [`deadline '${id}' has the clock take '${missed.step}', which it may not`]
      : []),
    ...(due.after && !assigned.has(due.after)
      ? [`deadline '${id}' counts from '${due.after}', which no step sets`]
      : []),
    ...(parameter && !(parameter in parameters)
      ? [`deadline '${id}' has its length from '${parameter}', which is not a parameter`]
      : []),
    ...(due.after || running ? [] : [`deadline '${id}' does not say what it counts from`]),
    ...(named.has(id) && !due.after
      ? [`deadline '${id}' is run by a state, but does not say what it counts from`]
      : []),
    ...(named.has(id) || running ? [] : [`deadline '${id}' never runs`]),
  ])
}
