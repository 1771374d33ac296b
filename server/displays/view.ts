/** What a wall screen shows: large figures of the month, by matter, and by unit without small numbers. */
import type { Locale } from '../../workflows/text.ts'
import { figureWords } from '../reports/figure-words.ts'
import { addsUp, type Figure, type Indicator, isCounted } from '../reports/indicator.ts'
import type { ReadReport, UnitLine } from '../reports/read-report.ts'
import { words } from './words.ts'

/** Fewer would tell of single people where a unit is small. */
const fewest = 3

export function screenOf({ figures, headline, units, tables }: ReadReport, locale: Locale) {
  const told = headline.filter(({ unit }) => isCounted(unit))
  return {
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
  const cell = (indicator: Indicator) => masked(indicator, figures[headline.indexOf(indicator)]!, locale)
  return [isOwn ? words.own[locale] : place.name[locale], ...told.map(cell)]
}

function masked(indicator: Indicator, figure: Figure, locale: Locale): string {
  const isSmall = addsUp(indicator.unit) && figure.value !== null && figure.value > 0 && figure.value < fewest
  return isSmall ? words.few[locale] : figureWords(indicator, figure)
}
