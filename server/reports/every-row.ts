/** The rows of every figure of a report, some cases at a time: for what is kept of them, not for a page. */
import { keptEntries } from '../facts/kept-list.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import { caseIdsFor, countCasesFor } from '../facts/told-sums.ts'
import { ownTurn } from '../own-turn.ts'
import type { Asked } from './asked.ts'
import { type Indicator, indicatorsOf, type Report, type Row } from './indicator.ts'
import { openReading, type Reader } from './read-report.ts'
import type { Reading } from './reading.ts'

/** Rows of so many cases come together, in no order among them. */
export const casesAtOnce = 50

type Asking = { report: Report; asked: Asked; reader: Reader }
/**
 * Rows by indicator; all rows that a figure has of one case come together. `cases`: how many were read for them, of
 * `total`; `last`: the greatest of their ids, undefined of figures that look at all cases.
 */
export type SomeRows = { cases: number; total: number; last?: string; rows: ReadonlyMap<string, Row[]> }

/** In the order of cases; figures that look at all of them at once come last. */
export async function* everyRow(house: ReadableHouse, asking: Asking): AsyncGenerator<SomeRows> {
  const all = indicatorsOf(asking.report)
  const single = all.filter(one => !looksAtAllCases(one))
  const counting = single.length === all.length ? await casesCounting(house, asking) : undefined
  const total = counting?.length ?? (await countCasesFor(house.db.reader, asking))
  const ids: string[] = []
  for await (const caseIds of counting ? slicesOf(counting) : caseIdsFor(house.db.reader, asking, casesAtOnce)) {
    const last = caseIds.at(-1)!
    yield { cases: caseIds.length, total, last, rows: rowsIn(single, await readingOf(house, asking, caseIds)) }
    if (single.length < all.length) ids.push(...caseIds)
    await ownTurn()
  }
  if (single.length < all.length)
    yield { cases: 0, total, rows: rowsIn(all.filter(looksAtAllCases), await readingOf(house, asking, ids)) }
}

/** The cases that have any row, as far as is kept, in order; undefined where only the histories tell. */
async function casesCounting(house: ReadableHouse, { asked, ...asking }: Asking): Promise<string[] | undefined> {
  const ids = new Set<string>()
  for (const indicator of indicatorsOf(asking.report)) {
    const listing = { ...asking, indicator, asked: { ...asked, group: undefined } }
    const kept = await keptEntries(house, listing, Number.POSITIVE_INFINITY)
    if (!kept) return undefined
    for (const { caseId } of kept.entries) ids.add(caseId)
  }
  return [...ids].sort()
}

function* slicesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += casesAtOnce) yield ids.slice(from, from + casesAtOnce)
}

/** Of these cases only; of none it tells what is around them. */
export async function readingOf(
  house: ReadableHouse,
  { report, asked, reader }: Asking,
  caseIds: readonly string[] = [],
): Promise<Reading> {
  return (await openReading(house, report, asked, { ...reader, caseIds }))(asked.span)
}

const rowsIn = (indicators: readonly Indicator[], reading: Reading): SomeRows['rows'] =>
  new Map(indicators.map(one => [one.id, one.rows(reading)]))

/** What one case counts for depends on others: an employer is counted once. */
export const looksAtAllCases = ({ reckoned }: Indicator): boolean => reckoned !== undefined && !reckoned.rows
