/** Which part of the tree a person may administer, or arrange duty and absences for. */
import type { Role } from '../../workflows/define.ts'
import type { Person } from '../people/person.ts'

const pathsOf = ({ memberships }: Person, ...roles: Role[]): string[] => [
  ...new Set(memberships.filter(({ role }) => roles.includes(role)).map(({ path }) => path)),
]

/** Paths below which the person administers everything. */
export const administeredBy = (person: Person): string[] => pathsOf(person, 'administrator')

/** Paths below which the person arranges duty and absences: an administrator's subtree, a lead's own station. */
export const arrangedBy = (person: Person): string[] => pathsOf(person, 'administrator', 'station-lead')

/** The top of what an administrator administers: what they set for papers and numbers holds there and below. */
export const homeOf = (person: Person): string => topsOf(administeredBy(person))[0]!

/** Without those that lie below another: the tops of a person's trees. */
export const topsOf = (paths: readonly string[]): string[] =>
  paths.filter(path => !paths.some(other => other !== path && path.startsWith(other)))
