/** How many cases burn at each station and with each owner; every number leads to the cases it counts. */
import type { Locale, Text } from '../../workflows/text.ts'
import { countedWords } from '../counted.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import { oncePer } from '../reports/once.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { fill } from '../web/words.ts'
import { type BoardSection, boardSections, type Tally } from './board.ts'
import { listHref, type Narrowing } from './cards.ts'
import type { Looking } from './repository.ts'
import type { Seen } from './seen-board.ts'
import { words } from './words.ts'

export const columns = [
  'open',
  'overdue',
  'missed',
  'urge',
  'returned',
  'nodate',
  'stuck',
] as const satisfies BoardSection[]
/** Columns that turn red as soon as they count anything. */
const burning: readonly BoardSection[] = ['overdue', 'missed', 'urge']

type Cell = { indicator: string; label: string; count: number; figure: string; href: string; isLate: boolean }
export type OverviewRow = { name: string; cells: Cell[] }
export type Overview = {
  heads: { id: string; name: string }[]
  rows: OverviewRow[]
  /** Those that unfold, and what is said of them. */
  more: OverviewRow[]
  moreWords: string
  total: Cell[] /** Of whom no line is told. */
  left: number
}
/** In the order of `boardSections`. */
type Counts = number[]
type Place = { id: string; path: string; name: Text }

const shownStations = 12
const shownOwners = 15
/** With those that unfold. */
const mostOwners = 60

/**
 * Two tables from one reading, in the order of places and of names: nobody is ranked by what burns. Stations with nothing
 * to count are shown too; of very many owners those with something that burns come into the table first.
 */
export async function overviews(
  db: Db,
  { looking, paths, seen }: { looking: Looking; paths: readonly string[]; seen: Seen },
): Promise<{ stations: Overview; owners: Overview }> {
  const byPath = countsByPath(seen.tallies)
  const byOwner = countsByOwner(seen.tallies)
  const stations = await readOnce(db, ['stations', paths], () => stationsUnder(db, paths))
  const ownerIds = [...byOwner]
    .sort(([, a], [, b]) => heatOf(b) - heatOf(a))
    .slice(0, mostOwners)
    .map(([id]) => id)
  const owners = await readOnce(db, ['names', ownerIds], () => namesOf(db, ownerIds))
  const { scope, person } = looking
  const { locale } = person
  const line = (name: string, counts: Counts | undefined, narrowing: Narrowing) => ({
    name,
    cells: cellsOf(counts, { narrowing, locale }),
  })
  const total = cellsOf(sumOf(byPath), { narrowing: { scope }, locale })
  const stationRows = stations.map(({ id, path, name }) => line(name[locale], byPath.get(path), { scope, station: id }))
  const ownerRows = owners.map(({ id, name }) => line(name, byOwner.get(id), { scope, owner: id }))
  const heads = columns.map(section => ({ id: deskFigures[section].id, name: deskFigures[section].name[locale] }))
  return {
    stations: { heads, total, left: 0, ...folded(stationRows, shownStations, locale) },
    owners: { heads, total, left: byOwner.size - ownerIds.length, ...folded(ownerRows, shownOwners, locale) },
  }
}

type Saying = { narrowing: Narrowing; locale: Locale }

function cellsOf(counts: Counts | undefined, { narrowing, locale }: Saying): Cell[] {
  return columns.map(section => {
    const count = counts?.[placeOf(section)] ?? 0
    return {
      indicator: deskFigures[section].id,
      label: deskFigures[section].name[locale],
      count,
      figure: countedWords({ count, isMore: false }),
      href: listHref(section, narrowing),
      isLate: count > 0 && burning.includes(section),
    }
  })
}

const burns = ({ cells }: OverviewRow): boolean => cells.some(({ isLate }) => isLate)

/** Where not all find room, those in which something burns, as they stand in their order; the others unfold. */
function folded(rows: OverviewRow[], shown: number, locale: Locale): Pick<Overview, 'rows' | 'more' | 'moreWords'> {
  if (rows.length <= shown) return { rows, more: [], moreWords: '' }
  const burning = rows.filter(burns)
  const first = new Set((burning.length > 0 ? burning : rows).slice(0, shown))
  const more = rows.filter(row => !first.has(row))
  const left = more.filter(burns).length
  const sentence = left > 0 ? words.moreBurning : words.moreRows
  return {
    rows: [...first],
    more,
    moreWords: fill(sentence[locale], { count: more.length, burning: left }),
  }
}

const placeOf = (section: (typeof columns)[number]): number => boardSections.indexOf(section)

/** Once for what somebody sees of a board, of which a province has a thousand tallies. */
const countsBy = (keyOf: (one: Tally) => string) =>
  oncePer((tallies: readonly Tally[]): ReadonlyMap<string, Counts> => {
    const sums = new Map<string, Counts>()
    for (const one of tallies) {
      const sum = sums.get(keyOf(one)) ?? boardSections.map(() => 0)
      for (const [place, count] of one.counts.entries()) sum[place]! += count
      sums.set(keyOf(one), sum)
    }
    return sums
  })
const countsByPath = countsBy(({ path }) => path)
const countsByOwner = countsBy(({ ownerId }) => ownerId)

const sumOf = (counts: ReadonlyMap<string, Counts>): Counts =>
  boardSections.map((_, place) => [...counts.values()].reduce((sum, of) => sum + of[place]!, 0))

const heatOf = (counts: Counts | undefined): number =>
  counts
    ? burning.reduce(
        (heat, section) => heat + counts[boardSections.indexOf(section)]! * 1_000,
        counts[placeOf('open')]!,
      )
    : 0

async function stationsUnder(db: Db, paths: readonly string[]): Promise<Place[]> {
  const rows = await db('organisations')
    .where({ kind: 'station', active: true })
    .where(under('path', paths))
    .orderBy('path')
    .select('id', 'path', 'name_zh', 'name_en')
  return rows.map(({ id, path, name_zh: zh, name_en: en }) => ({ id, path, name: { zh, en } }))
}

async function namesOf(db: Db, ids: string[]): Promise<{ id: string; name: string }[]> {
  const rows: { id: string; name: string }[] = await db('people').whereIn('id', ids).select('id', 'name')
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || (a.id < b.id ? -1 : 1))
}
