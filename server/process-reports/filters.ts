/** What a process report is narrowed to, as it stands in the address; what is not understood there is left out. */
import { z } from 'zod'
import type { CaseKind, Role } from '../../workflows/define.ts'
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { addMonths, isDay } from '../../workflows/law/days.ts'
import { permissions } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { knownIn } from '../known-by.ts'
import { organisationOptions } from '../organisations/options.ts'
import type { Person } from '../people/person.ts'
import type { Option } from '../web/field-view.ts'

const day = z.string().refine(isDay).optional().catch(undefined)
const schema = z.object({
  from: day,
  to: day,
  kind: z
    .enum(Object.keys(caseKinds) as [CaseKind, ...CaseKind[]])
    .optional()
    .catch(undefined),
  organisation: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .catch(undefined),
})

const keys = ['from', 'to', 'kind', 'organisation'] as const

/** Proceedings that began from a day to a day, both counted; `organisationPath` of it and all below. */
export type Filters = {
  from: string
  to: string
  kind: CaseKind | undefined
  organisation: string | undefined
  organisationPath: string | undefined
  /** The days asked for went backwards, and a year is shown instead. */
  isTurned: boolean
  /** Something in the address was not understood, or is not the reader's, and narrows nothing. */
  isUnread: boolean
  /** As on record on this earlier day; today's record where nothing is said. */
  known?: string | undefined
}
/** Whenever they began, of all kinds, wherever the reader may see them. */
export const untilToday = (today: string): Filters => ({
  from: '0001-01-01',
  to: today,
  kind: undefined,
  organisation: undefined,
  organisationPath: undefined,
  isTurned: false,
  isUnread: false,
})
/** `knownTyped`: as it stands in the field; `isKnownWrong`: it is no day to go by, and today's record is shown. */
export type Filtering = { filters: Filters; organisations: Option[]; knownTyped: string; isKnownWrong: boolean }

/** The last twelve months unless asked. An organisation that is not the reader's narrows nothing. */
export async function filtersAsked(
  db: Db,
  query: unknown,
  { person, today }: { person: Person; today: string },
): Promise<Filtering> {
  const read = schema.parse(query ?? {})
  const { from = addMonths(today, -12), to = today, kind, organisation } = read
  const isTurned = from > to
  const organisations = await organisationOptions(db, ownPaths(person), person.locale)
  const isTheirs = organisations.some(({ value }) => value === organisation)
  const path = isTheirs ? await db('organisations').where({ id: organisation! }).first('path') : undefined
  const days = isTurned ? { from: addMonths(today, -12), to: today } : { from, to }
  const narrowed = { organisation: path ? organisation : undefined, organisationPath: path?.path }
  const understood = { ...read, organisation: path && organisation }
  const isUnread = keys.some(key => (query as Record<string, unknown> | undefined)?.[key] && !understood[key])
  const { knownOn, typed, isWrong } = knownIn((query as Record<string, unknown> | undefined)?.known, today)
  const known = knownOn < today ? knownOn : undefined
  return {
    filters: { ...days, kind, ...narrowed, isTurned, isUnread, known },
    organisations,
    knownTyped: typed || today,
    isKnownWrong: isWrong,
  }
}

const ownPaths = ({ memberships }: Person): string[] =>
  memberships
    .filter(({ role }) => (permissions['process.read'] as readonly Role[]).includes(role))
    .map(({ path }) => path)

/** '?from=…&to=…', for the links of the same report. */
export function queryOf({ from, to, kind, organisation, known }: Filters, more: Record<string, string> = {}): string {
  const all = { from, to, kind, organisation, known, ...more }
  const pairs = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `?${new URLSearchParams(pairs)}`
}
