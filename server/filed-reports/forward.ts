/** Rows of a filed figure read forward beside cases that come in the order of their ids, so that few are held at once. */
import type { Row } from '../reports/indicator.ts'

/** Rows of a case came after others by which it had been passed: a filing of old, in another order. */
export class OutOfOrder extends Error {}

export type ByCase = ReadonlyMap<string, readonly Row[]>

/**
 * `mostAhead`: rows were filed so many cases at a time, in the order of their ids but for those of one time. A case is
 * whole once as many greater ones have been met; with Infinity all are read first, in whatever order they are.
 */
export function forward(filed: AsyncIterable<readonly Row[]>, mostAhead: number) {
  const parts = filed[Symbol.asyncIterator]()
  const ahead = new Map<string, Row[]>()
  let passed = ''
  let isOver = false

  async function readPart(): Promise<void> {
    const { value: rows, done } = await parts.next()
    if (done) isOver = true
    else for (const row of rows) put(row)
  }

  function put(row: Row): void {
    if (row.caseId <= passed) throw new OutOfOrder(`${row.caseId} comes after ${passed}`)
    const known = ahead.get(row.caseId)
    if (known) known.push(row)
    else ahead.set(row.caseId, [row])
  }

  function taken(last: string): ByCase {
    const due = [...ahead].filter(([id]) => id <= last)
    for (const [id] of due) ahead.delete(id)
    passed = last
    return new Map(due)
  }

  const beyond = (last: string): number => {
    let count = 0
    for (const id of ahead.keys()) if (id > last) count += 1
    return count
  }

  return {
    /** Of cases up to this one, the last included, that were not met before. Throws OutOfOrder. */
    async upTo(last: string): Promise<ByCase> {
      while (!isOver && beyond(last) <= mostAhead) await readPart()
      return taken(last)
    },
    /** What is left, some cases at a time. Throws OutOfOrder. */
    async *rest(): AsyncGenerator<ByCase> {
      while (!isOver) {
        await readPart()
        if (ahead.size > mostAhead) yield taken([...ahead.keys()].sort().at(-mostAhead - 1)!)
      }
      yield new Map(ahead)
    },
    /** All that is left, at once. */
    async whole(): Promise<ByCase> {
      while (!isOver) await readPart()
      const all = new Map(ahead)
      ahead.clear()
      return all
    },
  }
}
