/** A report as the blocks of an official paper: figures, twelve months, units, tables, and room for those who sign. */
import type { Locale, Text } from '../../workflows/text.ts'
import {
  type Block,
  body,
  type Column,
  heading,
  note,
  plain,
  right,
  sign,
  space,
  title,
  together,
} from '../papers/source/blocks.ts'
import { fill } from '../web/words.ts'
import type { Drawn } from './charts-view.ts'
import { columnsBeside, sharesOf, widthOf } from './column-shares.ts'
import { hiddenMark, placeWords, toldFigure } from './figure-words.ts'
import type { Figure, Indicator, Report } from './indicator.ts'
import type { ReadReport } from './read-report.ts'
import { hasHidden, type TrendOutside } from './small-cells.ts'
import { headOf, type Showing } from './view.ts'
import { words } from './words.ts'

/** Each stands alone in the paragraph where its chart goes. */
export const chartMarks = { trend: '⟦trend⟧', units: '⟦units⟧' } as const

/** More columns cannot be read side by side on a page; further ones stand in a table below. */
const mostColumns = 6

export function blocksOf(
  report: Report,
  { read, trend, units, showing }: { read: ReadReport; trend: TrendOutside; units?: Drawn; showing: Showing },
) {
  const { locale } = showing
  const head = headOf(report, showing)
  const parts = [
    figureBlocks(read, locale),
    trendBlocks(trend, locale),
    unitBlocks(read, { units, locale }),
    ...tableBlocks(read, locale),
  ]
  return [
    title(head.title),
    plain(`${head.place}　${head.span}`),
    plain(`${head.known}，${head.madeOn}`),
    body(head.says),
    ...parts
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ name, blocks }, place) => [heading(`${numeral(place, locale)}${name}`), ...blocks]),
    ...(hasHidden(read) || trend.lines.some(({ values }) => values.includes(null))
      ? [note(words.hiddenNote[locale])]
      : []),
    ...together(
      note(words.sightOnPaper[locale]),
      space,
      sign(words.filledInBy[locale]),
      sign(words.checkedBy[locale]),
      right(words.stampHere[locale]),
    ),
  ]
}

type Part = { name: string; blocks: Block[] }

const numeral = (place: number, locale: Locale): string =>
  locale === 'zh' ? `${'一二三四五六七八九十'[place] ?? place + 1}、` : `${place + 1}. `

function figureBlocks({ figures }: ReadReport, locale: Locale): Part {
  const heads = (['indicator', 'now', 'before', 'yearAgo'] as const).map(word => words[word])
  const rows = figures.map(({ indicator, now, before, yearAgo }) => [
    indicator.name[locale],
    ...[now, before, yearAgo].map(figure => toldFigure(indicator, figure, locale)),
  ])
  return { name: words.figures[locale], blocks: [sheet(heads, rows, locale)] }
}

function trendBlocks({ months, lines, isLeftOut }: TrendOutside, locale: Locale): Part {
  if (isLeftOut) return { name: words.twelveMonths[locale], blocks: [note(words.trendLeftOut[locale])] }
  const heads = [words.monthHead, ...lines.map(({ indicator }) => indicator.name)]
  const rows = months.map((month, at) => [month, ...lines.map(({ values }) => String(values[at] ?? hiddenMark))])
  const blocks =
    lines.length > 0 ? [plain(chartMarks.trend), note(shadesOf(lines, locale)), sheet(heads, rows, locale)] : []
  return { name: words.twelveMonths[locale], blocks }
}

/** For whoever prints without colours. */
const shadesOf = (lines: TrendOutside['lines'], locale: Locale): string =>
  fill(words.shades[locale], {
    names: lines.map(({ indicator }) => indicator.name[locale]).join(locale === 'zh' ? '、' : ', '),
  })

/** The chart of what each unit counts, where there is one, and the figures of all. */
function unitBlocks(read: ReadReport, { units, locale }: { units: Drawn | undefined; locale: Locale }): Part {
  const chart = units
    ? [plain(chartMarks.units), note(fill(words.tilesOnPaper[locale], { name: units.table.columns[1]! }))]
    : []
  const lines = read.units.map(({ place, isOwn, figures }) => ({
    name: placeWords({ place, isOwnOnly: isOwn }, locale),
    figures,
  }))
  return {
    name: words.byUnit[locale],
    blocks: lines.length > 0 ? [...chart, ...sheetsOf(words.unit, read.headline, { lines, locale })] : [],
  }
}

const tableBlocks = ({ tables }: ReadReport, locale: Locale): Part[] =>
  tables.map(({ table, lines: told }) => {
    const lines = told.map(({ group, figures }) => ({ name: group.name[locale], figures }))
    return { name: table.title[locale], blocks: sheetsOf(table.head, table.columns, { lines, locale }) }
  })

type Lines = { lines: readonly { name: string; figures: readonly Figure[] }[]; locale: Locale }

/** As many tables below each other as all columns need, each with its lines by name. */
function sheetsOf(head: Text, columns: readonly Indicator[], { lines, locale }: Lines): Block[] {
  const told = lines.map(({ figures }) => columns.map((column, at) => toldFigure(column, figures[at]!, locale)))
  const widths = columns.map((_, at) => widthOf(told.map(cells => cells[at]!)))
  return columnsBeside(widths, mostColumns - 1).flatMap((part, place) => [
    ...(place > 0 ? [space] : []),
    sheet(
      [head, ...part.map(column => columns[column]!.name)],
      lines.map(({ name }, line) => [name, ...part.map(column => told[line]![column]!)]),
      locale,
    ),
  ])
}

function sheet(heads: readonly Text[], rows: readonly (readonly string[])[], locale: Locale): Block {
  const shares = sharesOf(heads.slice(1).map((_, place) => widthOf(rows.map(cells => cells[place + 1]!))))
  const columns = heads.map((head, place): Column => ({ head: head[locale], cell: '', share: shares[place]! }))
  return {
    kind: 'grid',
    rows,
    columns: columns.map((column, place) => (place > 0 ? { ...column, right: true } : column)),
  }
}
