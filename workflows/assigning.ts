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

type Naming = { field: string; column?: string; as: Standing }

/** The fields of a form, those of its rows included, that choose somebody of the house who takes the matter on. */
export const assigningFields = (form: z.ZodObject): (Naming & { from: OptionSource })[] =>
  fieldsThatAssign(form).flatMap(({ from, ...naming }) => (from ? [{ ...naming, from }] : []))

/** Those that name somebody from outside in words: an arbitrator, who speaks for a side. */
export const namingFields = (form: z.ZodObject): Naming[] =>
  fieldsThatAssign(form).flatMap(({ from, ...naming }) => (from ? [] : [naming]))

type Found = Naming & { from: OptionSource | undefined }

const fieldsThatAssign = (form: z.ZodObject): Found[] =>
  Object.entries(form.shape).flatMap(([field, schema]): Found[] => {
    const { assigns, optionsFrom, row } = ((schema as z.ZodType).meta() ?? {}) as Partial<FieldMeta>
    if (row) return fieldsThatAssign(row).map(({ field: column, ...rest }) => ({ ...rest, field, column }))
    return assigns ? [{ field, as: assigns, from: optionsFrom }] : []
  })

type Answers = Record<string, unknown>

/** What was answered in such a field, with the answers beside it: one of a form, one for each row of a table. */
export const answeredIn = (answers: Answers, { field, column }: Naming): { value: unknown; beside: Answers }[] =>
  column === undefined
    ? [{ value: answers[field], beside: answers }]
    : ((answers[field] ?? []) as Answers[]).map(row => ({ value: row[column], beside: row }))

/** The people named in a text: 张三（人社局）、李四. Remarks in brackets are left out. */
export const namesIn = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .replaceAll(/[（(][^）)]*[）)]/g, '')
        .split(/[、，,；;/\n]/)
        .map(name => name.trim())
        .filter(name => name !== '')
    : []
