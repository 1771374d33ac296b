/** Answers of an event as lines a person can read; what is sealed stays masked. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { FieldMeta } from '../../workflows/fields.ts'
import { addressToStreet } from '../../workflows/law/masking.ts'
import { isTaxonomy } from '../../workflows/law/taxonomies/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { entryName } from '../taxonomies/options.ts'
import { countWords, dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

export type Line = { label: string; value: string }
/** Names of people, parties, members and organisations by id, as far as the reader may know them. */
export type Names = ReadonlyMap<string, string>
type Reading = {
  locale: Locale
  today: string
  names: Names
  /** However many there are. */
  whole?: boolean
}

/** So many values of one answer are told; of more, how many there are. */
const mostTold = 12

export function describeAnswers(form: z.ZodObject, answers: Record<string, unknown>, reading: Reading): Line[] {
  return Object.entries(form.shape).flatMap(([field, schema]) => {
    const meta = metaOf(schema as z.ZodType)
    const value = answers[field]
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return []
    return [{ label: meta.label[reading.locale], value: describe(meta, value, reading) }]
  })
}

function describe(meta: FieldMeta, value: unknown, reading: Reading): string {
  if (meta.row)
    return several(value as Record<string, unknown>[], reading, {
      between: { zh: '；', en: '; ' },
      tell: one =>
        describeAnswers(meta.row!, one, reading)
          .map(({ value: cell }) => cell)
          .join(' '),
    })
  if (Array.isArray(value))
    return several(value, reading, { between: { zh: '、', en: ', ' }, tell: one => describe(meta, one, reading) })
  if (meta.sealed) return '＊＊＊'
  if (meta.toStreet) return addressToStreet(String(value))
  if (meta.widget === 'money') return yuan(value as number)
  if (meta.widget === 'date') return dayWords(String(value), reading.today, reading.locale)
  if (meta.widget === 'checkbox') return '✓'
  if (meta.options) return meta.options[String(value)]?.[reading.locale] ?? String(value)
  if (isTaxonomy(meta.optionsFrom)) return entryName(meta.optionsFrom, String(value))[reading.locale]
  if (meta.optionsFrom) return reading.names.get(String(value)) ?? '—'
  return String(value)
}

type Telling<T> = { between: Text; tell: (one: T) => string }

/** Whether one of these answers has more values than are told unless somebody asks for the whole. */
export const isCut = (answers: Record<string, unknown>): boolean =>
  Object.values(answers).some(value => Array.isArray(value) && value.length > mostTold)

function several<T>(all: readonly T[], { locale, whole }: Reading, { between, tell }: Telling<T>): string {
  const told = (whole ? all : all.slice(0, mostTold)).map(tell).join(between[locale])
  return all.length > mostTold && !whole
    ? `${told}${fill(words.andOthers[locale], { count: countWords(all.length) })}`
    : told
}
