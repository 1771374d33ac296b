/**
 * Lists by which cases are sorted and counted. An entry keeps its code and its name for good: where a list is revised,
 * the old entries end and new ones begin, so that an older case is always called what it was called in its day.
 */
import type { Text } from '../../text.ts'

/** How sure the wording is: read in the text, in a page about it, in a data set, or known only. */
export type Tag = 'V-text' | 'V-page' | 'V-data' | 'K'

export type Entry = Text & {
  code: string
  parent: string | null
  /** First and last day on which it may be chosen, 'YYYY-MM-DD'; always where left open. */
  from?: string
  until?: string
  /** Stands above others and is never chosen itself. */
  isHeading?: boolean
  /** Where it differs from the list's own. */
  source?: Text
  tag?: Tag
}

export type Taxonomy = { title: Text; source: Text; tag: Tag; entries: readonly Entry[] }

/** Whether it may be chosen on some day of a span; both ends count. */
export const isValidWithin = (
  { from, until }: Pick<Entry, 'from' | 'until'>,
  [first, last]: readonly [first: string, last: string],
): boolean => (from === undefined || from <= last) && (until === undefined || until >= first)

/** The code itself and all that lies under it. */
export function codesBelow(entries: readonly Entry[], code: string): string[] {
  const children = entries.filter(({ parent }) => parent === code)
  return [code, ...children.flatMap(child => codesBelow(entries, child.code))]
}

/** An entry that an office added under an official one counts with it: its code is that one's with `.x` and six signs behind. */
export const officialCode = (code: string): string => code.replace(/\.x[0-9a-f]{6}$/, '')
