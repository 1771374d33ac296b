/** Names that were typed where a list was too long to be shown become the ids they stand for, if there is one only. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { OptionSource } from '../../workflows/fields.ts'
import { isTaxonomy } from '../../workflows/law/taxonomies/index.ts'
import type { Db } from '../db.ts'
import { codeTyped } from '../taxonomies/options.ts'
import { isLong, optionsFound } from '../web/find-option.ts'
import { meantBy, standsForSeveral } from '../web/pick.ts'
import { askedFor, growingSources, type OptionsAsked, optionsFrom, valuesOffered } from './options.ts'

type Answers = Readonly<Record<string, unknown>>
type Typed = Map<OptionSource, Set<string>>

/** What names nobody, or several, stays as it was typed and is refused with the others that are in no list. */
export async function withIds(
  db: Db,
  form: z.ZodObject,
  { answers, ...asked }: OptionsAsked & { answers: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  return withSeveral(db, form, { ...asked, answers: await withNamed(db, form, { ...asked, answers }) })
}

/** Searches that were ticked as a whole, as the values of their list. */
async function withSeveral(
  db: Db,
  form: z.ZodObject,
  { answers, ...asked }: OptionsAsked & { answers: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  const meant: Record<string, unknown> = {}
  for (const [field, schema] of Object.entries(form.shape)) {
    const { widget, optionsFrom: source } = metaOf(schema as z.ZodType)
    const values = Object.hasOwn(answers, field) ? [answers[field]].flat().map(String) : []
    if (widget === 'choices' && source && values.some(standsForSeveral))
      meant[field] = await severalOf(db, source, { values, asked })
  }
  return { ...answers, ...meant }
}

/** Values that may stand for several, as those of the list that they mean. */
export async function severalOf(
  db: Db,
  source: OptionSource,
  { values, asked }: { values: readonly string[]; asked: OptionsAsked },
): Promise<string[]> {
  return values.some(standsForSeveral) ? meantBy(await optionsFrom(db, source, asked), values) : [...values]
}

async function withNamed(
  db: Db,
  form: z.ZodObject,
  { answers, ...asked }: OptionsAsked & { answers: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  const typed = typedIn(form, answers, new Map())
  if (typed.size === 0) return answers
  const ids = new Map<string, string>()
  for (const [source, texts] of typed)
    for (const [text, id] of await idsOf(db, source, { texts, asked })) ids.set(`${source} ${text}`, id)
  return ids.size === 0 ? answers : replaced(form, answers, ids)
}

async function idsOf(
  db: Db,
  source: OptionSource,
  { texts, asked }: { texts: ReadonlySet<string>; asked: OptionsAsked },
): Promise<[text: string, id: string][]> {
  const offered = await valuesOffered(db, source, { caseId: asked.file.id, values: [...texts] })
  const known = new Set(offered?.map(({ value }) => value))
  const names = [...texts].filter(text => !known.has(text))
  if (names.length === 0) return []
  if (isTaxonomy(source)) {
    const about = askedFor(asked.file, asked.today)
    return Promise.all(
      names.map(
        async (name): Promise<[string, string]> => [name, await codeTyped(db, source, { ...about, typed: name })],
      ),
    )
  }
  const options = await optionsFrom(db, source, asked)
  if (!isLong(options)) return []
  return names.flatMap(name => {
    const [first, ...others] = optionsFound(options, name)
    return first && others.length === 0 ? [[name, first.value] as [string, string]] : []
  })
}

function typedIn(form: z.ZodObject, answers: Answers, found: Typed): Typed {
  for (const [field, schema] of Object.entries(form.shape)) {
    const { widget, optionsFrom: source, row } = metaOf(schema as z.ZodType)
    const value = Object.hasOwn(answers, field) ? answers[field] : undefined
    if (row) for (const cells of rowsOf(value)) typedIn(row, cells, found)
    if (!source || widget !== 'choice' || !(growingSources.has(source) || isTaxonomy(source))) continue
    if (typeof value === 'string' && value !== '') found.set(source, (found.get(source) ?? new Set()).add(value))
  }
  return found
}

/** A table as it is posted: a list, or an object whose keys are the places. */
const rowsOf = (value: unknown): Answers[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).filter(row => typeof row === 'object' && row !== null)
    : []

function replaced(form: z.ZodObject, answers: Answers, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => {
      const schema = Object.hasOwn(form.shape, field) ? (form.shape[field] as z.ZodType) : undefined
      if (!schema) return [field, value]
      const { optionsFrom: source, row } = metaOf(schema)
      if (row) return [field, inRows(value, cells => replaced(row, cells, ids))]
      return [field, (source && ids.get(`${source} ${value}`)) ?? value]
    }),
  )
}

function inRows(value: unknown, change: (cells: Answers) => Answers): unknown {
  if (Array.isArray(value)) return value.map(row => inRow(row, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([place, row]) => [place, inRow(row, change)]))
}

const inRow = (row: unknown, change: (cells: Answers) => Answers): unknown =>
  typeof row === 'object' && row !== null ? change(row as Answers) : row
