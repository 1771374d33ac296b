/** The filters of the list as they stand in its address; what is not understood there is left out. */
import { z } from 'zod'
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { isWorkflow } from '../../workflows/index.ts'
import { caseStates, ownerChoices, sortChoices } from './words.ts'

const oneOf = <K extends string>(options: Record<K, unknown>) =>
  z
    .enum(Object.keys(options) as [K, ...K[]])
    .optional()
    .catch(undefined)
const short = z
  .string()
  .regex(/^[\w.-]{1,64}$/)
  .optional()
  .catch(undefined)
/** Words, pinyin or a code, as somebody typed it. */
const typed = z
  .string()
  .trim()
  .regex(/^[^\p{C}]{1,80}$/u)
  .optional()
  .catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const ticked = z.literal('yes').optional().catch(undefined)
/** Where a page begins: the value it is sorted by, and the case's id. */
const place = z
  .string()
  .regex(/^[\dTZ:.-]{10,30}~[\w-]{1,64}$/)
  .optional()
  .catch(undefined)

const schema = z.object({
  state: oneOf(caseStates),
  kind: oneOf(caseKinds),
  cause: typed,
  industry: typed,
  enterprise: typed,
  size: typed,
  headcount: typed,
  worker: typed,
  platform: typed,
  owner: oneOf(ownerChoices),
  station: short,
  doing: z.string().refine(isWorkflow).optional().catch(undefined),
  overdue: ticked,
  noNext: ticked,
  from: day,
  to: day,
  sort: oneOf(sortChoices),
  after: place,
  before: place,
})
export type Filters = z.output<typeof schema>

/** Reads the query of an address. */
export const filtersOf = (query: unknown): Filters => schema.parse(query ?? {})

export const filterNames = schema.keyof().options

/** The same list at another place; '' where nothing is asked for. */
export function queryOf(filters: Filters, { after, before }: Pick<Filters, 'after' | 'before'> = {}): string {
  const pairs = Object.entries({ ...filters, after, before }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
