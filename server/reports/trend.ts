/** What a report's leading counts came to in each of the last twelve months. */
import { addMonths } from '../../workflows/law/days.ts'
import { keptTrend } from '../facts/kept-report.ts'
import type { Office } from '../office.ts'
import type { Asked } from './asked.ts'
import { isLarge } from './beside/ask.ts'
import { type Figure, type Indicator, isCounted, measured, type Report } from './indicator.ts'
import { openReading, type Reader } from './read-report.ts'
import { type Span, spanOf } from './span.ts'

/** `values` by month, in the order of `months` ('2026-11'). `isLeftOut`: too many histories would have to be read for it. */
export type Trend = {
  months: readonly string[]
  lines: readonly { indicator: Indicator; values: readonly number[] }[]
  isLeftOut?: true
}

const count = 12
/** More lines side by side are hard to tell apart. */
const most = 3

/** Months up to the one in which the period ends, as known on the day asked for, of what the reader may see. */
export async function trendOf(office: Office, report: Report, asked: Asked, reader: Reader): Promise<Trend> {
  const indicators = report.headline
    .map(id => report.figures.find(one => one.id === id)!)
    .filter(({ unit }) => isCounted(unit))
    .slice(0, most)
  const last = `${asked.span.to.slice(0, 7)}-01`
  const months = Array.from({ length: count }, (_, place) => addMonths(last, place + 1 - count).slice(0, 7))
  const spans = months.map(month => spanOf(month)!)
  const columns = await figuresIn(office, { report, asked, reader, indicators, spans })
  if (!columns) return { months, lines: [], isLeftOut: true }
  return {
    months,
    lines: indicators.map((indicator, at) => ({ indicator, values: columns.map(column => column[at]!.value ?? 0) })),
  }
}

type Wanted = {
  report: Report
  asked: Asked
  reader: Reader
  indicators: readonly Indicator[]
  spans: readonly Span[]
}

/** From sums that are kept, where they are; else from the histories, which are read once; undefined for too many of them. */
async function figuresIn(office: Office, wanted: Wanted): Promise<Figure[][] | undefined> {
  const kept = await keptTrend(office, wanted)
  if (kept) return kept
  const { report, asked, reader, indicators, spans } = wanted
  if (await isLarge(office, wanted)) return undefined
  const reading = await openReading(office, report, asked, reader)
  return spans.map(span => indicators.map(indicator => measured(indicator, reading(span))))
}
