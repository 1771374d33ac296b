/** On PostgreSQL transactions leave their numbers behind for whoever keeps what was read: of old ones nobody needs them. */
import { forgetOldTransactions } from '../database/written-by-others.ts'
import type { Office } from '../office.ts'

export async function forgetTransactions({ db }: Office): Promise<void> {
  if (db.client === 'postgres') await db.write(tx => forgetOldTransactions(tx))
}
