/** Two lists of rows beside each other, case by case: what each adds up to, and where they differ. */
import {
  added,
  type Figure,
  figureFrom,
  type Measured,
  measuredBy,
  nothingMeasured,
  type Row,
  type Unit,
} from '../reports/indicator.ts'
import type { Change } from './compare.ts'
import type { ByCase } from './forward.ts'

/** So many cases that differ are told of one figure; the others are counted. */
export const mostTold = 2_000

/** Rows of both are met as they come, all of one case together. */
export function sides() {
  const [before, after] = [sums(), sums()]
  const changes = foremost()
  return {
    was: before,
    now: after,
    changes,
    meet(was: ByCase, now: readonly Row[]): void {
      for (const rows of was.values()) before.add(rows)
      after.add(now)
      const current = Map.groupBy(now, row => row.caseId)
      for (const [caseId, rows] of current) compare(caseId, was.get(caseId) ?? [], rows)
      for (const [caseId, rows] of was) if (!current.has(caseId)) compare(caseId, rows, [])
    },
  }

  function compare(caseId: string, old: readonly Row[], current: readonly Row[]): void {
    const [gone, come] = [without(old, current), without(current, old)]
    if (gone.length + come.length > 0) changes.add({ caseId, gone, come })
  }
}

/** How many there are, and those that come first by the first of their days. */
function foremost() {
  let kept: Change[] = []
  let count = 0
  const first = (): Change[] => kept.toSorted((a, b) => (keyOfChange(a) < keyOfChange(b) ? -1 : 1)).slice(0, mostTold)
  return {
    add(change: Change): void {
      count += 1
      kept.push(change)
      if (kept.length > 2 * mostTold) kept = first()
    },
    first,
    count: () => count,
  }
}

/** What rows add up to, in all and by line. */
function sums() {
  const byLine = new Map<string, Measured>()
  return {
    add(rows: readonly Row[]): void {
      for (const row of rows) {
        const line = row.group ?? ''
        byLine.set(line, added(byLine.get(line) ?? nothingMeasured, measuredBy(row)))
      }
    },
    sum: (): Measured => [...byLine.values()].reduce((all, one) => added(all, one), nothingMeasured),
    lines: (of: { unit: Unit }): ReadonlyMap<string, Figure> =>
      new Map([...byLine].map(([line, measured]) => [line, figureFrom(of, measured)])),
  }
}

const keyOfChange = ({ caseId, gone, come }: Change): string => `${(gone[0] ?? come[0])!.on} ${caseId}`
const keyOf = ({ on, value, part, counts, group }: Row): string =>
  JSON.stringify([on, value ?? null, part ?? null, counts ?? null, group ?? null])

/** The rows of one list that the other lacks; equal ones are taken off one by one. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = others.map(keyOf)
  return rows.filter(row => {
    const at = left.indexOf(keyOf(row))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
