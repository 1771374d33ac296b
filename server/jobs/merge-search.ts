/** Once a day, and when the house starts: search indexes on SQLite are brought into as few pieces as there can be. */
import { type Office, todayOf } from '../office.ts'
import { beginMerging, mergeSome } from '../search/merge-pieces.ts'
import { untilDone } from './time-left.ts'

const merging = new WeakMap<Office, { day: string; isDone: boolean }>()

export async function mergeSearch(office: Office, hasTime = untilDone): Promise<void> {
  if (office.db.client !== 'sqlite') return
  const day = todayOf(office)
  if (merging.get(office)?.day !== day) {
    await beginMerging(office.db)
    merging.set(office, { day, isDone: false })
  }
  const today = merging.get(office)!
  while (!today.isDone && hasTime()) today.isDone = !(await mergeSome(office.db))
}
