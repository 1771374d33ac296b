/** In which months a case can count for anything: from its first step to the last day that a step or a row of it names. */
import type { Reading, ReadSpan } from '../reports/reading.ts'
import type { KeptIndicator } from './kept-indicators.ts'
import { monthOf } from './periods.ts'
import { turnsOf } from './turns.ts'

/** Both months counted. `turns`: days on which it comes to count for something else by time alone. */
export type Lifetime = { first: string; last: string; turns: string[] }
export type Lifetimes = {
  of: ReadonlyMap<string, Lifetime>
  cases: Reading['cases']
  /** Those of which a row falls into a period by its day, and those that stand at the end of one. */
  flowing: readonly KeptIndicator[]
  standing: readonly KeptIndicator[]
}

type Among = { workflows: ReadonlySet<string>; today: string; indicators: readonly KeptIndicator[] }

const ever = { from: '0001-01-01', to: '9999-12-31' }

export function lifetimesIn(reading: ReadSpan, { workflows, today, indicators }: Among): Lifetimes {
  const all = reading(ever)
  const flowing = indicators.filter(({ stands }) => !stands)
  const of = new Map<string, Lifetime>()
  const see = (caseId: string, day: string): void => {
    const month = monthOf(day)
    const known = of.get(caseId)
    if (!known) of.set(caseId, { first: month, last: month, turns: [] })
    else if (month < known.first) known.first = month
    else if (month > known.last) known.last = month
  }
  for (const workflow of workflows)
    for (const { caseId, steps } of all.courses(workflow)) for (const { happenedOn } of steps) see(caseId, happenedOn)
  for (const { rows } of flowing) for (const { caseId, on } of rows(all)) see(caseId, on)
  for (const { caseId, day } of turnsOf(all)) {
    if (day <= today) see(caseId, day)
    of.get(caseId)?.turns.push(day)
  }
  return { of, cases: all.cases, flowing, standing: indicators.filter(({ stands }) => stands) }
}

/** Cases with any month of theirs between two. */
export const aliveIn = ({ of }: Lifetimes, first: string, last = first): Set<string> =>
  new Set([...of].filter(([, one]) => one.first <= last && one.last >= first).map(([id]) => id))

export const monthsOf = ({ of }: Lifetimes): { first: string; last: string } => ({
  first: [...of.values()].reduce((first, one) => (one.first < first ? one.first : first), '9999-12'),
  last: [...of.values()].reduce((last, one) => (one.last > last ? one.last : last), '0001-01'),
})
