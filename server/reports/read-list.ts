/** The rows behind a figure: a page of them, or all. */
import { aroundOf } from '../facts/around.ts'
import { type Entry, type KeptEntries, keptEntries } from '../facts/kept-list.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import { caseIdsFor } from '../facts/told-sums.ts'
import { ownTurn } from '../own-turn.ts'
import type { Asked } from './asked.ts'
import type { ReportCase } from './cases.ts'
import { looksAtAllCases } from './every-row.ts'
import {
  type Figure,
  figureOf,
  type Group,
  type Indicator,
  measured,
  type Report,
  type Row,
  type Table,
} from './indicator.ts'
import { mostSorted, newestFirst, orderOf } from './list-order.ts'
import { openReading, type Reader } from './read-report.ts'
import type { Reading } from './reading.ts'

/** Rows on one page. */
export const perPage = 100

/** `rows`: from the place `first` on, of `total`. `isBeside`: a thread has read it, and would have to again. */
export type ReadList = {
  rows: readonly Row[]
  first: number
  total: number
  isBeside?: true
  figure: Figure
  group: Group | undefined
  /** What the lines that rows belong to are called, by their ids; none where rows belong to no line. */
  lines: ReadonlyMap<string, Group>
  cases: Reading['cases']
  /** Names by id. */
  people: ReadonlyMap<string, string>
}

type Listing = { report: Report; indicator: Indicator; asked: Asked }

type Asking = Listing & { reader: Reader }

/** So many cases are read at once, so that nobody waits for a list long. */
const casesAtOnce = 50

type Telling = (rows: number, cases: number) => void

/** All rows; `told` hears how many there are so far, and of how many cases read. */
export async function readList(office: ReadableHouse, listing: Asking, told: Telling = () => {}): Promise<ReadList> {
  const { report, indicator, asked, reader } = listing
  const kept = await keptEntries(office, listing, Number.POSITIVE_INFINITY)
  const readingOf = async (caseIds: readonly string[]) =>
    (await openReading(office, report, asked, { ...reader, caseIds }))(asked.span)
  const rows: Row[] = []
  let read = 0
  const cases = new Map<string, ReportCase>()
  const without = await readingOf([])
  const lines = new Map<string, Group>()
  const list = listIn(without, listing)
  for await (const caseIds of slicesOf(office, listing, kept)) {
    const part = listIn(await readingOf(caseIds), listing)
    rows.push(...part.rows)
    for (const [id, one] of part.lines) lines.set(id, one)
    for (const { caseId } of part.rows) if (part.cases.has(caseId)) cases.set(caseId, part.cases.get(caseId)!)
    read += caseIds.length
    told(rows.length, read)
    await ownTurn()
  }
  const figure = kept?.figure ?? figureOf(indicator, rows, indicator.base?.(without) ?? 0)
  const order = await orderOf(office.db.reader, { sort: asked.sort, total: rows.length, rows })
  return { ...list, rows: rows.toSorted(order), total: rows.length, figure, lines, cases }
}

/** Cases to be read together: those that have a row as far as is known, else any. Some figures look at all of them at once. */
async function* slicesOf(
  office: ReadableHouse,
  { indicator, ...listing }: Asking,
  kept: KeptEntries | undefined,
): AsyncGenerator<readonly string[]> {
  if (kept) {
    const ids = [...new Set(kept.entries.map(({ caseId }) => caseId))]
    for (let from = 0; from < ids.length; from += casesAtOnce) yield ids.slice(from, from + casesAtOnce)
    return
  }
  const all = caseIdsFor(office.db.reader, listing, casesAtOnce)
  if (!looksAtAllCases(indicator)) return yield* all
  const ids: string[] = []
  for await (const some of all) ids.push(...some)
  yield ids
}

/** The page that is asked for: only its cases are read. undefined for what is not kept. */
export async function keptPage(office: ReadableHouse, listing: Asking): Promise<ReadList | undefined> {
  const { page, sort } = listing.asked
  const kept = await keptEntries(office, listing, Math.max(page * perPage, sort ? mostSorted : 0))
  if (!kept) return undefined
  const first = (Math.min(page, pagesOf(kept.total)) - 1) * perPage
  const order = await orderOf(office.db.reader, { sort, total: kept.total, rows: kept.entries })
  const { entries, skipped } = entriesOn(kept.entries.toSorted(order), first)
  const caseIds = [...new Set(entries.map(({ caseId }) => caseId))]
  const { report, asked, reader } = listing
  const list = listIn((await openReading(office, report, asked, { ...reader, caseIds }))(asked.span), listing)
  const wanted = new Set(entries.map(keyOf))
  const its = list.rows.filter(row => wanted.has(keyOf(row))).toSorted(order)
  const rows = its.slice(skipped, skipped + perPage)
  return { ...list, rows, first, total: kept.total, figure: kept.figure }
}

export const pagesOf = (total: number): number => Math.max(Math.ceil(total / perPage), 1)

const keyOf = ({ caseId, on }: Pick<Row, 'caseId' | 'on'>): string => `${caseId} ${on}`

/** Entries with a row on the page that begins at a place, and how many rows of theirs come before it. */
function entriesOn(entries: readonly Entry[], first: number): { entries: Entry[]; skipped: number } {
  const found: Entry[] = []
  let [place, skipped] = [0, 0]
  for (const entry of entries) {
    const next = place + entry.times
    if (next > first && place < first + perPage) {
      if (found.length === 0) skipped = first - place
      found.push(entry)
    }
    place = next
  }
  return { entries: found, skipped: Math.max(skipped, 0) }
}

/** The rows of one indicator, the newest first; of one line of its table where a group is asked for. */
export function listIn(reading: Reading, { report, indicator, asked }: Listing): ReadList {
  const all = indicator.rows(reading)
  const rows = (asked.group ? all.filter(({ group }) => group === asked.group) : all).toSorted(newestFirst)
  const lines = new Map(linesFor(report, indicator, reading).map(one => [one.id, one]))
  const isNamed = rows.some(({ group = '' }) => lines.has(group))
  const figure = measured(indicator, reading, rows)
  const { cases, surroundings } = reading
  return {
    rows,
    first: 0,
    total: rows.length,
    figure,
    group: lines.get(asked.group ?? ''),
    lines: isNamed ? lines : new Map(),
    cases,
    people: surroundings.people,
  }
}

/** The line of its table that is asked for, though nothing may be counted there; undefined where it has no such line. */
export async function lineAsked(
  office: ReadableHouse,
  { report, indicator, asked, reader }: Asking,
): Promise<Group | undefined> {
  const { group } = asked
  const table = report.tables.find(({ columns }) => columns.includes(indicator))
  if (!group || !table) return undefined
  const around = await aroundOf(office, { report, asked, reader })
  return table.groups(around.at(asked.span), [group]).find(({ id }) => id === group)
}

/** Those of its own table, or of the one that spreads it. */
function linesFor({ tables }: Report, indicator: Indicator, reading: Reading): readonly Group[] {
  const spread = ({ id, columns }: Table) => columns.some(column => column.id === `${indicator.id}_${id}`)
  const table = tables.find(({ columns }) => columns.includes(indicator)) ?? tables.find(spread)
  return table?.groups(reading) ?? []
}
