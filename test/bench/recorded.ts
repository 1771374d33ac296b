/** Listens to an office while it writes: every statement of a piece of work, to be run again by hand. */
import type { Database, Db } from '../../server/db.ts'
import type { Office } from '../../server/office.ts'

export type Recorded = { sql: string; bindings: unknown[] }

/** The same office, and what its transactions say to the database, `BEGIN;` and `COMMIT;` included. */
export function recording(office: Office): { office: Office; recorded: Recorded[] } {
  const recorded: Recorded[] = []
  const listen = (tx: Db) => {
    recorded.push({ sql: 'BEGIN;', bindings: [] })
    tx.on('query', ({ sql, bindings }: Recorded) => recorded.push({ sql, bindings: bindings ?? [] }))
  }
  const write: Database['write'] = work =>
    office.db.write(tx => {
      listen(tx)
      return work(tx)
    })
  return { office: { ...office, db: { ...office.db, write } }, recorded }
}
