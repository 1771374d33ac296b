/** Choosing from a list too long to be shown: somebody types a part of it, and what fits is offered, without scripts. */
import type { Option } from './field-view.ts'

/** What a page lists at most; beyond it the form asks for a name. */
export const mostListed = 50

export const isLong = (options: readonly unknown[]): boolean => options.length > mostListed

/**
 * The option with this value; else those called exactly so, of whom there may be several; else those that hold the
 * text, or whose keys do: a code, Chinese words in Latin letters.
 */
export function optionsFound(options: readonly Option[], typed: string): Option[] {
  const text = typed.trim()
  if (text === '') return []
  const own = options.filter(({ value }) => value === text)
  if (own.length > 0) return own
  const exact = options.filter(({ label }) => label === text)
  if (exact.length > 0) return exact
  const key = keyOf(text)
  const same = options.filter(({ value, keys }) => keys?.includes(key) || (keys && keyOf(value) === key))
  if (same.length > 0) return same
  return options.filter(
    ({ label, keys = [] }) => label.includes(text) || (key.length > 1 && keys.some(one => one.includes(key))),
  )
}

const keyOf = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

export type Finding = {
  /** Nothing typed, nothing fits, too much fits, one fits, or a few do. */
  state: 'blank' | 'none' | 'many' | 'one' | 'few'
  /** Those to choose from where a few fit. */
  options: Option[]
  count: number
  /** What stands in the field. */
  text: string
}

/** `typed` is an option's value, or what somebody wrote. */
export function finding(options: readonly Option[], typed: string): Finding {
  const found = optionsFound(options, typed)
  const [first] = found
  const told = { count: found.length, text: typed }
  if (typed.trim() === '') return { state: 'blank', options: [], ...told }
  if (!first) return { state: 'none', options: [], ...told }
  if (found.length > mostListed) return { state: 'many', options: [], ...told }
  if (found.length > 1) return { state: 'few', options: found, ...told }
  const namesakes = options.filter(({ label }) => label === first.label)
  if (namesakes.length > 1) return { state: 'few', options: namesakes, count: namesakes.length, text: first.value }
  return { state: 'one', options: [], count: 1, text: first.label }
}
