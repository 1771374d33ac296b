/** What a report's leading counts came to in each of the last twelve months. */
import { addMonths } from '../../workflows/law/days.ts'
import { keptReading } from '../facts/kept-report.ts'
import type { Office } from '../office.ts'
import type { Asked } from './asked.ts'
import { type Indicator, isCounted, measured, type Report } from './indicator.ts'
import { openReading, type Reader } from './read-report.ts'
import { type Span, spanOf } from './span.ts'

/** `values` by month, in the order of `months` ('2026-11'). */
export type Trend = { months: readonly string[]; lines: readonly { indicator: Indicator; values: readonly number[] }[] }

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
  const valuesIn = await reckoner(office, { report, asked, reader, indicators })
  const columns: number[][] = []
  for (const month of months) columns.push(await valuesIn(spanOf(month)!))
  return {
    months,
    lines: indicators.map((indicator, at) => ({ indicator, values: columns.map(column => column[at]!) })),
  }
}

type Wanted = { report: Report; asked: Asked; reader: Reader; indicators: readonly Indicator[] }

/** From sums that are kept, where they are; else from the histories, which are read once. */
async function reckoner(office: Office, wanted: Wanted): Promise<(span: Span) => Promise<number[]>> {
  const { report, asked, reader, indicators } = wanted
  const kept = async (span: Span) => {
    const read = await keptReading(office, report, { ...asked, span }, reader)
    return read && indicators.map(({ id }) => read.figures.find(({ indicator }) => indicator.id === id)!.now.value ?? 0)
  }
  if (await kept(asked.span)) return async span => (await kept(span))!
  const reading = await openReading(office, report, asked, reader)
  return async span => indicators.map(indicator => measured(indicator, reading(span)).value ?? 0)
}
