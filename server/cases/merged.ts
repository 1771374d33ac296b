/** A case that was merged into another says where it went. */
import type { Db } from '../db.ts'
import { eventsOfStep, reversedEvents } from '../proceedings/history.ts'
import { fill } from '../web/words.ts'
import type { CaseDetails, Seen } from './repository.ts'
import { columnsOf, onlyVisible } from './visible.ts'
import { words } from './words.ts'

export type MergeView = { text: string; href: string | undefined }

/** Number and link are there for those who may see the other case; the rest learn that it was merged. */
export async function mergeView(
  db: Db,
  { id, result }: Pick<CaseDetails, 'id' | 'result'>,
  { person, today }: Seen,
): Promise<MergeView | undefined> {
  if (result !== 'merged') return undefined
  const reversed = await reversedEvents(db, id)
  const merge = (await eventsOfStep(db, id, 'merge')).findLast(event => !reversed.has(event.id))
  const target = merge?.given.mergeTarget?.caseId
  if (!target) return undefined
  const columns = columnsOf('cases')
  const row = await onlyVisible(db('cases').where('cases.id', target), db, { person, today, columns }).first('id')
  return {
    text: row
      ? fill(words.mergedInto[person.locale], { number: String(merge.answers.intoNumber) })
      : words.mergedAway[person.locale],
    href: row ? `/cases/${target}` : undefined,
  }
}
