/** Search indexes on SQLite are brought into as few pieces as there can be; nothing is written where there are no more. */
import type { Office } from '../office.ts'
import { beginMerging, mergeSome } from '../search/merge-pieces.ts'
import { untilDone } from './time-left.ts'

const begun = new WeakSet<Office>()

export async function mergeSearch(office: Office, hasTime = untilDone): Promise<void> {
  if (office.db.client !== 'sqlite') return
  if (!begun.has(office)) await beginMerging(office.db)
  begun.add(office)
  while (hasTime()) if (!(await mergeSome(office.db))) return
}
