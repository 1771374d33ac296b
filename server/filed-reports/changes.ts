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

/** `was`: all rows of one of them, by case. Rows of the other are met as they come, those of one case together. */
export function sides(was: ReadonlyMap<string, readonly Row[]>) {
  const left = new Map(was)
  const [before, after] = [sums(), sums()]
  for (const rows of was.values()) before.add(rows)
  const changes: Change[] = []
  return {
    was: before,
    now: after,
    meet(rows: readonly Row[]): void {
      after.add(rows)
      for (const [caseId, current] of Map.groupBy(rows, row => row.caseId)) {
        keep(changes, caseId, left.get(caseId) ?? [], current)
        left.delete(caseId)
      }
    },
    /** Cases whose rows differ, in the order of the first of their days. */
    changes(): Change[] {
      for (const [caseId, old] of left) keep(changes, caseId, old, [])
      left.clear()
      return changes.toSorted((a, b) => (keyOfChange(a) < keyOfChange(b) ? -1 : 1))
    },
  }
}

function keep(changes: Change[], caseId: string, old: readonly Row[], current: readonly Row[]): void {
  const [gone, come] = [without(old, current), without(current, old)]
  if (gone.length + come.length > 0) changes.push({ caseId, gone, come })
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
