/** What was written into a case by steps of the log that answer one another, the oldest first. */
import type { Db } from '../db.ts'

export type Post = {
  id: string
  step: string
  answers: Record<string, unknown>
  byId: string
  /** The name of whoever wrote it; '' where they are not known. */
  by: string
  at: string
}

export async function postsOf(db: Db, caseId: string, steps: readonly string[]): Promise<Post[]> {
  const rows = await db('events')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .where({ 'events.case_id': caseId })
    .whereIn('events.step', [...steps])
    .orderBy('events.sequence')
    .select('events.id', 'events.step', 'events.answers', 'events.recorded_at', 'events.taken_by', 'people.name')
  return rows.map(row => ({
    id: row.id,
    step: row.step,
    answers: JSON.parse(row.answers),
    byId: row.taken_by,
    by: row.name ?? '',
    at: row.recorded_at,
  }))
}
