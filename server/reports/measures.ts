/**
 * Makes indicators of one sort of thing: matters, letters, payments. An indicator says on which day a thing counts and
 * what of it is added up; one row for each thing that counts.
 */
import type { Text } from '../../workflows/text.ts'
import { type Indicator, nothingMeasured, type Reckoned, type Row, type Table } from './indicator.ts'
import type { Reading } from './reading.ts'
import { isWithin, openAtStart, openIn } from './span.ts'

type Told<T, V> = (one: T, reading: Reading) => V
type Day<T> = Told<T, string | undefined>

/** `on`: it counts where that day lies in the period. `since`: it stands at the end of the period, since that day. */
type When<T> = { on: Day<T>; since?: never } | { since: Day<T>; on?: never }
/** `group`: the line of a table that its row belongs to. */
type Asked<T> = Pick<Indicator, 'id' | 'name' | 'says' | 'over'> & { source?: Text; group?: Told<T, string> } & When<T>
/** Matters that begin and end, by their days. */
type Lasting<T> = Omit<Asked<T>, 'on' | 'since'> & { began: Day<T>; ended: Day<T> }
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
    ...(since ? { stands: true } : {}),
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
  /** Those that have begun and not ended by the end of the period: what was open at the start is what stood a day before. */
  const lasting = ({ id, name, says, began, ended }: Lasting<T>): Indicator =>
    made(
      {
        ...{ id: `${id}.standing`, name, says },
        since: (one, reading) => (ended(one, reading) === undefined ? began(one, reading) : undefined),
      },
      'cases',
    )
  const reckoned = ({ stands: _, ...indicator }: Indicator, how: NonNullable<Indicator['reckoned']>): Indicator => ({
    ...indicator,
    reckoned: how,
  })
  return {
    /** Begun before the period and not ended by its start. */
    opening: (asked: Lasting<T>): Indicator => {
      const standing = lasting(asked)
      const { began, ended, ...rest } = asked
      const since: Day<T> = (one, reading) => openAtStart(began(one, reading), ended(one, reading), reading.span)
      return reckoned(made({ ...rest, since }, 'cases'), {
        from: [standing],
        measured: ({ of }) => of(standing.id, 'start'),
        rows: [{ id: standing.id, at: 'start' }],
      })
    },
    /** Ended, of those open at the start and those begun; `from`: the ids of the figures of what began and what ended. */
    closing: (asked: Lasting<T> & Over & { from: { began: string; ended: string } }): Indicator => {
      const standing = lasting(asked)
      const { began, ended, from, ...rest } = asked
      const since: Day<T> = (one, reading) => openIn(began(one, reading), ended(one, reading), reading.span)
      const counts = (one: T, reading: Reading) => ({ counts: isWithin(ended(one, reading), reading.span) })
      return reckoned(made({ ...rest, since }, 'share', counts), {
        from: [standing],
        needs: [from.began, from.ended],
        measured: ({ of }) => ({
          ...nothingMeasured,
          times: of(standing.id, 'start').times + of(from.began).times,
          above: of(from.ended).times,
        }),
        rows: [
          { id: standing.id, at: 'start' },
          { id: from.began, at: 'within' },
        ],
      })
    },
    /** How many there are. */
    count: (asked: Asked<T> & { unit?: 'times' | 'entries' | 'listings'; row?: (one: T) => Partial<Row> }): Indicator =>
      made(asked, asked.unit ?? 'cases', asked.row),
    /** What they add up to; null where nobody knows. */
    sum: (
      asked: Asked<T> & { unit: 'people' | 'fen' | 'enterprises' | 'points'; value: Told<T, number | null> },
    ): Indicator => made(asked, asked.unit, (one, reading) => ({ value: asked.value(one, reading) })),
    /** What one comes to with another: days unless told. */
    mean: (asked: Asked<T> & Over & { unit?: 'days' | 'permille'; value: Told<T, number> }): Indicator =>
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

export const restId = 'rest'

/** Figures once more, line by line; their sums over all lines are the figures. */
export function spread(
  figures: readonly Indicator[],
  { id, title, head, groups, groupOf = ({ group = restId }) => group, rest }: Spread,
): Table {
  const lines: Table['groups'] = (reading, found) =>
    rest ? [...groups(reading, found), { id: restId, name: rest }] : groups(reading, found)
  return {
    id,
    title,
    head,
    groups: lines,
    columns: figures.map(figure => {
      const unlisted = (reading: Reading): Row[] =>
        figure.rows(reading).map(row => ({ ...row, group: groupOf(row, reading) }))
      return {
        ...figure,
        id: `${figure.id}_${id}`,
        of: figure.of ?? figure.id,
        unlisted,
        ...(figure.reckoned ? { reckoned: inLines(figure.reckoned, { id, groupOf }) } : {}),
        rows: reading => {
          const listed = new Set(lines(reading).map(one => one.id))
          return unlisted(reading).map(row => (listed.has(row.group!) ? row : { ...row, group: restId }))
        },
      }
    }),
  }
}

type Lined = { id: string; groupOf: (row: Row, reading: Reading) => string }

/** The same for each line: of the others it follows from that line is asked. */
function inLines({ from, measured, rows }: Reckoned, { id, groupOf }: Lined): Reckoned {
  const nameOf = (figure: string): string => `${figure}_${id}`
  return {
    from: from.map(figure => ({
      ...figure,
      id: nameOf(figure.id),
      unlisted: reading => figure.rows(reading).map(row => ({ ...row, group: groupOf(row, reading) })),
    })),
    measured: kept => measured({ ...kept, of: (figure, at) => kept.of(nameOf(figure), at) }),
    ...(rows ? { rows: rows.map(one => ({ ...one, id: nameOf(one.id) })) } : {}),
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
