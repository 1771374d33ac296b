/** What a form offers of a taxonomy: the entries of the days in question, to be found by words, pinyin or code. */
import { officialName, type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import { codesBelow, type Entry, isValidWithin } from '../../workflows/law/taxonomies/taxonomy.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Option } from '../web/field-view.ts'
import { optionsFound } from '../web/find-option.ts'
import { pinyinKeys } from '../web/pinyin.ts'

/** From the day a case was registered until today: what it was then, and what a court would call it now. */
export type Days = readonly [first: string, last: string]

export function taxonomyOptions(id: TaxonomyId, { days, locale }: { days: Days; locale: Locale }): Option[] {
  return taxonomies[id].entries
    .filter(entry => !entry.isHeading && isValidWithin(entry, days))
    .map(entry => optionOf(id, entry, locale))
}

/** Its number where people know it by one; the words in Latin letters are only for finding it. */
function optionOf(id: TaxonomyId, { code, zh, ...entry }: Entry, locale: Locale): Option {
  const name = { ...entry, zh }[locale]
  const label = hasKnownCodes.has(id) ? `${code} ${name}` : name
  return {
    value: code,
    label: entry.until ? `${label}${ended(entry.until, locale)}` : label,
    keys: [code.toLowerCase(), ...pinyinKeys(zh)],
  }
}

const hasKnownCodes: ReadonlySet<TaxonomyId> = new Set(['causes', 'industries'])

const ended = (until: string, locale: Locale): string => (locale === 'zh' ? `（至 ${until}）` : ` (until ${until})`)

/** The code of the one entry that was typed or chosen; what fits none or several stays as it was typed. */
export function codeTyped(id: TaxonomyId, typed: string, days: Days): string {
  for (const locale of ['zh', 'en'] as const) {
    const [first, ...others] = optionsFound(taxonomyOptions(id, { days, locale }), typed)
    if (first && others.length === 0) return first.value
  }
  return typed
}

/** Every entry there is or was, headings too, for narrowing a list. */
export const allOptions = (id: TaxonomyId, locale: Locale): Option[] =>
  taxonomies[id].entries.map(entry => optionOf(id, entry, locale))

/** The codes of all entries that fit what was typed, in either language, each with all that lies under it. */
export function codesFitting(id: TaxonomyId, typed: string): string[] {
  const found = (['zh', 'en'] as const).map(locale => optionsFound(allOptions(id, locale), typed))
  const [fewest] = found.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length)
  return [...new Set((fewest ?? []).flatMap(({ value }) => codesBelow(taxonomies[id].entries, value)))]
}

export const entryName = officialName
