/** How many workers there were when the case was first told: its first event keeps it, whatever is added later. */
import type { Db } from '../db.ts'

/** The number that was told; where none was, how many were registered. Undefined for a case without workers. */
export async function firstHeadCount(db: Db, caseId: string): Promise<number | undefined> {
  const first = await db('events').where({ case_id: caseId, sequence: 1 }).first('id', 'answers')
  if (!first) return undefined
  const told = JSON.parse(first.answers).toldCount
  if (typeof told === 'number') return told
  const [from, to] = [`${first.id}-m`, `${first.id}-m\uffff`]
  const row = await db('members').where({ case_id: caseId }).whereBetween('id', [from, to]).count('id as count').first()
  return Number(row?.count) || undefined
}
