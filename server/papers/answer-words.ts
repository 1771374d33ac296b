/** What a step was told, as papers print it: days in Chinese form, money with its sign and in capitals, names for ids. */
import { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { FieldMeta } from '../../workflows/fields.ts'
import { isTaxonomy } from '../../workflows/law/taxonomies/index.ts'
import { entryName } from '../taxonomies/options.ts'
import { capitalAmount } from './capital-amount.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'

/** People, organisations, parties and members by the ids that stand in answers. */
export type Named = Readonly<Record<string, { name: string }>>
type Answers = Readonly<Record<string, unknown>>
export type PlaceValue = string | { [place: string]: string }[]

export const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** One answer that is no table. */
export function answerWords(meta: FieldMeta, value: unknown, named: Named): string {
  if (Array.isArray(value)) return value.map(one => answerWords(meta, one, named)).join('、')
  if (meta.widget === 'money') return `¥${plainYuan(Number(value))}`
  if (meta.widget === 'date') return chineseDay(String(value)) ?? String(value)
  if (meta.widget === 'checkbox') return '是'
  if (meta.options) return meta.options[String(value)]?.zh ?? String(value)
  if (isTaxonomy(meta.optionsFrom)) return entryName(meta.optionsFrom, String(value)).zh
  if (meta.optionsFrom) return named[String(value)]?.name ?? '—'
  return String(value)
}

/** Every answer under its place: `x`, for money `x.capital` too; a table as lines, and as a list under `x.rows`. */
export function answerPlaces(form: z.ZodObject, answers: Answers, named: Named): Record<string, PlaceValue> {
  return Object.fromEntries(
    questionsOf(form, answers).flatMap(([name, meta]): [string, PlaceValue][] => {
      const value = answers[name]
      if (meta.row) return tablePlaces(name, rowsOf(meta.row, value as Answers[], named))
      const words = answerWords(meta, value, named)
      return meta.widget === 'money'
        ? [
            [name, words],
            [`${name}.capital`, capitalAmount(Number(value))],
          ]
        : [[name, words]]
    }),
  )
}

const tablePlaces = (name: string, list: Record<string, string>[]): [string, PlaceValue][] => [
  [name, list.map(({ place, ...cells }) => `${place}. ${Object.values(cells).filter(Boolean).join('，')}`).join('\n')],
  [`${name}.rows`, list],
]

const rowsOf = (form: z.ZodObject, rows: readonly Answers[], named: Named) =>
  rows.map((row, index) => ({
    place: String(index + 1),
    ...(answerPlaces(form, row, named) as Record<string, string>),
    ...answeredYesOrNo(form, row),
  }))

/** In a line, yes is said by what was asked, 首席代表, and no by nothing. */
const answeredYesOrNo = (form: z.ZodObject, row: Answers): Record<string, string> =>
  Object.fromEntries(
    questionsOf(form, row).flatMap(([name, { options, label }]) =>
      options && Object.keys(options).join() === 'yes,no' ? [[name, row[name] === 'yes' ? label.zh : '']] : [],
    ),
  )

/** The questions that were answered, in the order of the form. */
export const questionsOf = (form: z.ZodObject, answers: Answers): [string, FieldMeta][] =>
  Object.entries(form.shape)
    .filter(([name, field]) => field instanceof z.ZodType && isSaid(answers[name]))
    .map(([name, field]) => [name, metaOf(field as z.ZodType)])
