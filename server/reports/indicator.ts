/**
 * What an indicator is, and how its figure follows from its rows. Figure, list and file of an indicator are all made of
 * the same rows, so that they agree to the row.
 */
import type { Text } from '../../workflows/text.ts'
import type { LooksAt, Reading } from './reading.ts'

/**
 * What is counted: matters, times, entries of a ledger; what is added up: people, enterprises, points of workload,
 * amounts in fen; of days and of thousandths the mean is told; a share is of what is counted, of amounts, or of a number that the office has set.
 */
export type Unit =
  | 'cases'
  | 'times'
  | 'entries'
  | 'people'
  | 'enterprises'
  | 'points'
  | 'fen'
  | 'days'
  | 'permille'
  | 'share'
  | 'share-fen'
  | 'share-base'

export const isShare = (unit: Unit): boolean => unit.startsWith('share')

const isMean = (unit: Unit): boolean => unit === 'days' || unit === 'permille'
/** Figures of parts add up to the figure of the whole. */
export const addsUp = (unit: Unit): boolean => !isShare(unit) && !isMean(unit)

/** Each row counts one. */
export const isCounted = (unit: Unit): boolean => unit === 'cases' || unit === 'times' || unit === 'entries'

export type Row = {
  caseId: string
  /** The day by which it falls into the period. */
  on: string
  /** People, days or fen; null where it is not known. Nothing for what is only counted. */
  value?: number | null
  /** For shares of amounts: how much of `value` counts. */
  part?: number
  /** For shares: whether it stands above the line as well as below. */
  counts?: boolean
  /** Which line of a table it belongs to. */
  group?: string
}

export type Indicator = {
  /** law.md 7 names them. */
  id: string
  name: Text
  /** In one sentence. */
  says: Text
  /** For shares and means. */
  over?: { above: Text; below: Text }
  unit: Unit
  /** The law or the form that asks for it. */
  source: Text
  rows(reading: Reading): Row[]
  /** What a share of a set number is of; null where nobody has set it. */
  base?(reading: Reading): number | null
}

/** Of rows of this reading: all, or those of one line. */
export const measured = (indicator: Indicator, reading: Reading, rows = indicator.rows(reading)): Figure =>
  figureOf(indicator, rows, indicator.base?.(reading) ?? 0)

/** `value` is null where nothing could be divided; `lacking` rows have no value and are not in the sum. */
export type Figure = { value: number | null; above: number; below: number; lacking: number }

export function figureOf({ unit }: Pick<Indicator, 'unit'>, rows: readonly Row[], base = 0): Figure {
  const lacking = rows.filter(({ value }) => value === null).length
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)
  if (unit === 'share' || unit === 'share-fen') {
    const above = unit === 'share' ? sum(({ counts }) => Number(counts === true)) : sum(({ part }) => part ?? 0)
    const below = unit === 'share' ? rows.length : sum(({ value }) => value ?? 0)
    return { value: below === 0 ? null : above / below, above, below, lacking }
  }
  if (unit === 'share-base') {
    const above = sum(({ value }) => value ?? 0)
    return { value: base === 0 ? null : above / base, above, below: base, lacking }
  }
  if (isCounted(unit)) return { value: rows.length, above: rows.length, below: rows.length, lacking: 0 }
  const above = sum(({ value }) => value ?? 0)
  const below = rows.length - lacking
  if (isMean(unit)) return { value: below === 0 ? null : above / below, above, below, lacking }
  return { value: above, above, below, lacking }
}

/** A line of a table, in a fixed order; lines without anything to count are shown, too. */
export type Group = { id: string; name: Text }

/** Indicators side by side for each group; every row of theirs names its group. */
export type Table = {
  id: string
  title: Text
  head: Text
  groups(reading: Reading): readonly Group[]
  columns: readonly Indicator[]
}

export type Report = {
  id: string
  title: Text
  /** What it is for, to whom it goes and when (law.md 7.5). */
  says: Text
  /** Workflows whose histories it reads. */
  reads: readonly string[]
  /** What else it looks at. */
  looksAt?: readonly LooksAt[]
  figures: readonly Indicator[]
  /** Which of the figures stand side by side for each unit. */
  headline: readonly string[]
  tables: readonly Table[]
}

export const indicatorsOf = ({ figures, tables }: Report): Indicator[] => [
  ...figures,
  ...tables.flatMap(({ columns }) => columns),
]
