/** What kind of mediation body a station is: an entry of the taxonomy, found by what an administrator types. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid } from '../errors.ts'
import { codeTyped, taxonomyOptions } from '../taxonomies/options.ts'
import type { Option } from '../web/field-view.ts'
import type { OrganisationFacts } from './repository.ts'
import { words } from './words.ts'

/** Where the station lies, and the days between which an entry has to be open: from its first day until today. */
export type Place = { path: string; since: string; today: string }

export const bodyOptions = (db: Db, { path, since, today }: Place, locale: Locale): Promise<Option[]> =>
  taxonomyOptions(db, 'organisation-bases', { path, days: [since, today], locale })

/** The facts with the code of what was typed. Throws Invalid where that names no entry, or several. */
export async function withBody(
  db: Db,
  facts: OrganisationFacts,
  { locale, ...place }: Place & { locale: Locale },
): Promise<OrganisationFacts> {
  const { mediationEntry: typed } = facts
  if (typed === null) return facts
  const { path, since, today } = place
  const code = await codeTyped(db, 'organisation-bases', { typed, days: [since, today], path })
  const offered = await bodyOptions(db, place, locale)
  if (!offered.some(({ value }) => value === code)) throw new Invalid({ mediationBasis: [words.notInList[locale]] })
  return { ...facts, mediationEntry: code }
}
