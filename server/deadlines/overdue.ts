/** Deadlines whose last day has passed, for the clock: a page at a time, with the proceeding they belong to. */
import type { Saved } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { type Counted, type Deadline, toDeadline } from './repository.ts'

export type OverdueDeadline = Counted & Pick<Deadline, 'proceedingId' | 'subject'> & { snapshot: Saved }

type Asked = { rules: readonly string[]; today: string; after?: OverdueDeadline | undefined; limit: number }

/** Of these rules, the earliest day first. */
export async function overdueDeadlines(db: Db, { rules, today, after, limit }: Asked): Promise<OverdueDeadline[]> {
  const query = db('deadlines')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .where('deadlines.status', 'running')
    .where('deadlines.due_on', '<', today)
    .whereIn('deadlines.rule', [...rules])
    .where('proceedings.ended', false)
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
  const columns = ['workflow', 'definition_number', 'snapshot'].map(column => `proceedings.${column}`)
  return (await query.select('deadlines.*', ...columns)).map(row => ({
    ...toDeadline(row),
    workflow: row.workflow,
    definitionNumber: row.definition_number,
    snapshot: JSON.parse(row.snapshot),
  }))
}

/** Which of these keys the clock has taken a step under, one taken back since included. */
export async function takenAlready(db: Db, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db('events')
    .where('taken_by', clock.id)
    .whereIn('idempotency_key', [...keys])
    .select('idempotency_key')
  return new Set(rows.map(({ idempotency_key }) => idempotency_key))
}
