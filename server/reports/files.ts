/** Reports and lists as tables for a spreadsheet: typed cells, and sums that it adds up itself. */
import type { Locale } from '../../workflows/text.ts'
import { attachmentName } from '../web/attachment-name.ts'
import type { Table, TableCell } from '../web/table-file.ts'
import { fill } from '../web/words.ts'
import { hiddenMark, kindWords, placeWords, unitWords } from './figure-words.ts'
import { addsUp, type Figure, type Indicator, isShare } from './indicator.ts'
import { columnsOf } from './list-view.ts'
import type { ReadList } from './read-list.ts'
import type { ReadReport } from './read-report.ts'
import { hasHidden } from './small-cells.ts'
import type { Showing } from './view.ts'
import { words } from './words.ts'

/** A figure as a number of its unit; nothing where there is none. */
export function cellOf({ unit }: Pick<Indicator, 'unit'>, value: number | null): TableCell {
  if (value === null) return null
  if (unit === 'fen') return { fen: value }
  if (unit === 'days') return Number(value.toFixed(1))
  if (unit === 'permille') return { share: value / 1000 }
  return isShare(unit) ? { share: value } : value
}

const lineCell = ({ unit }: Indicator, value: number | null | undefined): TableCell =>
  value === null || value === undefined ? null : unit === 'fen' || unit === 'share-fen' ? { fen: value } : value

/** Figures beside those of other periods, then units, then each table, a title before each; in the end of whom and when it tells. */
export function reportTable(read: ReadReport, showing: Showing): Table {
  const { locale } = showing
  const headers = (
    [
      'code',
      'indicator',
      'measure',
      'now',
      'aboveLine',
      'belowLine',
      'lackingHead',
      'before',
      'yearAgo',
      'definition',
      'source',
    ] as const
  ).map(word => words[word][locale])
  const part = (indicator: Indicator, value: number): TableCell =>
    indicator.unit === 'share-fen' ? { fen: value } : value
  return {
    headers,
    rows: [
      ...read.figures.map(({ indicator, now, before, yearAgo }) => [
        indicator.id,
        indicator.name[locale],
        unitWords(indicator.unit, locale),
        cellOf(indicator, now.value),
        isShare(indicator.unit) ? part(indicator, now.above) : null,
        isShare(indicator.unit) ? part(indicator, now.below) : null,
        now.lacking > 0 ? now.lacking : null,
        cellOf(indicator, before.value),
        cellOf(indicator, yearAgo.value),
        indicator.says[locale],
        indicator.source[locale],
      ]),
      ...unitRows(read, locale),
      ...read.tables.flatMap(({ table, lines }) => [
        [],
        [table.title[locale]],
        [table.head[locale], ...table.columns.map(({ name }) => name[locale])],
        ...lines.map(({ group, figures }) => [group.name[locale], ...cellsOf(table.columns, figures)]),
      ]),
      ...(hasHidden(read) ? [[], [words.hiddenNote[locale]]] : []),
      [],
      ...aboutRows(showing),
    ],
  }
}

/** What an address says and a file would keep to itself. */
const aboutRows = ({ asked, locale, today }: Showing): string[][] => [
  [words.organisation[locale], placeWords(asked, locale)],
  [words.period[locale], fill(words.spanWords[locale], asked.span)],
  [words.kind[locale], kindWords(asked, locale)],
  [words.known[locale], asked.knownOn],
  [fill(words.madeOn[locale], { day: today })],
  [words.sightOnPaper[locale]],
]

/** Tells the question apart from others: `title` is that of the report, or of the figure and its line. */
export function fileName(title: string, { asked, locale, today }: Showing): string {
  const { period, kind, knownOn } = asked
  return attachmentName([
    title,
    placeWords(asked, locale),
    period,
    kind ? kindWords(asked, locale) : '',
    knownOn < today ? fill(words.knownWords[locale], { day: knownOn }) : '',
  ])
}

const cellsOf = (columns: readonly Indicator[], figures: readonly Figure[]): TableCell[] =>
  figures.map((figure, column) => (figure.isHidden ? hiddenMark : cellOf(columns[column]!, figure.value)))

/** Shares and means do not add up; their total is that of the whole. */
function unitRows({ units, headline, figures }: ReadReport, locale: Locale): TableCell[][] {
  if (units.length === 0) return []
  const total = headline.map((indicator, column): TableCell => {
    const whole = figures.find(one => one.indicator === indicator)!.now
    const isWhole = !addsUp(indicator.unit) || units.some(one => one.figures[column]!.isHidden)
    if (isWhole) return cellOf(indicator, whole.value)
    const value = units.reduce((sum, one) => sum + (one.figures[column]!.value ?? 0), 0)
    return { sumOf: units.length, value, isFen: indicator.unit === 'fen' }
  })
  return [
    [],
    [words.byUnit[locale]],
    [words.unit[locale], ...headline.map(({ name }) => name[locale])],
    ...units.map(({ place, isOwn, figures: of }) => [
      placeWords({ place, isOwnOnly: isOwn }, locale),
      ...cellsOf(headline, of),
    ]),
    [words.sum[locale], ...total],
  ]
}

/** One line for each row that is counted, with the sum of what has a value. */
export function listTable({ rows, lines: groups, cases }: ReadList, indicator: Indicator, locale: Locale): Table {
  const shown = columnsOf(indicator)
  const headers = [
    words.case[locale],
    words.number[locale],
    words.day[locale],
    ...(shown.value
      ? [`${words.amount[locale]}（${unitWords(indicator.unit === 'share-fen' ? 'fen' : indicator.unit, locale)}）`]
      : []),
    ...(shown.part || shown.counts ? [words.above[locale]] : []),
    ...(groups.size > 0 ? [words.line[locale]] : []),
  ]
  const lines = rows.map((row): TableCell[] => {
    const of = cases.get(row.caseId)
    return [
      of?.title ?? '',
      of?.number ?? '',
      { day: row.on },
      ...(shown.value ? [lineCell(indicator, row.value)] : []),
      ...(shown.part ? [lineCell(indicator, row.part)] : shown.counts ? [Number(row.counts === true)] : []),
      ...(groups.size > 0 ? [groups.get(row.group ?? '')?.name[locale] ?? ''] : []),
    ]
  })
  return { headers, rows: rows.length > 0 ? [...lines, totalOf(lines, { shown, indicator, locale })] : lines }
}

type Totalling = { shown: ReturnType<typeof columnsOf>; indicator: Indicator; locale: Locale }

function totalOf(lines: readonly TableCell[][], { shown, indicator, locale }: Totalling): TableCell[] {
  const isFen = indicator.unit === 'fen' || indicator.unit === 'share-fen'
  const sum = (column: number, ofFen: boolean): TableCell => ({
    sumOf: lines.length,
    value: lines.reduce((all, line) => all + numberIn(line[column] ?? null), 0),
    isFen: ofFen,
  })
  return [
    words.sum[locale],
    null,
    null,
    ...(shown.value ? [sum(3, isFen)] : []),
    ...(shown.part ? [sum(4, true)] : shown.counts ? [sum(3, false)] : []),
  ]
}

const numberIn = (cell: TableCell): number =>
  typeof cell === 'number' ? cell : cell !== null && typeof cell === 'object' && 'fen' in cell ? cell.fen : 0
