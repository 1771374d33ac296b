/** Walks a table in the order of its keys, a page at a time, and lets others run in between. */
import { setImmediate } from 'node:timers/promises'

const pageSize = 500

type Page<Row> = (after: string, limit: number) => Promise<Row[]>

/** `page` answers rows after a key, in order, at most `limit`; `keyOf` tells the key of a row. */
export async function* byKey<Row>(page: Page<Row>, keyOf: (row: Row) => string): AsyncGenerator<Row> {
  for await (const rows of pagesByKey(page, keyOf)) yield* rows
}

/** The same, page by page. */
export async function* pagesByKey<Row>(page: Page<Row>, keyOf: (row: Row) => string): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await page(after, pageSize)
    yield rows
    if (rows.length < pageSize) return
    after = keyOf(rows.at(-1)!)
    await setImmediate()
  }
}

/** What comes one by one, a hundred at a time. */
export async function* hundreds<Row>(all: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let some: Row[] = []
  for await (const row of all) {
    some.push(row)
    if (some.length < 100) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
