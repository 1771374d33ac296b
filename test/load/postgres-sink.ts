/**
 * Fills a PostgreSQL database by COPY. A table that is empty is emptied once more in the transaction that fills it: its
 * rows then count as seen by all from the first on, so that nobody has to go through them to mark them, and where
 * `wal_level` is minimal they are not written to the log as well.
 */
import pg from 'pg'
import type { TableText } from './batch.ts'
import { copyInto } from './copy-in.ts'
import { makeAgain, setAside } from './laid-aside.ts'
import { lineOf } from './lines.ts'
import type { Sink } from './sink.ts'

/** Transactions side by side, each with tables of its own. */
const laneCount = 4
/** A COPY is a statement of its own, so that it takes at least so much. */
const bytesAtOnce = 1024 * 1024

export async function openPostgresSink(connectionString: string): Promise<Sink> {
  const clients = Array.from({ length: laneCount }, () => new pg.Client({ connectionString }))
  for (const client of clients) await client.connect()
  const [client, beside] = clients as [pg.Client, pg.Client]
  const filling = openFilling(clients)
  const encoder = new TextEncoder()
  let again: Awaited<ReturnType<typeof setAside>>
  return {
    async begin() {
      again = await setAside(client)
      for (const one of clients) await one.query('begin')
    },
    async write({ texts }) {
      for (const text of texts) await filling.add(text)
    },
    put: ({ table, columns, rows }) => filling.add({ table, columns, text: encoder.encode(rows.map(lineOf).join('')) }),
    async finish(progress) {
      await filling.end()
      for (const one of clients) await one.query('commit')
      await client.query(`select setval('search_entries_id_seq', greatest(max(id), 1)) from search_entries`)
      await makeAgain([client, beside], again, progress)
    },
    close: async () => {
      for (const one of clients) await one.end()
    },
  }
}

type Lane = { client: pg.Client; bytes: number; last: Promise<void> }
type Table = { name: string; lane: Lane; isFresh: Promise<boolean> | undefined }
type Waiting = { table: Table; columns: string; pieces: Uint8Array[]; bytes: number }

/** Collects what is to be copied, each table on one of the connections: the one that has had least so far. */
function openFilling(clients: readonly pg.Client[]) {
  const lanes = clients.map((client): Lane => ({ client, bytes: 0, last: Promise.resolve() }))
  const tables = new Map<string, Table>()
  const waiting = new Map<string, Waiting>()

  const waitingFor = ({ table: name, columns }: TableText): Waiting => {
    const key = `${name} ${columns}`
    const known = waiting.get(key)
    if (known) return known
    const lane = lanes.reduce((least, one) => (one.bytes < least.bytes ? one : least))
    const table = tables.get(name) ?? { name, lane, isFresh: undefined }
    tables.set(name, table)
    const made = { table, columns: columns.map(one => `"${one}"`).join(), pieces: [], bytes: 0 }
    waiting.set(key, made)
    return made
  }

  async function copy({ table, columns }: Waiting, pieces: readonly Uint8Array[]): Promise<void> {
    const { client } = table.lane
    table.isFresh ??= emptied(client, table.name)
    const how = (await table.isFresh) ? ' (freeze)' : ''
    await copyInto(client, `copy "${table.name}" (${columns}) from stdin${how}`, pieces)
  }

  function flush(one: Waiting): Promise<void> {
    const { pieces, table } = one
    one.pieces = []
    one.bytes = 0
    table.lane.last = table.lane.last.then(() => copy(one, pieces))
    return table.lane.last
  }

  return {
    async add(text: TableText): Promise<void> {
      if (text.text.length === 0) return
      const one = waitingFor(text)
      one.pieces.push(text.text)
      one.bytes += text.text.length
      one.table.lane.bytes += text.text.length
      if (one.bytes >= bytesAtOnce) await flush(one)
    },
    async end(): Promise<void> {
      await Promise.all([...waiting.values()].filter(({ bytes }) => bytes > 0).map(flush))
    },
  }
}

/** False where something stands in it, as the migrations write some rows. */
async function emptied(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query(`select exists (select from "${table}") as has_rows`)
  if (rows[0].has_rows) return false
  await client.query(`truncate "${table}"`)
  return true
}
