/**
 * Walking a proceeding through its workflow: pure functions, no clock, no database.
 * Apart from the definitions, only this file and `check.ts` know XState.
 */
import { type AnyMachineSnapshot, createActor, initialTransition, type Snapshot, transition } from 'xstate'
import type { Given, StateMeta, Workflow } from './define.ts'

/** What is stored of a proceeding: state and facts, as plain JSON. */
export type Saved = Snapshot<unknown>

/** A step as the machine takes it: the answers beside its name, its day and what was looked up. */
export type Taken = { type: string; given: Given; happenedOn: string } & Record<string, unknown>

/** The step exists, but the state does not offer it, or a guard says no to these answers. */
export class StepNotOffered extends Error {
  readonly step: string
  readonly state: string
  constructor(step: string, state: string) {
    super(`Step '${step}' is not offered in state '${state}'`)
    this.step = step
    this.state = state
  }
}

const begun = new WeakMap<Workflow['machine'], AnyMachineSnapshot>()

/** The state before the first step. Made once for each machine: a snapshot is never changed, a step makes another. */
export function begin({ machine }: Workflow): AnyMachineSnapshot {
  const known = begun.get(machine)
  if (known) return known
  const snapshot: AnyMachineSnapshot = initialTransition(machine)[0]
  begun.set(machine, snapshot)
  return snapshot
}

type Restored = { machine: Workflow['machine']; snapshot: AnyMachineSnapshot }
const restored = new WeakMap<Saved, Restored>()

/**
 * Throws when the saved state no longer exists in the definition. What was restored is kept with the saved object,
 * which nobody changes: a page asks the same one for its steps, its notices and its name.
 */
export function restore({ machine }: Workflow, saved: Saved): AnyMachineSnapshot {
  const known = restored.get(saved)
  if (known?.machine === machine) return known.snapshot
  const snapshot = createActor(machine, { snapshot: saved }).getSnapshot() as AnyMachineSnapshot
  if (snapshot.status === 'error') throw snapshot.error
  restored.set(saved, { machine, snapshot })
  return snapshot
}

export function save({ machine }: Workflow, snapshot: AnyMachineSnapshot): Saved {
  return machine.getPersistedSnapshot(snapshot)
}

/** The steps the state offers, whoever asks. Guards see no answers yet, so a branch without a guard must follow them. */
export function offered({ steps }: Workflow, snapshot: AnyMachineSnapshot, given: Given): string[] {
  if (snapshot.status !== 'active') return []
  return Object.keys(steps)
    .filter(type => snapshot._nodes.some(({ transitions }) => transitions.has(type))) // guards are asked only where there is a way
    .filter(type => snapshot.can({ type, given, happenedOn: given.today }))
}

/** The state after the step. Throws StepNotOffered. */
export function take({ machine }: Workflow, current: AnyMachineSnapshot, event: Taken): AnyMachineSnapshot {
  if (current.status !== 'active' || !current.can(event)) throw new StepNotOffered(event.type, stateName(current))
  return transition(machine, current, event)[0]
}

/** 'open.hearing'; regions of a parallel state are joined with '+'. */
export function stateName(snapshot: AnyMachineSnapshot): string {
  return pathOf(snapshot.value)
}

/**
 * The dotted paths that a state's name joins: 'open.a.x+b.y' is open.a.x and open.b.y. What the regions share stands
 * before the first alone, so `isState` tells which of the paths there are.
 */
export function regionsOf(name: string, isState: (path: string) => boolean): string[] {
  const [first = '', ...others] = name.split('+')
  const outer = first.split('.').map((_, depth, parts) => parts.slice(0, depth).join('.'))
  const whole = (other: string) => outer.map(path => (path ? `${path}.${other}` : other)).findLast(isState) ?? other
  return [first, ...others.map(whole)]
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value
  const parts = Object.entries(value as Record<string, unknown>).map(([key, sub]) => {
    const rest = pathOf(sub)
    return rest ? `${key}.${rest}` : key
  })
  return parts.join('+')
}

/** Dotted paths of the active states, ancestors first. */
export function activeStates(snapshot: AnyMachineSnapshot): string[] {
  return snapshot._nodes.filter(({ path }: { path: string[] }) => path.length > 0).map(({ path }) => path.join('.'))
}

/** What the active states say of themselves, outermost first. */
export function metasOf(snapshot: AnyMachineSnapshot): StateMeta[] {
  return snapshot._nodes.filter(({ path }) => path.length > 0).flatMap(({ meta }) => (meta ? [meta as StateMeta] : []))
}

export const hasEnded = (snapshot: AnyMachineSnapshot): boolean => snapshot.status === 'done'
