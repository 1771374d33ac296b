/** The rows of every figure of a report, some cases at a time: for what is kept of them, not for a page. */
import type { ReadableHouse } from '../facts/shares.ts'
import { caseIdsFor } from '../facts/told-sums.ts'
import { ownTurn } from '../own-turn.ts'
import type { Asked } from './asked.ts'
import { type Indicator, indicatorsOf, type Report, type Row } from './indicator.ts'
import { openReading, type Reader } from './read-report.ts'
import type { Reading } from './reading.ts'

const casesAtOnce = 50

type Asking = { report: Report; asked: Asked; reader: Reader }
/** Rows by indicator; all rows that a figure has of one case come together. `cases`: how many were read for them. */
export type SomeRows = { cases: number; rows: ReadonlyMap<string, Row[]> }

/** In the order of cases; figures that look at all of them at once come last. */
export async function* everyRow(house: ReadableHouse, asking: Asking): AsyncGenerator<SomeRows> {
  const all = indicatorsOf(asking.report)
  const single = all.filter(one => !looksAtAllCases(one))
  const ids: string[] = []
  for await (const caseIds of caseIdsFor(house.db.reader, asking, casesAtOnce)) {
    yield { cases: caseIds.length, rows: rowsIn(single, await readingOf(house, asking, caseIds)) }
    if (single.length < all.length) ids.push(...caseIds)
    await ownTurn()
  }
  if (single.length < all.length)
    yield { cases: 0, rows: rowsIn(all.filter(looksAtAllCases), await readingOf(house, asking, ids)) }
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
