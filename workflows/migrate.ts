/**
 * Moving a proceeding from one number of its workflow to the next: which state becomes which, and what becomes of the
 * facts. Pure; the new definition says it, in words that are read as they stand.
 */
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate'
import type { Workflow } from './define.ts'
import { nodesOf, pathOf } from './nodes.ts'
import type { Text } from './text.ts'
import { regionsOf, stateName } from './walk.ts'

export type Migration = {
  /** The number whose proceedings are moved. */
  from: number
  /**
   * For every state of the old number in which a proceeding can rest and is not at its end: the state in which it goes
   * on, by dotted path. `null` leaves it where it is: such a proceeding ends under its old number.
   */
  states: Readonly<Record<string, string | null>>
  /** The facts as the new number reads them; the same ones unless told. May throw CannotMove. */
  facts?: (facts: any) => object
}

/** The proceeding cannot be moved as it stands; `says` tells why. */
export class CannotMove extends Error {
  readonly says: Text
  constructor(says: Text) {
    super(`Cannot be moved: ${says.en}`)
    this.says = says
  }
}

const left: Text = {
  zh: '处在此环节的程序不改用新定义，按原定义办完',
  en: 'In this state it is not moved: it ends under its old definition',
}
const apart: Text = {
  zh: '各方所处的环节在新定义中不能并存',
  en: 'The states of its sides do not go together under the new definition',
}

/** Where the proceeding stands under the new number. Throws CannotMove, and Error where the facts are no plain data. */
export function moved(old: Workflow, next: Workflow, snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const { states, facts = kept } = next.migrates!
  const targets = restingIn(old, snapshot).map(path => states[path] ?? null)
  if (targets.length === 0 || targets.includes(null)) throw new CannotMove(left)
  const context = facts(snapshot.context)
  if (!isPlain(context)) throw new Error(`${next.id} ${next.number} makes facts that are no plain data`)
  const wanted = targets as string[]
  const result = next.machine.resolveState({ value: configurationOf(wanted), context })
  const found = restingIn(next, result)
  if (found.length !== wanted.length || found.some(path => !wanted.includes(path))) throw new CannotMove(apart)
  return result
}

const kept = (facts: object): object => facts

/** What a stored snapshot gives back as it was. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'bigint'
  const isBare = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return isBare && Object.values(value).every(isPlain)
}

/** Dotted paths of the innermost active states: one, or one for each region. */
function restingIn({ machine }: Workflow, snapshot: AnyMachineSnapshot): string[] {
  const paths = new Set(nodesOf(machine.root).map(pathOf))
  return regionsOf(stateName(snapshot), path => paths.has(path))
}

type Value = string | { [key: string]: Value }
type Branch = Map<string, Branch>

/** 'open.a.x' and 'open.b.y' as XState writes them: { open: { a: 'x', b: 'y' } }. */
function configurationOf(paths: readonly string[]): Value {
  const root: Branch = new Map()
  for (const path of paths) {
    let at = root
    for (const part of path.split('.')) {
      const below: Branch = at.get(part) ?? new Map()
      at.set(part, below)
      at = below
    }
  }
  return written(root)
}

function written(branch: Branch): Value {
  const [only, ...others] = branch
  if (only && others.length === 0 && only[1].size === 0) return only[0]
  return Object.fromEntries([...branch].map(([key, below]) => [key, written(below)]))
}

/** Two definitions of one number, a map without its old number, states that are not mapped or lead nowhere. */
export function migrationFaults(definitions: readonly Workflow[]): string[] {
  const names = definitions.map(nameOf)
  return [
    ...[...new Set(names.filter((name, place) => names.indexOf(name) !== place))].map(
      name => `${name} is defined twice`,
    ),
    ...definitions.flatMap(next => (next.migrates ? mapFaults(next, definitions) : [])),
  ]
}

const nameOf = ({ id, number }: Workflow): string => `${id}/${number}`

function mapFaults(next: Workflow, definitions: readonly Workflow[]): string[] {
  const { from, states } = next.migrates!
  const name = nameOf(next)
  if (from >= next.number) return [`${name} moves proceedings from ${from}, which is not before it`]
  const old = definitions.find(one => one.id === next.id && one.number === from)
  if (!old) return [`${name} moves proceedings from ${from}, which is not there`]
  const sources = restingStates(old)
  const targets = new Set(restingStates(next))
  return [
    ...sources
      .filter(path => !Object.hasOwn(states, path))
      .map(path => `${name} does not say what becomes of '${path}'`),
    ...Object.keys(states)
      .filter(path => !sources.includes(path))
      .map(path => `${name} maps '${path}', in which no proceeding of ${from} rests`),
    ...Object.values(states)
      .filter(path => path !== null && !targets.has(path))
      .map(path => `${name} moves to '${path}', in which no proceeding of it rests`),
  ]
}

/** Where a proceeding can rest that has not ended; a region may have come to its own end. */
const restingStates = ({ machine }: Pick<Workflow, 'machine'>): string[] =>
  nodesOf(machine.root)
    .filter(node => node !== machine.root && Object.keys(node.states).length === 0 && !isEnd(node))
    .map(pathOf)

const isEnd = ({ type, parent }: AnyStateNode): boolean => type === 'final' && parent?.parent === undefined
