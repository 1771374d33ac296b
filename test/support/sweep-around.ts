import type { Office } from '../../server/office.ts'
import type { Around } from '../../server/sweep/check.ts'

/** What the checks of the sweep read in the office itself. */
export const sweepAround = (office: Office): Around => ({
  ...office,
  db: office.db.reader,
  snapshot: office.db.snapshot,
})
