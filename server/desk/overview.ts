/** How many cases burn at each station and with each owner; every number leads to the cases it counts. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import { listHref, type Narrowing } from './cards.ts'
import { type Looking, type Tally, tallies } from './repository.ts'
import type { Section } from './sections.ts'
import { words } from './words.ts'

export const columns = ['open', 'overdue', 'missed', 'urge', 'returned', 'nodate', 'stuck'] as const satisfies Section[]
/** Columns that turn red as soon as they count anything. */
const burning: readonly Section[] = ['overdue', 'missed', 'urge']

type Cell = { label: string; count: number; href: string; isLate: boolean }
export type OverviewRow = { name: string; cells: Cell[] }
export type Overview = { heads: string[]; rows: OverviewRow[]; more: OverviewRow[]; total: Cell[] }
type Counts = Map<string, Map<Section, number>>
type Place = { id: string; path: string; name: Text }

const shownStations = 12
const shownOwners = 15

/** Two tables from one reading: stations with nothing to count are shown too, owners only where something burns. */
export async function overviews(
  db: Db,
  { looking, paths }: { looking: Looking; paths: readonly string[] },
): Promise<{ stations: Overview; owners: Overview }> {
  const counted = await tallies(db, columns, looking)
  const byPath = countsBy(counted, ({ path }) => path)
  const byOwner = countsBy(counted, ({ ownerId }) => ownerId)
  const stations = await stationsUnder(db, paths)
  const owners = await namesOf(db, [...byOwner.keys()])
  const { scope, person } = looking
  const { locale } = person
  const line = (name: string, counts: Map<Section, number> | undefined, narrowing: Narrowing) => ({
    name,
    cells: cellsOf(counts, { narrowing, locale }),
  })
  const total = cellsOf(sumOf(byPath), { narrowing: { scope }, locale })
  const stationRows = stations.map(({ id, path, name }) => line(name[locale], byPath.get(path), { scope, station: id }))
  const ownerRows = owners.map(({ id, name }) => line(name, byOwner.get(id), { scope, owner: id }))
  const heads = columns.map(section => words[section][locale])
  return {
    stations: { heads, total, ...hottestFirst(stationRows, shownStations) },
    owners: { heads, total, ...hottestFirst(ownerRows, shownOwners) },
  }
}

type Saying = { narrowing: Narrowing; locale: Locale }

function cellsOf(counts: Map<Section, number> | undefined, { narrowing, locale }: Saying): Cell[] {
  return columns.map(section => {
    const count = counts?.get(section) ?? 0
    return {
      label: words[section][locale],
      count,
      href: listHref(section, narrowing),
      isLate: count > 0 && burning.includes(section),
    }
  })
}

function hottestFirst(rows: OverviewRow[], shown: number): Pick<Overview, 'rows' | 'more'> {
  const sorted = rows.toSorted((a, b) => heatOf(b) - heatOf(a))
  return { rows: sorted.slice(0, shown), more: sorted.slice(shown) }
}

function countsBy(tallies: ReadonlyMap<Section, Tally[]>, keyOf: (one: Tally) => string): Counts {
  const counts: Counts = new Map()
  for (const [section, rows] of tallies)
    for (const one of rows) {
      const of = counts.get(keyOf(one)) ?? new Map<Section, number>()
      of.set(section, (of.get(section) ?? 0) + one.count)
      counts.set(keyOf(one), of)
    }
  return counts
}

function sumOf(counts: Counts): Map<Section, number> {
  const sum = (section: Section) => [...counts.values()].reduce((all, of) => all + (of.get(section) ?? 0), 0)
  return new Map(columns.map(section => [section, sum(section)]))
}

const heatOf = ({ cells }: OverviewRow): number =>
  cells.reduce((heat, { count, isLate }) => heat + (isLate ? count * 1_000 : 0), cells[0]?.count ?? 0)

async function stationsUnder(db: Db, paths: readonly string[]): Promise<Place[]> {
  const rows = await db('organisations')
    .where({ kind: 'station', active: true })
    .where(under('path', paths))
    .orderBy('path')
    .select('id', 'path', 'name_zh', 'name_en')
  return rows.map(({ id, path, name_zh: zh, name_en: en }) => ({ id, path, name: { zh, en } }))
}

const namesOf = (db: Db, ids: string[]): Promise<{ id: string; name: string }[]> =>
  db('people').whereIn('id', ids).orderBy('id').select('id', 'name')
