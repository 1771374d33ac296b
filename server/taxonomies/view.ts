/** The taxonomies as their pages show them: each list, its entries as they stand for an office, what was changed. */
import { type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import type { Entry } from '../../workflows/law/taxonomies/taxonomy.ts'
import type { Locale } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'
import { localEntry } from './local-entries.ts'
import { entryName } from './options.ts'
import type { Change } from './repository.ts'
import { entriesHere, entriesWithin, isOpenWithin } from './standing.ts'
import { words } from './words.ts'

type Reading = { changes: readonly Change[]; today: string; locale: Locale }

export const listLine = (id: TaxonomyId, { changes, today, locale }: Reading) => ({
  href: `/taxonomies/${id}`,
  title: taxonomies[id].title[locale],
  source: taxonomies[id].source[locale],
  entries: entriesWithin(id, changes, [today, today]).length,
  own: changes.filter(({ change }) => change === 'added').length,
})

export const taxonomyView = (id: TaxonomyId, reading: Reading) => ({
  title: taxonomies[id].title[reading.locale],
  source: taxonomies[id].source[reading.locale],
  href: `/taxonomies/${id}`,
  entries: entriesHere(id, reading.changes).map(entry => entryLine(id, entry, reading)),
  history: reading.changes.toReversed().map(change => historyLine(id, change, reading.locale)),
})

function entryLine(id: TaxonomyId, entry: Entry, { changes, today, locale }: Reading) {
  const local = localEntry(entry.code)
  const isOpen = isOpenWithin(entry.code, changes, [today, today])
  return {
    code: local ? (local.shortcut ?? '—') : entry.code,
    isHeading: entry.isHeading === true,
    isLocal: local !== undefined,
    isOpen,
    name: entry[locale],
    other: entry[locale === 'zh' ? 'en' : 'zh'],
    valid: [
      entry.from ? fill(words.from[locale], { day: entry.from }) : '',
      entry.until ? fill(words.until[locale], { day: entry.until }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    basis: [entry.source?.[locale], local ? '' : words[entry.tag ?? taxonomies[id].tag][locale]]
      .filter(Boolean)
      .join(' · '),
    turn: entry.isHeading
      ? null
      : {
          href: `/taxonomies/${id}/${entry.code}/${isOpen ? 'close' : 'open'}`,
          word: words[isOpen ? 'close' : 'open'][locale],
        },
  }
}

const historyLine = (id: TaxonomyId, change: Change, locale: Locale) => ({
  change: words[change.change][locale],
  name: entryName(id, change.code)[locale],
  fromOn: change.fromOn,
  who: `${change.organisation[locale]} · ${change.byName}`,
  reason: change.reason,
})
