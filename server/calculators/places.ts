/** The places a calculation can be made for, and what holds there. */
import type { LocalParameters } from '../../workflows/law/calculators/calculation.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { type Organisation, organisationsAt } from '../organisations/repository.ts'
import { localFigures } from '../parameters/local-figures.ts'
import type { Person } from '../people/person.ts'
import type { Option } from '../web/field-view.ts'
import { fill } from '../web/words.ts'
import { unionsUnder } from './repository.ts'
import { words } from './words.ts'

export type Places = { all: readonly Organisation[]; own: string | undefined }

/**
 * The unions of the reader's own province with its cities and counties, and the organisation that is `nearest`: that
 * of a case, or the reader's first.
 */
export async function placesFor(db: Db, person: Person, nearest = person.memberships[0]?.path): Promise<Places> {
  if (nearest === undefined) return { all: [], own: undefined }
  const [own] = await organisationsAt(db, [nearest])
  const unions = await unionsUnder(db, `/${nearest.split('/')[1]}/`)
  const all = own && !unions.some(({ id }) => id === own.id) ? [...unions, own] : unions
  return { all: all.toSorted((a, b) => (a.path < b.path ? -1 : 1)), own: own?.id }
}

/** Each with what stands above it: 福州市总工会 / 马尾区总工会. */
export function placeOptions({ all }: Places, locale: Locale): Option[] {
  const names = new Map(all.map(({ id, name }) => [id, name[locale]]))
  return all.map(({ id, path }) => ({
    value: id,
    label: path
      .split('/')
      .flatMap(part => names.get(part) ?? [])
      .slice(-2)
      .join(' / '),
  }))
}

/** What is entered and known for a place; the whole house where none is named. */
export async function parametersOf(db: Db, { all }: Places, placeId: string | undefined): Promise<LocalParameters> {
  const place = all.find(({ id }) => id === placeId)
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return {
    place: place?.name ?? words.wholeHouse,
    figureAt: await localFigures(db, place?.path ?? ''),
    placeOf: region => regionName(region) ?? names.get(region) ?? words.wholeHouse,
    whoMayEnter: words.whoMayEnter,
  }
}

/** A region of figures that are known here; an organisation has a name of its own. */
function regionName(region: string): Text | undefined {
  const tier = /^fujian-tier-([a-d])$/.exec(region)?.[1]?.toUpperCase()
  if (tier) return { zh: fill(words.tier.zh, { tier }), en: fill(words.tier.en, { tier }) }
  if (region === 'national') return words.national
  return region === 'fujian' ? words.fujian : undefined
}
