/** What is picked from a long list, in words. */
import type { Locale } from '../../workflows/text.ts'
import type { Option } from './field-view.ts'
import type { Picking } from './pick.ts'
import { countWords } from './print.ts'
import { words } from './site-words.ts'
import { fill } from './words.ts'

export type PickView = {
  summary: string
  ticked: Option[]
  kept: string[]
  keptWords: string
  isOthers: boolean
  search: string
  found: string
  whole: Option | undefined
  shown: Option[]
  /** The pages before and after; 0 where there is none. */
  earlier: number
  later: number
}

export function pickView(picking: Picking, locale: Locale): PickView {
  const { all, chosen, ticked, kept, isOthers, search, found, from, to, page, pages, shown, whole } = picking
  const wholeWords = (text: string, count: number) =>
    fill((text ? words.pickHolding : words.pickEverything)[locale], { text, count: countWords(count) })
  return {
    summary: fill(words.pickSummary[locale], { all: countWords(all), chosen: countWords(chosen) }),
    ticked: ticked.map(({ value, text, label, count }) => ({ value, label: label ?? wholeWords(text ?? '', count) })),
    kept,
    keptWords: kept.length > 0 ? fill(words.pickKept[locale], { count: countWords(kept.length) }) : '',
    isOthers,
    search,
    found:
      found === 0
        ? words.pickNone[locale]
        : fill(words.pickFound[locale], { count: countWords(found), from: countWords(from), to: countWords(to) }),
    whole: whole === undefined ? undefined : { value: whole, label: wholeWords(search, found) },
    shown,
    earlier: page > 1 ? page - 1 : 0,
    later: page < pages ? page + 1 : 0,
  }
}
