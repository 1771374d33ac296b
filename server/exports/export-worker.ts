/** Makes one export away from the event loop: reads with a connection of its own, builds the file, tells how far it is. */
import { rename, writeFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { withAround } from '../sweep/around.ts'
import { csvOf, type Table, xlsxOf } from '../web/table-file.ts'
import { caseHeaders, caseRows, countRows } from './case-rows.ts'
import type { Order, Told } from './order.ts'

if (!parentPort) throw new Error('An export is made in a worker thread')
const port = parentPort
const { config, nowMs, wanted, total, format, file } = workerData as Order

const tell = (told: Told): void => port.postMessage(told)

async function tableWanted(): Promise<Table> {
  const now = () => new Date(nowMs)
  if (wanted.kind === 'figure') {
    const { figureTable } = await import('../reports/figure-table.ts') // a list of cases needs no report
    return withAround(config, { now, isSnapshot: true }, around =>
      figureTable({ ...around, db: { reader: around.db } }, wanted, done => tell({ done })),
    )
  }
  const { filters, person } = wanted
  return withAround(config, { now }, async ({ db }) => {
    const rows: Table['rows'][number][] = []
    if (total === null) tell({ done: 0, total: await countRows(db, { filters, person, now }) })
    for await (const some of caseRows(db, { filters, person, now })) {
      rows.push(...some)
      tell({ done: rows.length })
    }
    return { headers: caseHeaders(person.locale), rows }
  })
}

const table = await tableWanted()
const half = `${file}.half`
await writeFile(half, format === 'csv' ? csvOf(table) : await xlsxOf(table), { mode: 0o600 })
await rename(half, file)
tell({ done: table.rows.length })
