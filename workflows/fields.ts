/** Form fields shared by all workflows. Each says what it stores, in which unit, and how it is asked. */
import { z } from 'zod'
import { isCreditCode, isIdentityNumber } from './check-digits.ts'
import type { TaxonomyId } from './law/taxonomies/index.ts'
import { printable } from './printable.ts'
import type { Text } from './text.ts'

export type Widget =
  | 'text'
  | 'textarea'
  | 'date'
  | 'time'
  | 'money'
  | 'number'
  | 'choice'
  | 'choices'
  | 'checkbox'
  | 'rows'
  | 'secret'

/** Lists that only the server knows; it fills them with what the person may see. The clock alone names deadline subjects. */
export type OptionSource =
  | 'parties'
  | 'applicants'
  | 'respondents'
  | 'members'
  | 'claims'
  | 'open-obligations'
  | 'deadline-subjects'
  | 'topics'
  | 'open-actions'
  | 'station-people'
  | 'colleagues'
  | 'owner'
  | 'consents'
  | 'grants'
  | 'lawyers'
  | 'stations'
  | 'organisations'
  | 'partners'
  | 'service-points'
  | 'rooms'
  | 'evidence'
  | 'proofs'
  | TaxonomyId

export type FieldMeta = {
  label: Text
  widget: Widget
  help?: Text
  options?: Record<string, Text>
  optionsFrom?: OptionSource
  /** Stored encrypted; never shown whole, never logged. */
  sealed?: 'phone' | 'identity' | 'card' | 'birth'
  toStreet?: true // an address that is told no further
  /** Text of a form of its own, which its error sentence tells. */
  format?: 'credit-code' | 'month'
  /** The fields of a table of rows. */
  row?: z.ZodObject
  min?: number
  max?: number
  /** Of a number: how many decimals it may have; none unless told. */
  decimals?: number
  /** Fills itself with today's day unless something was typed. */
  today?: boolean
  /** Whoever is named here takes the matter on: as one who serves both sides, or who acts for one of them. */
  assigns?: Standing
}

/**
 * How a person who takes a matter on stands to its parties: a lawyer acts for one side, whoever speaks in talks for the
 * side named beside them (`side`), everybody else for none.
 */
export type Standing = 'neutral' | 'lawyer' | 'side'

type Extra = { help?: Text; today?: boolean; assigns?: Standing; toStreet?: true }

/** Full-width digits and signs as they come from Chinese keyboards, folded to plain ones; blanks at the ends removed. */
export const plain = (typed: unknown): unknown =>
  typeof typed === 'string' ? printable(typed).normalize('NFKC').trim() : typed

/** Names and sentences keep their Chinese punctuation; only full-width letters and digits are folded. */
const tidy = (typed: unknown): unknown =>
  typeof typed === 'string'
    ? printable(typed)
        .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, sign => sign.normalize('NFKC'))
        .trim()
    : typed

const blank = (value: unknown): boolean =>
  value === undefined || value === null || plain(value) === '' || (Array.isArray(value) && value.length === 0)

/** Changes a typed text; anything else is left for the schema to refuse. */
const whenText =
  (change: (text: string) => unknown) =>
  (typed: unknown): unknown =>
    typeof typed === 'string' ? change(String(plain(typed))) : typed

/** May be left open: an empty answer is no answer. */
export const optional = <S extends z.ZodType>(field: S) =>
  z.preprocess(value => (blank(value) ? undefined : value), field.optional()).meta(field.meta() as FieldMeta)

/** A day in the civil calendar of Asia/Shanghai, 'YYYY-MM-DD', without a time zone; 2026/3/5 and 2026年3月5日 too. */
export const calendarDate = (label: Text, extra: Extra = {}) =>
  z.preprocess(whenText(foldDay), z.iso.date()).meta({ label, widget: 'date', ...extra } satisfies FieldMeta)

function foldDay(text: string): string {
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

/** A day of birth: a calendar date that is sealed, as it is a part of the identity number. */
export const birthDate = (label: Text, extra: Extra = {}) => {
  const field = calendarDate(label, extra)
  return field.meta({ ...(field.meta() as FieldMeta), sealed: 'birth' })
}

/** 'HH:MM', Asia/Shanghai. */
export const timeOfDay = (label: Text, extra: Extra = {}) =>
  z
    .preprocess(
      whenText(text => text.replace(/^\d:/, '0$&')),
      z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    )
    .meta({ label, widget: 'time', ...extra } satisfies FieldMeta)

const yuan = /^\d{1,12}(\.\d{1,2})?$/
/** Money typed in yuan ('1,234.5'), kept as a whole number of fen (123450). */
export const moneyFen = (label: Text, extra: Extra = {}) =>
  z
    .preprocess(
      whenText(text => text.replaceAll(/[,¥元\s]/g, '')),
      z.union([z.int().nonnegative().max(1e14), z.string().regex(yuan).transform(toFen)]),
    )
    .meta({ label, widget: 'money', ...extra } satisfies FieldMeta)

function toFen(text: string): number {
  const [whole = '0', part = ''] = text.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

export const wholeNumber = (
  label: Text,
  { min = 0, max = 100_000, ...extra }: Extra & { min?: number; max?: number } = {},
) =>
  z
    .preprocess(
      whenText(text => (/^-?\d+$/.test(text) ? Number(text) : text)),
      z.int().min(min).max(max),
    )
    .meta({ label, widget: 'number', min, max, ...extra } satisfies FieldMeta)

export const shortText = (label: Text, { max = 120, ...extra }: Extra & { max?: number } = {}) =>
  z.preprocess(tidy, z.string().min(1).max(max)).meta({ label, widget: 'text', max, ...extra } satisfies FieldMeta)

export const longText = (label: Text, { max = 4000, ...extra }: Extra & { max?: number } = {}) =>
  z
    .preprocess(typed => (typeof typed === 'string' ? printable(typed).trim() : typed), z.string().min(1).max(max))
    .meta({ label, widget: 'textarea', max, ...extra } satisfies FieldMeta)

export const choice = <const K extends string>(label: Text, options: Record<K, Text>, extra: Extra = {}) =>
  z.enum(Object.keys(options) as [K, ...K[]]).meta({ label, widget: 'choice', options, ...extra } satisfies FieldMeta)

/** Several of a list; a single ticked box arrives as one string. */
export const choices = <const K extends string>(label: Text, options: Record<K, Text>, extra: Extra = {}) =>
  z
    .preprocess(
      value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(Object.keys(options) as [K, ...K[]])),
    )
    .meta({ label, widget: 'choices', options, ...extra } satisfies FieldMeta)

export const yesNo = (label: Text, extra: Extra = {}) =>
  choice(label, { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } }, extra)

/** A box that must be ticked. */
export const confirmed = (label: Text, extra: Extra = {}) =>
  z.literal('yes').meta({ label, widget: 'checkbox', ...extra } satisfies FieldMeta)

/** The id of something the server lists: a party, a member, a lawyer, a partner. */
export const reference = (label: Text, optionsFrom: OptionSource, extra: Extra = {}) =>
  z
    .string()
    .min(1)
    .max(120)
    .meta({ label, widget: 'choice', optionsFrom, ...extra } satisfies FieldMeta)

/** What the deadline that has passed was about: the key of a record. Named by the clock, never typed. */
export const deadlineSubject = () =>
  optional(reference({ zh: '期限对象', en: 'What the deadline was about' }, 'deadline-subjects'))

export const references = (label: Text, optionsFrom: OptionSource, extra: Extra = {}) =>
  z
    .preprocess(
      value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.string().max(120)),
    )
    .meta({ label, widget: 'choices', optionsFrom, ...extra } satisfies FieldMeta)

export const phone = (label: Text, extra: Extra = {}) =>
  z
    .preprocess(
      whenText(text => text.replaceAll(/[\s-]/g, '')),
      z.string().regex(/^\+?\d{5,20}$/),
    )
    .meta({ label, widget: 'text', sealed: 'phone', ...extra } satisfies FieldMeta)

/** An 18-digit resident identity number with a right check digit (GB 11643), or another paper's number. */
export const identityNumber = (label: Text, extra: Extra = {}) =>
  z
    .preprocess(
      whenText(text => text.replaceAll(/\s/g, '').toUpperCase()),
      z.string().min(5).max(30).refine(isIdentityNumber),
    )
    .meta({ label, widget: 'text', sealed: 'identity', ...extra } satisfies FieldMeta)

/** A unified social credit code of 18 signs with a right check sign (GB 32100). */
export const creditCode = (label: Text, extra: Extra = {}) =>
  z
    .preprocess(
      whenText(text => text.replaceAll(/[\s-]/g, '').toUpperCase()),
      z.string().refine(isCreditCode),
    )
    .meta({ label, widget: 'text', format: 'credit-code', ...extra } satisfies FieldMeta)

export const bankCard = (label: Text, extra: Extra = {}) =>
  z
    .preprocess(
      whenText(text => text.replaceAll(/\s/g, '')),
      z.string().regex(/^\d{12,21}$/),
    )
    .meta({ label, widget: 'text', sealed: 'card', ...extra } satisfies FieldMeta)

/**
 * A table of rows, each with the same fields: posted as `name[0][field]`, pasted from a spreadsheet as lines.
 * Rows left wholly empty are not rows.
 */
export const rows = <S extends z.ZodRawShape>(
  label: Text,
  fields: S,
  { min = 0, max = 200, ...extra }: Extra & { min?: number; max?: number } = {},
) => {
  const row = z.object(fields)
  return z
    .preprocess(value => filledRows(value), z.array(row).min(min).max(max))
    .meta({ label, widget: 'rows', row, min, max, ...extra } satisfies FieldMeta)
}

function filledRows(value: unknown): unknown {
  const list = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value)
      : value === undefined || value === ''
        ? []
        : value
  if (!Array.isArray(list)) return list
  return list.filter(row => typeof row !== 'object' || row === null || !Object.values(row).every(blank))
}
