/** What a form offers of a taxonomy: the entries of the days in question, to be found by words, pinyin or code. */
import { officialName, type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import { codesBelow, type Entry } from '../../workflows/law/taxonomies/taxonomy.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Option } from '../web/field-view.ts'
import { optionsFound } from '../web/find-option.ts'
import { pinyinKeys } from '../web/pinyin.ts'
import { localEntries, localEntry } from './local-entries.ts'
import { changesAt } from './repository.ts'
import { type Days, entriesWithin } from './standing.ts'

/** The days in question, and the organisation for which it is asked. */
export type Asked = { days: Days; path: string }

export async function taxonomyOptions(
  db: Db,
  id: TaxonomyId,
  { days, path, locale }: Asked & { locale: Locale },
): Promise<Option[]> {
  return optionsOf(id, entriesWithin(id, await changesAt(db, id, path), days), locale)
}

export const optionsOf = (id: TaxonomyId, entries: readonly Entry[], locale: Locale): Option[] =>
  entries.map(entry => optionOf(id, entry, locale))

/** Its number where people know it by one; the words in Latin letters are only for finding it. */
function optionOf(id: TaxonomyId, { code, zh, until, ...entry }: Entry, locale: Locale): Option {
  const name = { ...entry, zh }[locale]
  const local = localEntry(code)
  const known = local ? local.shortcut : hasKnownCodes.has(id) ? code : null
  const label = known ? `${known} ${name}` : name
  return {
    value: code,
    label: until ? `${label}${ended(until, locale)}` : label,
    keys: [(known ?? code).toLowerCase(), ...pinyinKeys(zh)],
  }
}

const hasKnownCodes: ReadonlySet<TaxonomyId> = new Set(['causes', 'industries'])

const ended = (until: string, locale: Locale): string => (locale === 'zh' ? `（至 ${until}）` : ` (until ${until})`)

/** The code of the one entry that was typed or chosen; what fits none or several stays as it was typed. */
export async function codeTyped(
  db: Db,
  id: TaxonomyId,
  { typed, ...asked }: Asked & { typed: string },
): Promise<string> {
  const entries = entriesWithin(id, await changesAt(db, id, asked.path), asked.days)
  for (const locale of ['zh', 'en'] as const) {
    const [first, ...others] = optionsFound(optionsOf(id, entries, locale), typed)
    if (first && others.length === 0) return first.value
  }
  return typed
}

const allEntries = (id: TaxonomyId): Entry[] => [...taxonomies[id].entries, ...localEntries(id)]

const kept = new Map<string, readonly Option[]>()

/**
 * Every entry there is or was, headings too, for narrowing a list. Made again once an office has added one: entries
 * are never renamed or removed, so that there are as many of them as there were when nothing has changed.
 */
export function allOptions(id: TaxonomyId, locale: Locale): readonly Option[] {
  const entries = allEntries(id)
  const known = kept.get(`${id} ${locale}`)
  if (known?.length === entries.length) return known
  const made = optionsOf(id, entries, locale)
  kept.set(`${id} ${locale}`, made)
  return made
}

/** The codes of all entries that fit what was typed, in either language, each with all that lies under it. */
export function codesFitting(id: TaxonomyId, typed: string): string[] {
  const found = (['zh', 'en'] as const).map(locale => optionsFound(allOptions(id, locale), typed))
  const [fewest] = found.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length)
  return [...new Set((fewest ?? []).flatMap(({ value }) => codesBelow(allEntries(id), value)))]
}

/** What a code is called: by the list, or by the office that added it. */
export const entryName = (id: TaxonomyId, code: string): Text => localEntry(code) ?? officialName(id, code)

export const causeName = (code: string): Text => entryName('causes', code)
