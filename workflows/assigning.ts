/** Steps that name somebody to take a matter on: which of their fields do, and the reason that overrides a conflict. */
import type { z } from 'zod'
import { type FieldMeta, longText, type OptionSource, optional, type Standing } from './fields.ts'

/** Asked by every step that assigns somebody; must be answered where a possible conflict was found. */
export const conflictReason = () =>
  optional(
    longText(
      { zh: '存在利益冲突仍予指派的理由', en: 'Why assigned although a conflict was found' },
      {
        max: 400,
        help: {
          zh: '只在检索到所选人员可能有利益冲突时填写。',
          en: 'Needed only where a possible conflict was found for whoever is chosen.',
        },
      },
    ),
  )

/** The fields of a form that name somebody who takes the matter on. */
export const assigningFields = (form: z.ZodObject): { field: string; as: Standing; from: OptionSource }[] =>
  Object.entries(form.shape).flatMap(([field, schema]) => {
    const { assigns, optionsFrom } = ((schema as z.ZodType).meta() ?? {}) as Partial<FieldMeta>
    return assigns && optionsFrom ? [{ field, as: assigns, from: optionsFrom }] : []
  })
