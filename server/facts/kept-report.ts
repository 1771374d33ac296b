/**
 * A report of an organisation for one reader, added up from what is kept, with the same figures as its histories give:
 * months, quarters and years, as known today. Days of one's own and earlier records are read from the histories.
 */
import type { Asked } from '../reports/asked.ts'
import {
  added,
  type Figure,
  figureFrom,
  type Indicator,
  type Kept,
  type Measured,
  nothingMeasured,
  type Report,
  type Table,
  type When,
} from '../reports/indicator.ts'
import { restId } from '../reports/measures.ts'
import { childrenAmong } from '../reports/places.ts'
import type { Reader, ReadReport, Tabled, UnitLine } from '../reports/read-report.ts'
import { type Span, spanBefore, spanYearAgo } from '../reports/span.ts'
import { readSteadily } from './apart.ts'
import { type Around, aroundOf } from './around.ts'
import { keptIndicators } from './kept-indicators.ts'
import { linesOf, type Part, type Sums, summedUp, sumOf } from './kept-sums.ts'
import { momentsOf, type Period } from './moments.ts'
import type { ReadableHouse } from './shares.ts'
import { toldSums } from './told-sums.ts'

/** undefined for what is not kept, and while it cannot be relied on. */
export async function keptReading(
  office: ReadableHouse,
  report: Report,
  asked: Asked,
  reader: Reader,
): Promise<ReadReport | undefined> {
  if (asked.knownOn !== reader.today) return undefined
  const { periods, headline, ofUnits } = wantedOf(report, asked)
  const moments = momentsOf(periods, reader.today)
  if (!moments) return undefined
  const indicators = keptIndicators(report)
  return readSteadily(office.db.reader, reader.person, async steady => {
    const sums = await summedUp(office, { asked, reader, steady, indicators, moments, ofUnits })
    return figuresIn({
      report,
      asked,
      sums,
      periods,
      headline,
      around: await aroundOf(office, { report, asked, reader }),
    })
  })
}

/** The same from the histories, some cases at a time: for any days, and as on record on any day. */
export async function toldReading(
  office: ReadableHouse,
  { report, asked, reader }: { report: Report; asked: Asked; reader: Reader },
  told: (cases: number) => void = () => {},
): Promise<ReadReport> {
  const { periods, headline, ofUnits } = wantedOf(report, asked)
  const sums = await toldSums(office, { report, asked, reader, periods, ofUnits, told })
  return figuresIn({
    report,
    asked,
    sums,
    periods,
    headline,
    around: await aroundOf(office, { report, asked, reader }),
  })
}

function wantedOf(report: Report, { span }: Asked) {
  const headline = report.headline.map(id => report.figures.find(one => one.id === id)!)
  return {
    headline,
    ofUnits: headline.flatMap(one => (one.reckoned?.from ?? [one]).map(({ id }) => id)),
    periods: [
      { name: 'now', span, isSpread: true },
      { name: 'before', span: spanBefore(span), isSpread: false },
      { name: 'yearAgo', span: spanYearAgo(span), isSpread: false },
    ],
  }
}

type Trend = { report: Report; asked: Asked; reader: Reader; indicators: readonly Indicator[]; spans: readonly Span[] }

/** The same figures of several months, each by its own: by indicator within month. undefined as above. */
export async function keptTrend(
  office: ReadableHouse,
  { report, asked, reader, indicators, spans }: Trend,
): Promise<Figure[][] | undefined> {
  if (asked.knownOn !== reader.today) return undefined
  const periods = spans.map(span => ({ name: span.from, span, isSpread: false }))
  const moments = momentsOf(periods, reader.today)
  if (!moments) return undefined
  const ids = new Set(indicators.flatMap(one => (one.reckoned?.from ?? [one]).map(({ id }) => id)))
  const kept = keptIndicators(report).filter(({ id }) => ids.has(id))
  return readSteadily(office.db.reader, reader.person, async steady => {
    const sums = await summedUp(office, { asked, reader, steady, indicators: kept, moments, ofUnits: [] })
    const around = await aroundOf(office, { report, asked, reader })
    return periods.map(period =>
      indicators.map(one => figureFrom(one, measuredAt(sums, one, { period, part: '', line: '', around }))),
    )
  })
}

type Telling = {
  report: Report
  asked: Asked
  sums: Sums
  periods: readonly Period[]
  headline: readonly Indicator[]
  around: Around
}

function figuresIn({ report, asked, sums, periods, headline, around }: Telling): ReadReport {
  const [now, before, yearAgo] = periods as [Period, Period, Period]
  const at = (indicator: Indicator, where: Where): Measured => measuredAt(sums, indicator, { ...where, around })
  const figure = (indicator: Indicator, period: Period): Figure =>
    figureFrom(indicator, at(indicator, { period, part: '', line: '' }), indicator.base?.(around.at(period.span)) ?? 0)
  const unit = (part: Part) =>
    headline.map(indicator => figureFrom(indicator, at(indicator, { period: now, part, line: '' })))
  const hasOwn = headline.some(indicator => at(indicator, { period: now, part: 'own', line: '' }).times > 0)
  return {
    figures: report.figures.map(indicator => ({
      indicator,
      now: figure(indicator, now),
      before: figure(indicator, before),
      yearAgo: figure(indicator, yearAgo),
    })),
    headline,
    units: asked.isOwnOnly ? [] : unitLines(asked, { unit, hasOwn }),
    tables: report.tables.map(table => tabled(table, { sums, period: now, around })),
  }
}

type Where = { period: Period; part: Part; line: string }
type Within = { sums: Sums; period: Period; around: Around }

/** Its own sum, or what follows from those of others. */
export function measuredAt(
  sums: Sums,
  { id, stands, reckoned }: Indicator,
  { period, part, line, around }: Where & { around: Around },
): Measured {
  const whichOf = (indicator: string, at: When) => ({ moment: { period, at }, part, indicator })
  if (!reckoned) return sumOf(sums, whichOf(id, stands ? 'end' : 'within'), line)
  const standing = new Set(reckoned.from.filter(one => one.stands).map(one => one.id))
  const kept: Kept = {
    of: (indicator, at) => sumOf(sums, whichOf(indicator, at ?? (standing.has(indicator) ? 'end' : 'within')), line),
    lines: indicator => linesOf(sums, whichOf(indicator, 'end')),
    weights: around.weights,
  }
  return reckoned.measured(kept)
}

/** In a line that is not listed counts what the table has a last line for. */
function tabled(table: Table, { sums, period, around }: Within): Tabled {
  const found = new Set(table.columns.flatMap(column => namesFound(column, { sums, period })))
  const groups = table.groups(around.at(period.span), [...found])
  const listed = new Set(groups.map(({ id }) => id))
  const unlisted = [...found].filter(id => !listed.has(id))
  return {
    table,
    lines: groups.map(group => ({
      group,
      figures: table.columns.map(column => {
        const lines = group.id === restId ? [restId, ...unlisted] : [group.id]
        const measured = lines.map(line => measuredAt(sums, column, { period, part: '', line, around }))
        return figureFrom(
          column,
          measured.reduce((all, one) => added(all, one), nothingMeasured),
        )
      }),
    })),
  }
}

export function namesFound({ id, stands, reckoned }: Indicator, { sums, period }: Omit<Within, 'around'>): string[] {
  const from = reckoned?.from ?? [{ id, stands }]
  return from.flatMap(one => {
    const at = one.stands ? 'end' : 'within'
    const lines = linesOf(sums, { moment: { period, at }, part: '', indicator: one.id })
    return [...lines].filter(([, { times }]) => times !== 0).map(([line]) => line)
  })
}

type Units = { unit(part: Part): Figure[]; hasOwn: boolean }

function unitLines({ place, places }: Asked, { unit, hasOwn }: Units): UnitLine[] {
  const below = childrenAmong(places, place)
  if (below.length === 0) return []
  const lines = below.map(child => ({ place: child, isOwn: false, figures: unit(child.path) }))
  return hasOwn ? [{ place, isOwn: true, figures: unit('own') }, ...lines] : lines
}
