/**
 * Entries that offices added, kept in memory to be called by their names everywhere: a code is made once, in one
 * database, and its name never changes. Read when the house opens, after a change, and once a minute.
 */
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import type { Entry } from '../../workflows/law/taxonomies/taxonomy.ts'
import type { Db } from '../db.ts'
import { addedEntries, type Change } from './repository.ts'

export type LocalEntry = Entry & { shortcut: string | null }

const known = new Map<string, LocalEntry & { taxonomy: TaxonomyId }>()

export async function readLocalEntries(db: Db): Promise<void> {
  for (const change of await addedEntries(db)) known.set(change.code, { ...entryOf(change), taxonomy: change.taxonomy })
}

export const localEntry = (code: string): LocalEntry | undefined => known.get(code)

export const localEntries = (id: TaxonomyId): LocalEntry[] =>
  [...known.values()].filter(({ taxonomy }) => taxonomy === id)

/** As an entry of its list, from the day on which it was added. */
export const entryOf = ({ code, name, parent, fromOn, shortcut, organisation }: Change): LocalEntry => ({
  code,
  parent,
  from: fromOn,
  zh: name!.zh,
  en: name!.en,
  source: organisation,
  shortcut,
})
