/** A set of definitions, and how one is found in it. Refuses a set that contradicts itself. */
import { couplingFaults } from './check.ts'
import type { Deadline, Workflow } from './define.ts'
import { migrationFaults } from './migrate.ts'

export type Registry = {
  /** The definition a proceeding stands on; the newest one without a number. Throws when there is none. */
  named(id: string, number?: number): Workflow
  has(id: string): boolean
  /** All numbers of one workflow, the newest first. */
  numbersOf(id: string): readonly Workflow[]
  /** The rule of a deadline that a proceeding of this number has on file; an older number's where it is a rule no more. */
  ruleNamed(id: string, number: number, rule: string): Deadline | undefined
  every: readonly Workflow[]
  /** The newest of each workflow. */
  newest: readonly Workflow[]
}

export function registryOf(definitions: readonly Workflow[]): Registry {
  const byId = new Map<string, Workflow[]>()
  for (const one of definitions) byId.set(one.id, [...(byId.get(one.id) ?? []), one])
  for (const numbers of byId.values()) numbers.sort((a, b) => b.number - a.number)
  const newest = [...byId.values()].map(([first]) => first!)
  const faults = [...migrationFaults(definitions), ...couplingFaults(definitions, newest)]
  if (faults.length > 0) throw new Error(faults.join('\n'))

  const byName = new Map(definitions.map(one => [`${one.id}/${one.number}`, one]))
  const numbersOf = (id: string): readonly Workflow[] => byId.get(id) ?? []
  return {
    named(id, number) {
      const found = number === undefined ? numbersOf(id)[0] : byName.get(`${id}/${number}`)
      if (!found) throw new Error(`No workflow '${id}'${number === undefined ? '' : ` number ${number}`}`)
      return found
    },
    has: id => byId.has(id),
    numbersOf,
    ruleNamed: (id, number, rule) =>
      numbersOf(id).find(one => one.number <= number && Object.hasOwn(one.deadlines, rule))?.deadlines[rule],
    every: definitions,
    newest,
  }
}
