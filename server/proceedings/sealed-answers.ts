/** Identity number, phone and bank card never stand in an event in clear: they are sealed on the way in, opened for replay. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { FieldMeta } from '../../workflows/fields.ts'
import type { Sealer } from '../sealing/sealer.ts'

type Answers = Record<string, unknown>
type Change = (kind: NonNullable<FieldMeta['sealed']>, value: string) => string

export const sealAnswers = (form: z.ZodObject, answers: Answers, sealer: Sealer): Answers =>
  changeSealed(form, answers, (kind, value) => sealer.seal(kind, value))

export const openAnswers = (form: z.ZodObject, answers: Answers, sealer: Sealer): Answers =>
  changeSealed(form, answers, (_kind, value) => sealer.open(value))

const knownToSeal = new WeakMap<z.ZodObject, boolean>()

/** Whether it asks for anything that is sealed, in a row or outside: most forms do not. */
function seals(form: z.ZodObject): boolean {
  const known = knownToSeal.get(form)
  if (known !== undefined) return known
  const found = Object.values(form.shape).some(field => {
    const { sealed, row } = metaOf(field as z.ZodType)
    return sealed !== undefined || (row !== undefined && seals(row))
  })
  knownToSeal.set(form, found)
  return found
}

function changeSealed(form: z.ZodObject, answers: Answers, change: Change): Answers {
  if (!seals(form)) return answers
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => {
      const field = form.shape[name]
      if (!field || value === undefined || value === null) return [name, value]
      const { sealed, row } = metaOf(field as z.ZodType)
      if (row && Array.isArray(value)) return [name, value.map(one => changeSealed(row, one as Answers, change))]
      return [name, sealed ? change(sealed, String(value)) : value]
    }),
  )
}
