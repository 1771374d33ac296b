/** Walks a table in the order of its keys, a page at a time, and lets others run in between. */
import { setImmediate } from 'node:timers/promises'

const pageSize = 500

/** `page` answers rows after a key, in order, at most `limit`; `keyOf` tells the key of a row. */
export async function* byKey<Row>(
  page: (after: string, limit: number) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const rows = await page(after, pageSize)
    yield* rows
    if (rows.length < pageSize) return
    after = keyOf(rows.at(-1)!)
    await setImmediate()
  }
}
