/** Turns the form of a step into what `partials/field.ejs` shows: labels, typed values, what is wrong with them. */
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import type { FieldMeta, OptionSource, Widget } from '../../workflows/fields.ts'
import { isTaxonomy } from '../../workflows/law/taxonomies/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { type Finding, finding, isLong } from './find-option.ts'
import { rowsWithin } from './parse-form.ts'
import { picking, searchOf } from './pick.ts'
import { type PickView, pickView } from './pick-view.ts'
import { typedYuan } from './print.ts'
import { words } from './site-words.ts'
import { fill } from './words.ts'

/** `keys`: what it can be found by besides its label, in small letters. */
export type Option = { value: string; label: string; keys?: readonly string[] }

/** How a field is asked: a choice of few becomes radio buttons, of many a list, of very many a name to be found or picked. */
export type Control = 'input' | 'find' | 'pick' | 'textarea' | 'select' | 'radios' | 'checkboxes' | 'checkbox' | 'rows'

export type FieldView = {
  name: string
  id: string
  label: string
  help: string | undefined
  widget: Widget
  control: Control
  required: boolean
  value: string
  values: string[]
  errors: string[]
  options: Option[]
  /** Everything there is to be found, for browsers to propose while somebody types. */
  known?: readonly Option[]
  /** Of a choice of several from a list too long to be shown. */
  pick?: PickView
  /** The rows of a table, typed ones first, then empty ones. */
  rows?: FieldView[][]
  /** One empty row whose names hold '__row__' where the number goes. */
  rowTemplate?: FieldView[]
  min?: number
  max?: number
  /** Of a number that may have a part. */
  decimals?: number
  sealed?: FieldMeta['sealed']
}

export type FormState = {
  locale: Locale
  /** The posted body as it came, or answers to begin with. */
  typed?: Readonly<Record<string, unknown>> | undefined
  /** What `Invalid` says, by field. */
  wrong?: Readonly<Record<string, readonly string[]>> | undefined
  /** Lists only the server knows, already cut to what the person may see. */
  options?: Partial<Record<OptionSource, readonly Option[]>> | undefined
  /** Lists too long to be shown are asked for by name; whoever says so turns names into values again. */
  finds?: boolean
  /** What stands in a field before anything is typed. */
  proposed?: Readonly<Record<string, string | readonly string[]>> | undefined
  /** Fills the fields that ask for today's day. */
  today?: string | undefined
}

export const fieldViews = (form: z.ZodObject, state: FormState): FieldView[] =>
  viewsOf(form, state, { typed: state.typed ?? {}, nameOf: name => name, inRow: false })

type Place = { typed: Readonly<Record<string, unknown>>; nameOf: (field: string) => string; inRow: boolean }

const viewsOf = (form: z.ZodObject, state: FormState, place: Place): FieldView[] =>
  Object.entries(form.shape).map(([field, schema]) => viewOf(field, schema as z.ZodType, state, place))

function viewOf(field: string, schema: z.ZodType, state: FormState, place: Place): FieldView {
  const meta = metaOf(schema)
  const name = place.nameOf(field)
  const typed = Object.hasOwn(place.typed, field) ? place.typed[field] : defaultOf(meta, state, name)
  const required = !schema.safeParse(undefined).success
  const all = optionsOf(meta, state)
  const byTyping = meta.widget === 'choice' && isTaxonomy(meta.optionsFrom)
  const found = byTyping || (state.finds && meta.optionsFrom && meta.widget === 'choice' && isLong(all))
  const search = found ? finding(all, shownValue(meta, typed)) : undefined
  const options = search?.options ?? all
  const view: FieldView = {
    name,
    id: idOf(name),
    label: meta.label[state.locale],
    help: search ? findingWords(search, meta, state.locale) : meta.help?.[state.locale],
    ...(byTyping ? { known: all } : {}),
    widget: meta.widget,
    control:
      search && (search.state !== 'few' || (byTyping && !state.wrong?.[name]))
        ? 'find'
        : controlOf(meta, { required, inRow: place.inRow, count: options.length }),
    required,
    value: search?.text ?? shownValue(meta, typed),
    values: valuesOf(typed),
    errors: [...(state.wrong?.[name] ?? [])],
    options,
  }
  if (meta.min !== undefined) view.min = meta.min
  if (meta.max !== undefined) view.max = meta.max
  if (meta.decimals !== undefined) view.decimals = meta.decimals
  if (meta.sealed) view.sealed = meta.sealed
  if (meta.row) Object.assign(view, rowsOf(meta.row, { name, typed, meta, state }))
  if (state.finds && meta.widget === 'choices' && meta.optionsFrom && !isTaxonomy(meta.optionsFrom) && isLong(all)) {
    const found = picking(all, { values: view.values, ...searchOf(state.typed, field) })
    Object.assign(view, { control: 'pick', options: [], pick: pickView(found, state.locale) })
  }
  return view
}

/** Beside what the field itself says: how to find somebody, or what came of it. */
function findingWords({ state, count, text }: Finding, meta: FieldMeta, locale: Locale): string {
  const how = isTaxonomy(meta.optionsFrom) ? words.findByTyping : words.findByName
  const says = {
    blank: how,
    one: how,
    none: words.foundNone,
    many: words.foundMany,
    few: words.foundFew,
  }[state]
  return [meta.help?.[locale], fill(says[locale], { count, text })].filter(Boolean).join(locale === 'zh' ? '' : ' ')
}

function defaultOf(meta: FieldMeta, { today, typed, proposed }: FormState, name: string): unknown {
  if (typed && Object.keys(typed).length > 0) return undefined
  return meta.today && today ? today : proposed?.[name]
}

function controlOf(meta: FieldMeta, { required, inRow, count }: { required: boolean; inRow: boolean; count: number }) {
  const control: Partial<Record<Widget, Control>> = {
    textarea: inRow ? 'input' : 'textarea',
    choice: required && !inRow && count <= 5 && !meta.optionsFrom ? 'radios' : 'select',
    choices: 'checkboxes',
    checkbox: 'checkbox',
    rows: 'rows',
  }
  return control[meta.widget] ?? 'input'
}

function optionsOf(meta: FieldMeta, { locale, options }: FormState): Option[] {
  if (meta.optionsFrom) return [...(options?.[meta.optionsFrom] ?? [])]
  return Object.entries(meta.options ?? {}).map(([value, label]) => ({ value, label: label[locale] }))
}

/** A secret is never sent back; an amount that is a number is one in fen. */
function shownValue(meta: FieldMeta, typed: unknown): string {
  if (meta.widget === 'secret') return ''
  if (meta.widget === 'money' && typeof typed === 'number') return typedYuan(typed)
  return typeof typed === 'string' || typeof typed === 'number' ? String(typed) : ''
}

const valuesOf = (typed: unknown): string[] =>
  (Array.isArray(typed) ? typed : [typed]).filter((value): value is string => typeof value === 'string' && value !== '')

const emptyRows = 3

function rowsOf(
  row: z.ZodObject,
  { name, typed, meta, state }: { name: string; typed: unknown; meta: FieldMeta; state: FormState },
): Pick<FieldView, 'rows' | 'rowTemplate'> {
  const filled = rowsWithin(typed, meta.max).slice(0, meta.max)
  const length = Math.min(Math.max(filled.length + emptyRows, meta.min ?? 0), meta.max ?? 200)
  const viewRow = (at: number | '__row__', cells: Readonly<Record<string, unknown>>) =>
    viewsOf(row, state, { typed: cells, nameOf: field => `${name}[${at}][${field}]`, inRow: true })
  return {
    rows: Array.from({ length: Math.max(length, filled.length) }, (_, at) => viewRow(at, filled[at] ?? {})),
    rowTemplate: viewRow('__row__', {}),
  }
}

/** 'rows[0][amountFen]' becomes 'rows-0-amountFen', which can be linked to. */
export const idOf = (name: string): string => name.replaceAll('[', '-').replaceAll(']', '')

/** `row` counts as people do, from 1; `label` is that of the field, where what is wrong does not name it. */
export type Problem = { href: string | undefined; row?: number; label?: string; text: string }

/** For `partials/error-summary`: every error once, in the order of the page, each with a link to its field. */
export function problemsOf(fields: readonly FieldView[], wrong: FormState['wrong']): Problem[] {
  const seen = new Set<string>()
  const own = fields.flatMap(field => fieldProblems(field, seen))
  const others = Object.entries(wrong ?? {}).filter(([name]) => !seen.has(name))
  return [...others.flatMap(([, texts]) => texts.map(text => ({ href: undefined, text }))), ...own]
}

function fieldProblems(field: FieldView, seen: Set<string>): Problem[] {
  seen.add(field.name)
  const own: Problem[] = field.errors.map(text => {
    const problem = { href: `#${firstControl(field)}`, text }
    return text.includes(field.label) ? problem : { ...problem, label: field.label.replace(/[？?]$/, '') }
  })
  const inRows = (field.rows ?? []).flatMap((cells, at) =>
    cells.flatMap(cell => fieldProblems(cell, seen).map(problem => ({ ...problem, row: at + 1 }))),
  )
  return [...own, ...inRows]
}

/** Where the keyboard lands: a group has no input of its own. */
function firstControl({ id, control, rows }: FieldView): string {
  if (control === 'radios' || control === 'checkboxes') return `${id}-0`
  if (control === 'pick') return `${id}-search`
  return control === 'rows' ? (rows?.[0]?.[0]?.id ?? id) : id
}
