/**
 * Makes indicators of one sort of thing: matters, letters, payments. An indicator says on which day a thing counts and
 * what of it is added up; one row for each thing that counts.
 */
import type { Text } from '../../workflows/text.ts'
import type { Group, Indicator, Row, Table } from './indicator.ts'
import type { Reading } from './reading.ts'
import { isWithin } from './span.ts'

type Told<T, V> = (one: T, reading: Reading) => V
type Day<T> = Told<T, string | undefined>

/** `on`: it counts where that day lies in the period. `since`: it stands at the end of the period, since that day. */
type When<T> = { on: Day<T>; since?: never } | { since: Day<T>; on?: never }
/** `group`: the line of a table that its row belongs to. */
type Asked<T> = Pick<Indicator, 'id' | 'name' | 'says' | 'over'> & { source?: Text; group?: Told<T, string> } & When<T>
type Over = { over: NonNullable<Indicator['over']> }

export function measuresOf<T extends { caseId: string }>(all: (reading: Reading) => readonly T[], form: Text) {
  const made = (
    { id, name, says, over: parts, source = form, on, since, group }: Asked<T>,
    unit: Indicator['unit'],
    more: Told<T, Partial<Row>> = () => ({}),
  ): Indicator => ({
    id,
    name,
    says,
    ...(parts ? { over: parts } : {}),
    unit,
    source,
    rows: reading =>
      all(reading).flatMap(one => {
        const day = since ? since(one, reading) : on(one, reading)
        if (day === undefined || !(since || isWithin(day, reading.span))) return []
        return [
          { caseId: one.caseId, on: day, ...(group ? { group: group(one, reading) } : {}), ...more(one, reading) },
        ]
      }),
  })
  return {
    /** How many there are. */
    count: (asked: Asked<T> & { unit?: 'times' | 'entries' }): Indicator => made(asked, asked.unit ?? 'cases'),
    /** What they add up to; null where nobody knows. */
    sum: (
      asked: Asked<T> & { unit: 'people' | 'fen' | 'enterprises' | 'points'; value: Told<T, number | null> },
    ): Indicator => made(asked, asked.unit, (one, reading) => ({ value: asked.value(one, reading) })),
    /** What one comes to with another: days unless told. */
    mean: (asked: Asked<T> & { unit?: 'days' | 'permille'; value: Told<T, number> }): Indicator =>
      made(asked, asked.unit ?? 'days', (one, reading) => ({ value: asked.value(one, reading) })),
    /** How many of them are so. */
    share: (asked: Asked<T> & Over & { counts: Told<T, boolean> }): Indicator =>
      made(asked, 'share', (one, reading) => ({ counts: asked.counts(one, reading) })),
    /** How much of their money is so, in fen. */
    shareOfFen: (asked: Asked<T> & Over & { whole: Told<T, number>; part: Told<T, number> }): Indicator =>
      made(asked, 'share-fen', (one, reading) => ({
        value: asked.whole(one, reading),
        part: asked.part(one, reading),
      })),
  }
}

export const over = (above: Text, below: Text): NonNullable<Indicator['over']> => ({ above, below })

type Spread = Pick<Table, 'title' | 'head' | 'groups'> & {
  id: string
  /** Whatever the rows of the figures say themselves unless told. */
  groupOf?: (row: Row, reading: Reading) => string
  /** Where rows of no listed line go; a last line with this name. */
  rest?: Text
}

const restId = 'rest'

/** Figures once more, line by line; their sums over all lines are the figures. */
export function spread(
  figures: readonly Indicator[],
  { id, title, head, groups, groupOf = ({ group = restId }) => group, rest }: Spread,
): Table {
  const lines = (reading: Reading): readonly Group[] =>
    rest ? [...groups(reading), { id: restId, name: rest }] : groups(reading)
  return {
    id,
    title,
    head,
    groups: lines,
    columns: figures.map(figure => ({
      ...figure,
      id: `${figure.id}_${id}`,
      rows: reading => {
        const listed = new Set(lines(reading).map(one => one.id))
        return figure.rows(reading).map(row => {
          const group = groupOf(row, reading)
          return { ...row, group: listed.has(group) ? group : restId }
        })
      },
    })),
  }
}

/** The lines of a closed list of words. */
export const linesOf =
  (list: Readonly<Record<string, Text>>): Table['groups'] =>
  () =>
    Object.entries(list).map(([id, name]) => ({ id, name }))

/** Figures by their ids, in the order asked for. */
export const named = (figures: readonly Indicator[], ...ids: readonly string[]): Indicator[] =>
  ids.map(id => {
    const found = figures.find(one => one.id === id)
    if (!found) throw new Error(`No indicator ${id}`)
    return found
  })
