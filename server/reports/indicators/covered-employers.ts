/** Employers under collective contracts, each once by its name, though contracts of many cases may cover it. */
import { added, type Indicator, type Measured, measuredBy, type Reckoned } from '../indicator.ts'
import { measuresOf } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { coveredEmployers, coverings, everCovered } from './bargaining-course.ts'

/** Under contracts in force at the end of the period, or under any that had taken effect by then. */
export type Under = keyof typeof coverings
export type Counted = 'enterprises' | 'people'
type Asked = Pick<Indicator, 'id' | 'name' | 'says'>

const once = { inForce: coveredEmployers, ever: everCovered } as const

export const coveredSum = (under: Under, what: Counted, asked: Asked & Pick<Indicator, 'source'>): Indicator => ({
  ...measuresOf(once[under], asked.source).sum({
    ...asked,
    unit: what,
    since: one => one.since,
    value: ({ count, workers }) => (what === 'people' ? workers : count),
  }),
  reckoned: byName(under, what, asked),
})

/** From every name with its workers, and from what contracts tell that name nobody. */
function byName(under: Under, what: Counted, asked: Asked & Pick<Indicator, 'source'>): Reckoned {
  const kept = { ...asked, unit: what, stands: true } as const
  const names: Indicator = {
    ...kept,
    id: `cb_${under}_names`,
    isNamed: true,
    rows: reading => namedIn(under, reading),
  }
  const unnamed: Indicator = {
    ...kept,
    id: `cb_${under}_unnamed_${what}`,
    rows: reading =>
      coverings[under](reading)
        .filter(({ key }) => key === undefined)
        .map(({ caseId, since, count, workers }) => ({
          caseId,
          on: since,
          value: what === 'people' ? workers : count,
        })),
  }
  return {
    from: [names, unnamed],
    measured: ({ of, lines }) =>
      workersByName(lines(names.id))
        .map(workers => measuredBy({ caseId: '', on: '', value: what === 'people' ? workers : 1 }))
        .reduce((all, one) => added(all, one), of(unnamed.id)),
  }
}

const namedIn = (under: Under, reading: Reading) =>
  coverings[under](reading)
    .filter(({ key }) => key !== undefined)
    .map(({ caseId, since, key, workers }) => ({ caseId, on: since, group: `${workers ?? ''}|${key}` }))

/** The most that any contract tells of each. */
function workersByName(lines: ReadonlyMap<string, Measured>): (number | null)[] {
  const most = new Map<string, number | null>()
  for (const [line, { times }] of lines) {
    if (times <= 0) continue
    const at = line.indexOf('|')
    const [told, name] = [line.slice(0, at), line.slice(at + 1)]
    const before = most.get(name) ?? null
    most.set(name, told === '' ? before : Math.max(before ?? 0, Number(told)))
  }
  return [...most.values()]
}
