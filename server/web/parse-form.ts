/** Turns what was typed into answers, or says in the person's language, field by field, what is wrong with it. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import { plain } from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'
import { Invalid } from '../errors.ts'
import { issueText } from './issue-text.ts'

type Body = Readonly<Record<string, unknown>>

/**
 * The answers of a form: from a posted body (texts) or from code (typed values). What the form does not ask is
 * left out, so is what was left empty. Throws Invalid; the key of a cell is `rows[0][amountFen]`, counted in the
 * rows as they were typed.
 */
export function parseForm<F extends z.ZodObject>(form: F, body: unknown, locale: Locale): z.output<F> {
  const asked = pick(form, body)
  const parsed = form.safeParse(asked)
  if (parsed.success) return withoutHoles(parsed.data)
  const wrong: Record<string, string[]> = {}
  const filled = filledRows(asked)
  for (const issue of parsed.error.issues) {
    const path = typedPath(filled, issue.path)
    const { meta, raw } = lookUp(form, asked, path)
    const name = path.map((part, at) => (at === 0 ? String(part) : `[${String(part)}]`)).join('')
    const text = issueText(issue, { meta, isEmpty: isBlank(raw), locale })
    wrong[name] = [...new Set([...(wrong[name] ?? []), text])]
  }
  throw new Invalid(wrong)
}

/** The own fields a form asks for, and nothing a body may have brought along with its prototype. */
function pick(form: z.ZodObject, body: unknown): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const [field, schema] of Object.entries(form.shape)) {
    if (!isObject(body) || !Object.hasOwn(body, field)) continue
    const { row, max } = metaOf(schema as z.ZodType)
    picked[field] = row ? rowsWithin(body[field], max).map(cells => pick(row, cells)) : body[field]
  }
  return picked
}

/** Rows as they were typed, empty ones among them; an array, or an object whose keys are numbers. */
function typedRows(value: unknown): Body[] {
  const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []
  return list.filter(isObject)
}

/**
 * Typed rows as a form takes and shows them: where there are more than it may have, only the filled ones, up to the
 * first that is one too many. Checking and showing thousands of rows would hold up everybody else.
 */
export function rowsWithin(value: unknown, max = 200): Body[] {
  const typed = typedRows(value)
  if (typed.length <= max) return typed
  return typed.filter(row => !isEmptyRow(row)).slice(0, max + 1)
}

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || plain(value) === '' || (Array.isArray(value) && value.length === 0)

/** By table: the places of its filled rows among those that were typed. */
const filledRows = (asked: Body): Map<string, number[]> =>
  new Map(
    Object.entries(asked).flatMap(([field, value]) =>
      Array.isArray(value) ? [[field, value.flatMap((row, at) => (isEmptyRow(row) ? [] : [at]))]] : [],
    ),
  )

const isEmptyRow = (row: unknown): boolean => !isObject(row) || Object.values(row).every(isBlank)

/** Issues count only the filled rows; people count those they see. Deeper than a cell nothing has a name. */
function typedPath(filled: Map<string, number[]>, [field, row, cell]: readonly PropertyKey[]): (string | number)[] {
  if (typeof field !== 'string') return ['']
  const places = filled.get(field)
  if (typeof row !== 'number' || typeof cell !== 'string' || !places) return [field]
  return [field, places[row] ?? row, cell]
}

function lookUp(form: z.ZodObject, asked: Body, [field, row, cell]: readonly (string | number)[]) {
  const schema = form.shape[String(field)] as z.ZodType | undefined
  const meta = schema && metaOf(schema)
  if (cell === undefined) return { meta, raw: asked[String(field)] }
  const cellSchema = meta?.row?.shape[String(cell)] as z.ZodType | undefined
  const cells = (asked[String(field)] as Body[])[Number(row)]
  return { meta: cellSchema && metaOf(cellSchema), raw: cells?.[String(cell)] }
}

/** Fields left open are absent, not undefined: answers go into JSON and into the chain of the history. */
function withoutHoles<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutHoles) as T
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, withoutHoles(inner)]])),
  ) as T
}
