/** A report and a list of cases, worked out from the histories once for each question. */
import type { ReadableHouse } from '../facts/shares.ts'
import type { Person } from '../people/person.ts'
import { type Asked, seeingOf } from './asked.ts'
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
import { childrenAmong, type Place } from './places.ts'
import { type Reading, readHistories } from './reading.ts'
import { type Span, spanBefore, spanYearAgo } from './span.ts'
import { surroundingsOf } from './surroundings.ts'

export type Reader = { person: Person; today: string }
export type Measured = { indicator: Indicator; now: Figure; before: Figure; yearAgo: Figure }
/** `own`: cases that lie with the organisation itself, beside those below it. */
export type UnitLine = { place: Place; isOwn: boolean; figures: readonly Figure[] }
export type Tabled = { table: Table; lines: readonly { group: Group; figures: readonly Figure[] }[] }
export type ReadReport = {
  figures: readonly Measured[]
  headline: readonly Indicator[]
  units: readonly UnitLine[]
  tables: readonly Tabled[]
}

/** As known on the day asked for, of what the reader may see today. */
export async function openReading(
  office: ReadableHouse,
  report: Report,
  asked: Asked,
  reader: Reader & { caseIds?: readonly string[] },
) {
  const db = office.db.reader
  return readHistories(db, {
    ...seeingOf(asked, reader),
    ...(reader.caseIds ? { caseIds: reader.caseIds } : {}),
    workflows: report.reads,
    looksAt: report.looksAt ?? [],
    knownOn: asked.knownOn,
    calendar: office.calendar.current(),
    surroundings: await surroundingsOf(db, asked.place.path),
  })
}

/** For any report, period and day of record. */
export const readFromHistories = async (
  office: ReadableHouse,
  report: Report,
  asked: Asked,
  reader: Reader,
): Promise<ReadReport> => reportIn(await openReading(office, report, asked, reader), report, asked)

/** Figures beside those of the period before and the year before, by unit and by line. */
export function reportIn(reading: (span: Span) => Reading, report: Report, asked: Asked): ReadReport {
  const now = reading(asked.span)
  const before = reading(spanBefore(asked.span))
  const yearAgo = reading(spanYearAgo(asked.span))
  const headline = report.headline.map(id => report.figures.find(one => one.id === id)!)
  return {
    figures: report.figures.map(indicator => ({
      indicator,
      now: measured(indicator, now),
      before: measured(indicator, before),
      yearAgo: measured(indicator, yearAgo),
    })),
    headline,
    units: asked.isOwnOnly ? [] : unitLines(headline, asked, now),
    tables: report.tables.map(table => tabled(table, now)),
  }
}

/** Every unit right below in its fixed order, also those with nothing; the organisation's own cases where there are any. */
function unitLines(headline: readonly Indicator[], { place, places }: Asked, reading: Reading): UnitLine[] {
  const below = childrenAmong(places, place)
  if (below.length === 0) return []
  const rows = headline.map(indicator => indicator.rows(reading))
  const pathOf = ({ caseId }: Row): string => reading.cases.get(caseId)?.path ?? ''
  const line = (one: Place, isOwn: boolean, isIts: (row: Row) => boolean): UnitLine => ({
    place: one,
    isOwn,
    figures: headline.map((indicator, column) => figureOf(indicator, rows[column]!.filter(isIts))),
  })
  const lines = below.map(one => line(one, false, row => pathOf(row).startsWith(one.path)))
  const hasOwn = rows.some(some => some.some(row => pathOf(row) === place.path))
  return hasOwn ? [line(place, true, row => pathOf(row) === place.path), ...lines] : lines
}

function tabled(table: Table, reading: Reading): Tabled {
  const rows = table.columns.map(column => Map.groupBy(column.rows(reading), ({ group }) => group ?? ''))
  return {
    table,
    lines: table.groups(reading).map(group => ({
      group,
      figures: table.columns.map((column, place) => figureOf(column, rows[place]!.get(group.id) ?? [])),
    })),
  }
}
