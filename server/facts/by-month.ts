/**
 * Works cases out month by month. A figure of a period is worked out from the histories as they stood at its end. What a
 * quarter or a year has beside its months is kept under its own name: for what is counted once in a period, or has another
 * value by the end of it. Of what stands on, the change of each month is kept, and what stands now.
 */
import { slices } from '../batches/slices.ts'
import { added, type Measured, measuredBy, measures, nothingMeasured } from '../reports/indicator.ts'
import type { Reading, ReadSpan } from '../reports/reading.ts'
import type { KeptIndicator } from './kept-indicators.ts'
import { aliveIn, type Lifetimes, monthsOf } from './lifetimes.ts'
import { inOrder } from './pack-shares.ts'
import { monthOf, monthsBetween, quarterOf, spanNamed, standing, yearOf } from './periods.ts'
import type { CaseMonth, Share, Shares } from './shares.ts'

/** By indicator, line and day. */
type Keyed = Map<string, Measured>
/** By case and name of a month, quarter or year. */
type Ledger = Map<string, Map<string, Keyed>>

export async function byMonth(reading: ReadSpan, lifetimes: Lifetimes, today: string): Promise<Shares> {
  const ledger: Ledger = new Map()
  const { first, last } = monthsOf(lifetimes)
  const months = monthsBetween(first, last)
  const breathe = slices()
  let stood = new Map<string, Keyed>()
  for (const month of months) {
    const ids = aliveIn(lifetimes, month)
    if (ids.size === 0) continue
    const now = reading(spanNamed(month), ids)
    putMonth(ledger, month, measuredIn(lifetimes.flowing, now))
    if (month <= monthOf(today)) stood = putChange(ledger, { month, ids, stood, now, standing: lifetimes.standing })
    await breathe()
  }
  for (const name of new Set(months.flatMap(month => [quarterOf(month), yearOf(month)]))) {
    const { from, to } = spanNamed(name)
    const ids = aliveIn(lifetimes, monthOf(from), monthOf(to))
    putAll(ledger, name, measuredIn(lifetimes.flowing, reading({ from, to }, ids)))
    await breathe()
  }
  putAll(ledger, standing, stood)
  return { months: monthsFrom(ledger, lifetimes), turns: turnsAfter(today, lifetimes) }
}

function measuredIn(indicators: readonly KeptIndicator[], reading: Reading): Map<string, Keyed> {
  const all = new Map<string, Keyed>()
  for (const { id, isLined, rows } of indicators)
    for (const row of rows(reading)) {
      const own: Keyed = all.get(row.caseId) ?? new Map()
      const key = `${id}\n${isLined ? (row.group ?? '') : ''}\n${row.on}`
      own.set(key, added(own.get(key) ?? nothingMeasured, measuredBy(row)))
      all.set(row.caseId, own)
    }
  return all
}

function put(ledger: Ledger, [caseId, name, key]: [string, string, string], measured: Measured, sign: 1 | -1): void {
  const own = ledger.get(caseId) ?? new Map<string, Keyed>()
  const keyed: Keyed = own.get(name) ?? new Map()
  keyed.set(key, added(keyed.get(key) ?? nothingMeasured, measured, sign))
  own.set(name, keyed)
  ledger.set(caseId, own)
}

function putAll(ledger: Ledger, name: string, all: ReadonlyMap<string, Keyed>, sign: 1 | -1 = 1): void {
  for (const [caseId, keyed] of all)
    for (const [key, measured] of keyed) put(ledger, [caseId, name, key], measured, sign)
}

/** Its quarter and its year have it from here, unless they turn out to be something else. */
function putMonth(ledger: Ledger, month: string, all: ReadonlyMap<string, Keyed>): void {
  putAll(ledger, month, all)
  putAll(ledger, quarterOf(month), all, -1)
  putAll(ledger, yearOf(month), all, -1)
}

type Standing = {
  month: string
  ids: ReadonlySet<string>
  stood: ReadonlyMap<string, Keyed>
  now: Reading
  standing: readonly KeptIndicator[]
}

/** What has come to stand in a month and what stands no longer; returns what stands by its end. */
function putChange(ledger: Ledger, { month, ids, stood, now, standing: indicators }: Standing): Map<string, Keyed> {
  const stands = measuredIn(indicators, now)
  const after = new Map(stood)
  for (const caseId of ids) {
    const is: Keyed = stands.get(caseId) ?? new Map()
    putAll(ledger, month, new Map([[caseId, stood.get(caseId) ?? new Map()]]), -1)
    putAll(ledger, month, new Map([[caseId, is]]))
    after.set(caseId, is)
  }
  return after
}

const monthsFrom = (ledger: Ledger, { cases }: Lifetimes): CaseMonth[] =>
  [...ledger].flatMap(([caseId, own]) => {
    const { path: organisationPath, kind } = cases.get(caseId)!
    return [...own].flatMap(([month, keyed]) => {
      const shares = sharesIn(keyed)
      return shares.length === 0 ? [] : [{ caseId, organisationPath, kind, month, shares }]
    })
  })

const isNothing = (measured: Measured): boolean => measures.every(name => measured[name] === 0)

/** In a fixed order, so that the same shares are the same text. */
const sharesIn = (keyed: Keyed): Share[] =>
  inOrder(
    [...keyed].flatMap(([key, measured]) => {
      const [indicator = '', line = '', on = ''] = key.split('\n')
      return isNothing(measured) ? [] : [{ indicator, line, on, ...measured }]
    }),
  )

const turnsAfter = (today: string, { of }: Lifetimes): Shares['turns'] =>
  [...of].flatMap(([caseId, { turns }]) => {
    const turnsOn = turns.filter(day => day > today).sort()[0]
    return turnsOn === undefined ? [] : [{ caseId, turnsOn }]
  })
