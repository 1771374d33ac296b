/** Deadlines whose last day has passed, for the clock: a page at a time, with the proceeding they belong to. */
import type { Saved } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { type Counted, type Deadline, toDeadline } from './repository.ts'

export type OverdueDeadline = Counted & Pick<Deadline, 'proceedingId' | 'subject'> & { snapshot: Saved }

type Asked = { rules: readonly string[]; today: string; after?: OverdueDeadline | undefined; limit: number }

/** Of these rules, the earliest day first. */
export async function overdueDeadlines(db: Db, { rules, today, after, limit }: Asked): Promise<OverdueDeadline[]> {
  const query = overdue(db, today)
    .whereIn('deadlines.rule', [...rules])
    .orderBy('deadlines.due_on')
    .orderBy('deadlines.id')
    .limit(limit)
  if (after) {
    query.where(later =>
      later
        .where('deadlines.due_on', '>', after.dueOn)
        .orWhere(same => same.where('deadlines.due_on', after.dueOn).where('deadlines.id', '>', after.id)),
    )
  }
  return (await query).map(toOverdue)
}

/** One by its id, if it is overdue. */
export async function findOverdue(db: Db, id: string, today: string): Promise<OverdueDeadline | undefined> {
  const row = await overdue(db, today).where('deadlines.id', id).first()
  return row && toOverdue(row)
}

const overdue = (db: Db, today: string) =>
  db('deadlines')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .where('deadlines.status', 'running')
    .where('deadlines.due_on', '<', today)
    .where('proceedings.ended', false)
    .select('deadlines.*', 'proceedings.workflow', 'proceedings.definition_number', 'proceedings.snapshot')

const toOverdue = (row: Record<string, any>): OverdueDeadline => ({
  ...toDeadline(row),
  workflow: row.workflow,
  definitionNumber: row.definition_number,
  snapshot: JSON.parse(row.snapshot),
})

/** Which of these keys the clock has taken a step under, one taken back since included. */
export async function takenAlready(db: Db, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db('events')
    .where('taken_by', clock.id)
    .whereIn('idempotency_key', [...keys])
    .select('idempotency_key')
  return new Set(rows.map(({ idempotency_key }) => idempotency_key))
}
