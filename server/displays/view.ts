/** What a wall screen shows: large figures of the month, by matter and by unit without small numbers. */
import type { Locale } from '../../workflows/text.ts'
import { figureWords } from '../reports/figure-words.ts'
import { type Figure, type Indicator, isCounted } from '../reports/indicator.ts'
import type { ReadReport, UnitLine } from '../reports/read-report.ts'
import { withoutSmallCells } from '../reports/small-cells.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

/** As many lines of a table as stand below the figures on a screen of 1,920 by 1,080. */
const mostLines = 9

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
    tables: tables.map(({ table, lines: all }) => {
      const { lines, left } = largest(all)
      return {
        title: table.title[locale],
        heads: [table.head[locale], ...table.columns.map(({ name }) => name[locale])],
        rows: lines.map(({ group, figures: cells }) => [
          group.name[locale],
          ...cells.map((figure, column) => figureWords(table.columns[column]!, figure)),
        ]),
        more: left > 0 ? fill(words.moreLines[locale], { count: left }) : '',
      }
    }),
  }
}

/** Nobody scrolls a wall: lines without anything are left out, and of the others the largest stay, in their fixed order. */
function largest<Line extends { figures: readonly Figure[] }>(all: readonly Line[]): { lines: Line[]; left: number } {
  const told = all.filter(({ figures }) => figures.some(({ value, isHidden }) => isHidden || Number(value) !== 0))
  const size = ({ figures }: Line) => Math.max(...figures.map(({ value }) => Number(value)))
  const shown = new Set(told.toSorted((one, other) => size(other) - size(one)).slice(0, mostLines))
  return { lines: told.filter(line => shown.has(line)), left: told.length - shown.size }
}

type Told = { headline: readonly Indicator[]; told: readonly Indicator[]; locale: Locale }

function unitRow({ place, isOwn, figures }: UnitLine, { headline, told, locale }: Told): string[] {
  const cell = (indicator: Indicator) => figureWords(indicator, figures[headline.indexOf(indicator)]!)
  return [isOwn ? words.own[locale] : place.name[locale], ...told.map(cell)]
}
