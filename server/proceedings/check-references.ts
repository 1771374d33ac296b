/** A reference must be one of those the form offered: ids cannot be slipped in from elsewhere. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/fields.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import { type Options, type OptionsAsked, optionsFor, sourcesOf } from './options.ts'

/** Throws Invalid at the field, or at the cell `rows[0][memberId]`. */
export async function checkReferences(
  db: Db,
  form: z.ZodObject,
  { answers, ...asked }: OptionsAsked & { answers: Record<string, unknown> },
): Promise<void> {
  if (sourcesOf(form).size === 0) return
  const options = await optionsFor(db, form, asked)
  const strangers = strangersIn(form, answers, options)
  const says = asked.locale === 'zh' ? '请从列表中选择' : 'Choose from the list'
  if (strangers.length > 0) throw new Invalid(Object.fromEntries(strangers.map(field => [field, [says]])))
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
