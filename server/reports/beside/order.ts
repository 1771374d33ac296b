/** What a thread beside is asked to read of the histories, and what it answers: nothing but numbers, words and rows. */
import type { Config } from '../../config.ts'
import type { Comparison } from '../../filed-reports/compare.ts'
import type { Person } from '../../people/person.ts'
import type { Asked } from '../asked.ts'
import type { Figure, Group, Indicator, Report, Row } from '../indicator.ts'
import type { ReadReport } from '../read-report.ts'

/** `indicator`: the list behind it is wanted, not the report; `filed`: how one that was filed compares with today. `nowMs`: what the clock of the house says. */
export type Order = {
  config: Config
  nowMs: number
  person: Person
  report: string
  indicator?: string
  filed?: string
  query: Record<string, string>
}

export type Answer =
  | {
      kind: 'report'
      figures: Figure[][]
      units: { id: string; isOwn: boolean; figures: Figure[] }[]
      tables: Lines[][]
    }
  | { kind: 'list'; rows: Row[]; figure: Figure; lines: Group[] }
  | { kind: 'comparison'; comparison: Comparison }
type Lines = { group: Group; figures: Figure[] }

export const answerOf = ({ figures, units, tables }: ReadReport): Answer => ({
  kind: 'report',
  figures: figures.map(({ now, before, yearAgo }) => [now, before, yearAgo]),
  units: units.map(({ place, isOwn, figures: row }) => ({ id: place.id, isOwn, figures: [...row] })),
  tables: tables.map(({ lines }) => lines.map(({ group, figures: row }) => ({ group, figures: [...row] }))),
})

/** The same report again, with its indicators beside the numbers. */
export function reportFrom(answer: Answer & { kind: 'report' }, report: Report, { places }: Asked): ReadReport {
  const figureAt = (place: number) => {
    const [now, before, yearAgo] = answer.figures[place] as [Figure, Figure, Figure]
    return { indicator: report.figures[place] as Indicator, now, before, yearAgo }
  }
  return {
    figures: report.figures.map((_, place) => figureAt(place)),
    headline: report.headline.map(id => report.figures.find(one => one.id === id)!),
    units: answer.units.map(({ id, ...unit }) => ({ ...unit, place: places.find(one => one.id === id)! })),
    tables: report.tables.map((table, place) => ({ table, lines: answer.tables[place]! })),
  }
}
