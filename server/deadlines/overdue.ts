/** Deadlines whose last day has passed, for the clock: a page at a time, with the proceeding they belong to. */
import type { Knex } from 'knex'
import type { Saved } from '../../workflows/walk.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { type Counted, type Deadline, toDeadline } from './repository.ts'

export type OverdueDeadline = Counted & Pick<Deadline, 'proceedingId' | 'subject'> & { snapshot: Saved }

type Asked = {
  rules: readonly string[]
  today: string
  after?: OverdueDeadline | undefined
  limit: number
  /** Of these cases; of all unless told. */
  among?: readonly string[] | undefined
}

/** Of these rules, the earliest day first. */
export async function overdueDeadlines(db: Db, { among, ...asked }: Asked): Promise<OverdueDeadline[]> {
  const { rules, today, after, limit } = asked
  const table = among ? indexedBy(db, 'deadlines', 'deadlines_case_id_status_due_on_index') : db('deadlines')
  const query = overdue(among ? table.whereIn('deadlines.case_id', [...among]) : table, today)
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
  const row = await overdue(db('deadlines'), today).where('deadlines.id', id).first()
  return row && toOverdue(row)
}

const overdue = (deadlines: Knex.QueryBuilder, today: string) =>
  deadlines
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

/** Cases in which something has happened since an instant; undefined where they are more than `most`. */
export async function changedSince(db: Db, at: string, most: number): Promise<string[] | undefined> {
  const ids: string[] = await indexedBy(db, 'case_facts', 'case_facts_recent')
    .where('last_event_at', '>=', at)
    .limit(most + 1)
    .pluck('case_id')
  return ids.length > most ? undefined : ids
}
