/**
 * What an indicator is, and how its figure follows from its rows. Figure, list and file of an indicator are all made of
 * the same rows, so that they agree to the row.
 */
import type { Text } from '../../workflows/text.ts'
import type { Weights } from '../workload/weights.ts'
import type { LooksAt, Reading } from './reading.ts'

/**
 * What is counted: matters, proceedings, times, letters, entries of a ledger or a list; what is added up: people, enterprises,
 * points of workload or of a review, hours and half-days on duty, amounts in fen; of days and of thousandths the mean is told unless the definition says otherwise; a
 * share is of what is counted, of amounts, or of a number that the office has set.
 */
export type Unit =
  | 'cases'
  | 'proceedings'
  | 'times'
  | 'letters'
  | 'entries'
  | 'listings'
  | 'people'
  | 'enterprises'
  | 'points'
  | 'fen'
  | 'days'
  | 'hours'
  | 'half-days'
  | 'permille'
  | 'share'
  | 'share-fen'
  | 'share-base'

export const isShare = (unit: Unit): boolean => unit.startsWith('share')

const isMean = (unit: Unit): boolean => unit === 'days' || unit === 'permille'
/** Figures of parts add up to the figure of the whole. */
export const addsUp = (unit: Unit): boolean => !isShare(unit) && !isMean(unit)

/** Each row counts one. */
export const isCounted = (unit: Unit): boolean =>
  ['cases', 'proceedings', 'times', 'letters', 'entries', 'listings'].includes(unit)

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
  /** The page of what is counted, where that has one of its own beside the case. */
  href?: string
}

/** What a figure says, wherever it is shown. */
export type Definition = {
  /** Law reference 7 names those of the reports. */
  id: string
  name: Text
  /** In one sentence. */
  says: Text
  /** For shares and means. */
  over?: { above: Text; below: Text }
  unit: Unit
  /** The law or the form that asks for it, or whose working rule it is. */
  source: Text
}

export type Indicator = Definition & {
  rows(reading: Reading): Row[]
  /** The figure that it spreads over the lines of a table. */
  of?: string
  /** What a share of a set number is of; null where nobody has set it. */
  base?(reading: Reading): number | null
  /** It stands at the end of the period, since the day of its row; a row of any other falls into the period by that day. */
  stands?: true
  /** Of a column that spreads a figure over listed lines: its rows with the lines they belong to, listed or not. */
  unlisted?(reading: Reading): Row[]
  /** It is kept by what its rows name as their line, however many names there are. */
  isNamed?: true
  /** Of one whose rows cannot be kept: how it follows from others that can. */
  reckoned?: Reckoned
}

/** `at`: at the end of the period unless told; `line`: of a table, or of a list of its own. */
export type Kept = {
  of(id: string, at?: 'start'): Measured
  /** By line, of an indicator that stands. */
  lines(id: string): ReadonlyMap<string, Measured>
  weights: Weights
}
/**
 * `from`: those that are kept for it; `needs`: ids of other figures of the report. `rows`: which kept ones have a row for
 * each of its own, on the same day; undefined where none do.
 */
export type Reckoned = {
  from: readonly Indicator[]
  needs?: readonly string[]
  measured(kept: Kept): Measured
  rows?: readonly { id: string; at: When }[]
}
/** Within a period, at its end, or before its start. */
export type When = 'within' | 'end' | 'start'

/** Of rows of this reading: all, or those of one line. */
export const measured = (indicator: Indicator, reading: Reading, rows = indicator.rows(reading)): Figure =>
  figureOf(indicator, rows, indicator.base?.(reading) ?? 0)

/** `value` is null where nothing could be divided; `lacking` rows have no value and are not in the sum. */
/** `isHidden`: not told outside the house, see `small-cells.ts`. */
export type Figure = { value: number | null; above: number; below: number; lacking: number; isHidden?: true }

/** Of rows: how many, their values, how many have none, how many stand above the line, and their parts. */
export const measures = ['times', 'value', 'lacking', 'above', 'part'] as const
export type Measured = Record<(typeof measures)[number], number>
export const nothingMeasured: Measured = { times: 0, value: 0, lacking: 0, above: 0, part: 0 }

export const measuredBy = ({ value, counts, part }: Row): Measured => ({
  times: 1,
  value: value ?? 0,
  lacking: Number(value === null),
  above: Number(counts === true),
  part: part ?? 0,
})

export const added = (a: Measured, b: Measured, sign: 1 | -1 = 1): Measured => ({
  times: a.times + sign * b.times,
  value: a.value + sign * b.value,
  lacking: a.lacking + sign * b.lacking,
  above: a.above + sign * b.above,
  part: a.part + sign * b.part,
})

export const figureOf = (indicator: Pick<Indicator, 'unit'>, rows: readonly Row[], base = 0): Figure =>
  figureFrom(
    indicator,
    rows.reduce((all, row) => added(all, measuredBy(row)), nothingMeasured),
    base,
  )

/** The same from rows that were measured before. */
export function figureFrom({ unit }: Pick<Indicator, 'unit'>, sums: Measured, base = 0): Figure {
  const { times, value, lacking } = sums
  if (unit === 'share' || unit === 'share-fen') {
    const [above, below] = unit === 'share' ? [sums.above, times] : [sums.part, value]
    return { value: below === 0 ? null : above / below, above, below, lacking }
  }
  if (unit === 'share-base') return { value: base === 0 ? null : value / base, above: value, below: base, lacking }
  if (isCounted(unit)) return { value: times, above: times, below: times, lacking: 0 }
  const below = times - lacking
  return { value: isMean(unit) ? (below === 0 ? null : value / below) : value, above: value, below, lacking }
}

/** A line of a table, in a fixed order; lines without anything to count are shown, too. */
/** `href`: where what it is called is explained. */
export type Group = { id: string; name: Text; href?: string }

/** Indicators side by side for each group; every row of theirs names its group. */
export type Table = {
  id: string
  title: Text
  head: Text
  /** `found`: lines that rows name, for a table in which they are listed and the reading has no rows. */
  groups(reading: Reading, found?: readonly string[]): readonly Group[]
  columns: readonly Indicator[]
}

export type Report = {
  id: string
  title: Text
  /** What it is for, to whom it goes and when (law reference 7.5). */
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
