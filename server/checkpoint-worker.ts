/** The thread of `checkpoint-beside.ts`: passive, so that it neither waits for writers and readers nor lets them wait. */
import { parentPort } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import type { Order } from './checkpoint-beside.ts'

let connection: Sqlite.Database | undefined

parentPort!.on('message', ({ id, order }: { id: number; order: Order }) => {
  try {
    carryOut(order)
    parentPort!.postMessage({ id })
  } catch (error) {
    parentPort!.postMessage({ id, fault: (error as Error).message })
  }
})

function carryOut(order: Order): void {
  if (order.task === 'let go') {
    connection?.close()
    connection = undefined
    return
  }
  connection ??= opened(order.filename)
  connection.pragma('wal_checkpoint(PASSIVE)')
}

/** Kept from order to order: closing would look for a moment as if the file were to be locked. */
function opened(filename: string): Sqlite.Database {
  const made = new Sqlite(filename, { fileMustExist: true, timeout: 0 })
  made.pragma('synchronous = FULL')
  return made
}
