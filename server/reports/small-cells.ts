/**
 * Small numbers by unit and by line would tell of single people once they leave the house: law reference, 9.4. The
 * figures of the organisation as a whole stay as they are; so much is hidden of its parts that they cannot be told from it.
 */
import type { Parameter } from '../../workflows/define.ts'
import { permissions } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { parametersAt } from '../parameters/repository.ts'
import { hasRole } from '../people/person.ts'
import type { Asked } from './asked.ts'
import { type Figure, type Indicator, isCounted } from './indicator.ts'
import type { Reader, ReadReport } from './read-report.ts'
import type { Trend } from './trend.ts'

export const smallCellParameters = {
  statistics_least: {
    label: {
      zh: '对外统计：少于几件的分项数字不显示',
      en: 'Figures that leave the house: parts under so many are hidden',
    },
    unit: 'times',
    default: 3,
    source: {
      zh: '统计资料对外提供的通行做法（待核）；依据《企业劳动争议协商调解规定》第24条、《人民调解法》第15条第4项的保密要求',
      en: 'Usual practice for statistics, to be verified; confidentiality under EMP art. 24 and PML art. 15(4)',
    },
    evidence: 'K',
  },
} as const satisfies Record<string, Parameter>

/** As set for the place on that day. */
export async function leastAt(db: Db, { path, on }: { path: string; on: string }): Promise<number> {
  return (await parametersAt(db, smallCellParameters, { path, on })).statistics_least ?? 3
}

/** What may be taken out of the house: whole for administrators, without small cells for everybody else. */
export async function toldOutside(
  db: Db,
  read: ReadReport,
  { asked, reader }: { asked: Asked; reader: Reader },
): Promise<ReadReport> {
  if (hasRole(reader.person, ...permissions['reports.whole'])) return read
  return withoutSmallCells(read, await leastAt(db, { path: asked.place.path, on: reader.today }))
}

/** Months as they are told outside: null where the few of one are hidden. */
export type TrendOutside = Pick<Trend, 'months' | 'isLeftOut'> & {
  lines: { indicator: Indicator; values: (number | null)[] }[]
}

/** The same of the last twelve months, each of which is a part of what stands above it. */
export async function trendOutside(
  db: Db,
  trend: Trend,
  { asked, reader }: { asked: Asked; reader: Reader },
): Promise<TrendOutside> {
  const isWhole = hasRole(reader.person, ...permissions['reports.whole'])
  const least = isWhole ? 0 : await leastAt(db, { path: asked.place.path, on: reader.today })
  return {
    ...trend,
    lines: trend.lines.map(({ indicator, values }) => {
      const marks = hiddenAmong(values, least)
      return { indicator, values: values.map((value, place) => (marks[place] ? null : value)) }
    }),
  }
}

export function withoutSmallCells(read: ReadReport, least: number): ReadReport {
  return {
    ...read,
    units: hiddenIn(read.units, read.headline, least),
    tables: read.tables.map(({ table, lines }) => ({ table, lines: hiddenIn(lines, table.columns, least) })),
  }
}

export const hasHidden = ({ units, tables }: ReadReport): boolean =>
  [...units, ...tables.flatMap(({ lines }) => lines)].some(({ figures }) => figures.some(({ isHidden }) => isHidden))

const hidden: Figure = { value: null, above: 0, below: 0, lacking: 0, isHidden: true }

/** Where a count of a line is hidden, its sums and shares are as well: they would tell of the same few. */
function hiddenIn<Line extends { figures: readonly Figure[] }>(
  lines: readonly Line[],
  columns: readonly Indicator[],
  least: number,
): Line[] {
  const marks = columns.map(({ unit }, column) =>
    isCounted(unit)
      ? hiddenAmong(
          lines.map(({ figures }) => figures[column]!.value ?? 0),
          least,
        )
      : [],
  )
  return lines.map((line, place) => {
    const isTold = !marks.some(column => column[place])
    return {
      ...line,
      figures: line.figures.map((figure, column) =>
        marks[column]![place] || (!isTold && !isCounted(columns[column]!.unit)) ? hidden : figure,
      ),
    }
  })
}

/**
 * Which numbers of a column are hidden: those above 0 and under `least`; and, while one alone is hidden or all that are
 * come to less than `least`, the next smallest, so that the total does not tell them. Zeros are told.
 */
export function hiddenAmong(values: readonly number[], least: number): boolean[] {
  const marks = values.map(value => value > 0 && value < least)
  const hiddenOnes = () => values.filter((_, place) => marks[place])
  const isTold = () => hiddenOnes().length === 1 || hiddenOnes().reduce((sum, value) => sum + value, 0) < least
  while (hiddenOnes().length > 0 && isTold()) {
    const left = values
      .map((value, place) => ({ value, place }))
      .filter(({ value, place }) => value > 0 && !marks[place])
    const next = left.toSorted((a, b) => a.value - b.value)[0]
    if (!next) break
    marks[next.place] = true
  }
  return marks
}
