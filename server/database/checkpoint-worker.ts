/** The thread of `checkpoint-beside.ts`: passive, so that it neither waits for writers and readers nor lets them wait. */
import { parentPort } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import type { Followed, Order } from './checkpoint-beside.ts'

let connection: Sqlite.Database | undefined

parentPort!.on('message', ({ id, order }: { id: number; order: Order }) => {
  try {
    parentPort!.postMessage({ id, result: carryOut(order) })
  } catch (error) {
    parentPort!.postMessage({ id, fault: (error as Error).message })
  }
})

function carryOut(order: Order): Followed | undefined {
  if (order.task === 'let go') {
    connection?.close()
    connection = undefined
    return undefined
  }
  connection ??= opened(order.filename)
  const [followed] = connection.pragma('wal_checkpoint(PASSIVE)') as Followed[]
  return followed
}

/** Kept from order to order: closing would look for a moment as if the file were to be locked. */
function opened(filename: string): Sqlite.Database {
  const made = new Sqlite(filename, { fileMustExist: true, timeout: 0 })
  made.pragma('synchronous = FULL')
  return made
}
