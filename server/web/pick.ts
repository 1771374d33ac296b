/**
 * Choosing several from a list too long to be shown. One field carries it all, with and without scripts: values that
 * are ticked, whole searches ("all that hold 张"), and the wish for everything else instead.
 */
import type { Option } from './field-view.ts'
import { mostListed, optionsFound } from './find-option.ts'

const searched = 'match:'
/** All but what is ticked. */
export const others = 'others:'
/** Stands for everything in the list. */
export const everything = searched

/** Whether a value stands for several of the list. */
export const standsForSeveral = (value: unknown): boolean =>
  typeof value === 'string' && (value === others || value.startsWith(searched))

/** The text of a search that is ticked as a whole; undefined for any other value. */
const textOf = (value: string): string | undefined =>
  value.startsWith(searched) ? value.slice(searched.length).trim() : undefined

const holding = (options: readonly Option[], text: string): readonly Option[] =>
  text === '' ? options : optionsFound(options, text)

/** The values of the list that were meant, each once. What is in no list stays, to be refused by whoever checks it. */
export function meantBy(options: readonly Option[], values: readonly string[]): string[] {
  const meant = new Set<string>()
  for (const value of values) {
    const text = textOf(value)
    if (text !== undefined) for (const one of holding(options, text)) meant.add(one.value)
    else if (value !== others) meant.add(value)
  }
  return values.includes(others) ? options.map(({ value }) => value).filter(value => !meant.has(value)) : [...meant]
}

/** Many single ticks in few values: everything, or all but the few that are missing. A form cannot send thousands. */
function shortened(options: readonly Option[], values: readonly string[]): readonly string[] {
  if (values.length <= Math.max(mostListed, options.length / 2) || values.some(standsForSeveral)) return values
  const ticked = new Set(values)
  const missing = options.filter(({ value }) => !ticked.has(value)).map(({ value }) => value)
  return missing.length === 0 ? [everything] : [others, ...missing]
}

export type Ticked = { value: string; text?: string; label?: string; count: number }
export type Picking = {
  all: number
  chosen: number
  /** Searches and single values that are ticked, to be shown. */
  ticked: Ticked[]
  /** Ticked as well, but too many to be shown. */
  kept: string[]
  isOthers: boolean
  search: string
  /** How many the search fits, and the page of them that is shown. */
  found: number
  from: number
  to: number
  page: number
  pages: number
  /** Of this page, those that are not ticked yet. */
  shown: Option[]
  /** Ticks all that the search fits; undefined where that is ticked. */
  whole: string | undefined
}

/** What there is to show. `page` is counted from 1. */
export function picking(
  options: readonly Option[],
  { values: told, search, page }: { values: readonly string[]; search: string; page: number },
): Picking {
  const values = shortened(options, told)
  const text = search.trim()
  const found = holding(options, text)
  const labels = new Map(options.map(({ value, label }) => [value, label]))
  const ticked = [...new Set(values)].flatMap((value): Ticked[] => {
    const whole = textOf(value)
    if (whole !== undefined) return [{ value, text: whole, count: holding(options, whole).length }]
    return labels.has(value) ? [{ value, label: labels.get(value)!, count: 1 }] : []
  })
  const pages = Math.max(1, Math.ceil(found.length / mostListed))
  const current = Math.min(Math.max(1, page), pages)
  const start = (current - 1) * mostListed
  const known = new Set(values)
  return {
    all: options.length,
    chosen: meantBy(options, values).filter(value => labels.has(value)).length,
    ticked: ticked.slice(0, mostListed),
    kept: ticked.slice(mostListed).map(({ value }) => value),
    isOthers: values.includes(others),
    search: text,
    found: found.length,
    from: found.length === 0 ? 0 : start + 1,
    to: Math.min(start + mostListed, found.length),
    page: current,
    pages,
    shown: found.slice(start, start + mostListed).filter(({ value }) => !known.has(value)),
    whole: found.length > 0 && !known.has(`${searched}${text}`) ? `${searched}${text}` : undefined,
  }
}

/** What a form asks for when a list is searched: `_find` is the field, and the page of what is found: 'members:2'. */
export function searchOf(
  typed: Readonly<Record<string, unknown>> | undefined,
  field: string,
): { search: string; page: number } {
  const { _search: searches, _find: asked } = typed ?? {}
  const text = typeof searches === 'object' && searches !== null ? (searches as Record<string, unknown>)[field] : ''
  const [name, page] = typeof asked === 'string' ? asked.split(':') : []
  return {
    search: typeof text === 'string' ? text.slice(0, 80) : '',
    page: name === field && /^\d{1,4}$/.test(page ?? '') ? Number(page) : 1,
  }
}
