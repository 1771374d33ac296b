/** Which indicators are kept of each case: those of all reports, and what others are reckoned from; each once by its id. */
import { type Indicator, indicatorsOf, type Report, type Row } from '../reports/indicator.ts'
import type { Reading } from '../reports/reading.ts'
import { reports } from '../reports/registry.ts'

/** `isLined`: kept by the lines of a table, those that are not listed too. `isNamed`: by lines of its own, which are all read. */
export type KeptIndicator = {
  id: string
  stands: boolean
  isLined: boolean
  isNamed: boolean
  rows(reading: Reading): Row[]
}

const toKept = (indicator: Indicator, isLined: boolean): KeptIndicator => ({
  id: indicator.id,
  stands: indicator.stands === true,
  isLined: isLined || indicator.isNamed === true,
  isNamed: indicator.isNamed === true,
  rows: reading => (indicator.unlisted ?? indicator.rows)(reading),
})

function keptOf(report: Report): KeptIndicator[] {
  const columns = new Set(report.tables.flatMap(table => table.columns))
  const all = indicatorsOf(report).flatMap(one =>
    (one.reckoned?.from ?? [one]).map(each => toKept(each, columns.has(one) || each.unlisted !== undefined)),
  )
  return [...new Map(all.map(one => [one.id, one])).values()]
}

const byReport = new Map<string, readonly KeptIndicator[]>(reports.map(one => [one.id, keptOf(one)]))

export const keptIndicators = ({ id }: Pick<Report, 'id'>): readonly KeptIndicator[] => byReport.get(id) ?? []

/** Of the reports that look at any of these workflows, and of those that look at every case. */
export function indicatorsOver(workflows: ReadonlySet<string>): KeptIndicator[] {
  const alive = reports.filter(({ reads }) => reads.length === 0 || reads.some(name => workflows.has(name)))
  return [...new Map(alive.flatMap(report => keptIndicators(report).map(one => [one.id, one]))).values()]
}
