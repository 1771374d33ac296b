/** A reference must be one of those the form offered: ids cannot be slipped in from elsewhere. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { OptionSource } from '../../workflows/fields.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import { type Options, type OptionsAsked, optionsFrom, sourcesOf, valuesOffered } from './options.ts'

/** Throws Invalid at the field, or at the cell `rows[0][memberId]`. */
export async function checkReferences(
  db: Db,
  form: z.ZodObject,
  { answers, ...asked }: OptionsAsked & { answers: Record<string, unknown> },
): Promise<void> {
  if (sourcesOf(form).size === 0) return
  const options = await knownAmong(db, form, { ...asked, answers })
  const strangers = strangersIn(form, answers, options)
  const says = asked.locale === 'zh' ? '请从列表中选择' : 'Choose from the list'
  if (strangers.length > 0) throw new Invalid(Object.fromEntries(strangers.map(field => [field, [says]])))
}

/** Of a group only those that are named are looked up; other lists are short. */
async function knownAmong(
  db: Db,
  form: z.ZodObject,
  { answers, ...asked }: OptionsAsked & { answers: Record<string, unknown> },
): Promise<Options> {
  const named = namedIn(form, answers)
  const options: Options = {}
  for (const source of sourcesOf(form)) {
    const values = [...(named.get(source) ?? [])]
    options[source] =
      values.length === 0
        ? []
        : ((await valuesOffered(db, source, { caseId: asked.file.id, values })) ??
          (await optionsFrom(db, source, asked)))
  }
  return options
}

function namedIn(
  form: z.ZodObject,
  answers: Record<string, unknown>,
  found = new Map<OptionSource, Set<string>>(),
): Map<OptionSource, Set<string>> {
  for (const [field, schema] of Object.entries(form.shape)) {
    const { optionsFrom: source, row } = metaOf(schema as z.ZodType)
    const value = answers[field]
    if (value === undefined) continue
    if (row) for (const one of value as Record<string, unknown>[]) namedIn(row, one, found)
    if (source) {
      const named = found.get(source) ?? new Set()
      for (const one of [value].flat()) named.add(String(one))
      found.set(source, named)
    }
  }
  return found
}

function strangersIn(form: z.ZodObject, answers: Record<string, unknown>, options: Options): string[] {
  return Object.entries(form.shape).flatMap(([field, schema]) => {
    const { optionsFrom, row } = metaOf(schema as z.ZodType)
    const value = answers[field]
    if (value === undefined) return []
    if (row)
      return (value as Record<string, unknown>[]).flatMap((one, place) =>
        strangersIn(row, one, options).map(cell => `${field}[${place}][${cell}]`),
      )
    if (!optionsFrom) return []
    const known = new Set(options[optionsFrom]?.map(option => option.value))
    return [value].flat().every(one => known.has(String(one))) ? [] : [field]
  })
}
