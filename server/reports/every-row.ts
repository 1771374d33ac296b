/** The rows of every figure of a report, some cases at a time: for what is kept of them, not for a page. */
import type { ReadableHouse } from '../facts/shares.ts'
import { caseIdsFor } from '../facts/told-sums.ts'
import { ownTurn } from '../own-turn.ts'
import type { Asked } from './asked.ts'
import { type Indicator, indicatorsOf, type Report, type Row } from './indicator.ts'
import { openReading, type Reader } from './read-report.ts'
import type { Reading } from './reading.ts'

const casesAtOnce = 50

/** `reading`: without a case, for what is around them. */
export type EveryRow = { rows: ReadonlyMap<string, Row[]>; reading: Reading }
type Asking = { report: Report; asked: Asked; reader: Reader }

export async function everyRow(house: ReadableHouse, asking: Asking): Promise<EveryRow> {
  const { report, asked, reader } = asking
  const readingOf = async (caseIds: readonly string[]) =>
    (await openReading(house, report, asked, { ...reader, caseIds }))(asked.span)
  const all = indicatorsOf(report)
  const rows = new Map<string, Row[]>(all.map(({ id }) => [id, []]))
  const add = (indicators: readonly Indicator[], reading: Reading): void => {
    for (const one of indicators) for (const row of one.rows(reading)) rows.get(one.id)!.push(row)
  }
  const single = all.filter(one => !looksAtAllCases(one))
  const ids: string[] = []
  for await (const caseIds of caseIdsFor(house.db.reader, asking, casesAtOnce)) {
    add(single, await readingOf(caseIds))
    ids.push(...caseIds)
    await ownTurn()
  }
  if (single.length < all.length) add(all.filter(looksAtAllCases), await readingOf(ids))
  return { rows, reading: await readingOf([]) }
}

/** What one case counts for depends on others: an employer is counted once. */
export const looksAtAllCases = ({ reckoned }: Indicator): boolean => reckoned !== undefined && !reckoned.rows
