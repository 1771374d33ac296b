/** What a wall screen shows: large figures of the month, by matter and by unit without small numbers. */
import type { Locale } from '../../workflows/text.ts'
import { figureWords } from '../reports/figure-words.ts'
import { type Indicator, isCounted } from '../reports/indicator.ts'
import type { ReadReport, UnitLine } from '../reports/read-report.ts'
import { withoutSmallCells } from '../reports/small-cells.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

/** `least`: parts of fewer are not shown. */
export function screenOf(read: ReadReport, { least, locale }: { least: number; locale: Locale }) {
  const { figures, headline, units, tables } = withoutSmallCells(read, least)
  const told = headline.filter(({ unit }) => isCounted(unit))
  return {
    fewNote: fill(words.fewNote[locale], { least }),
    figures: figures.map(({ indicator, now, before, yearAgo }) => ({
      name: indicator.name[locale],
      now: figureWords(indicator, now),
      before: figureWords(indicator, before),
      yearAgo: figureWords(indicator, yearAgo),
    })),
    units: {
      heads: told.map(({ name }) => name[locale]),
      rows: units.map(line => unitRow(line, { headline, told, locale })),
    },
    tables: tables.map(({ table, lines }) => ({
      title: table.title[locale],
      heads: [table.head[locale], ...table.columns.map(({ name }) => name[locale])],
      rows: lines.map(({ group, figures: cells }) => [
        group.name[locale],
        ...cells.map((figure, column) => figureWords(table.columns[column]!, figure)),
      ]),
    })),
  }
}

type Told = { headline: readonly Indicator[]; told: readonly Indicator[]; locale: Locale }

function unitRow({ place, isOwn, figures }: UnitLine, { headline, told, locale }: Told): string[] {
  const cell = (indicator: Indicator) => figureWords(indicator, figures[headline.indexOf(indicator)]!)
  return [isOwn ? words.own[locale] : place.name[locale], ...told.map(cell)]
}
