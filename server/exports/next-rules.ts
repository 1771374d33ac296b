/** Which rule the next deadline of each case follows: an exported day carries its law and article. */
import { ruleNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { ListedCase } from '../case-list/repository.ts'
import type { Db } from '../db.ts'

type Next = Pick<ListedCase, 'id' | 'nextDeadlineOn'>
export type NextRule = { label: Text; source: Text }

/** By case. Of what is between two ends alone nothing is told but the day. */
export async function nextRules(db: Db, cases: readonly Next[]): Promise<Map<string, NextRule>> {
  const dueOn = new Map(cases.flatMap(({ id, nextDeadlineOn }) => (nextDeadlineOn ? [[id, nextDeadlineOn]] : [])))
  if (dueOn.size === 0) return new Map()
  const rows = await db('deadlines')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .whereIn('deadlines.case_id', [...dueOn.keys()])
    .where('deadlines.status', 'running')
    .whereNotExists(
      db('events')
        .whereRaw('events.proceeding_id = deadlines.proceeding_id')
        .where({ 'events.version': 1, 'events.audience': 'ends' })
        .select('events.id'),
    )
    .orderBy('deadlines.id', 'desc') // of two on one day the older one stays
    .select('deadlines.case_id', 'deadlines.rule', 'deadlines.due_on')
    .select('proceedings.workflow', 'proceedings.definition_number')
  return new Map(
    rows.flatMap(row => {
      const rule = ruleNamed(row.workflow, row.definition_number, row.rule)
      return rule && dueOn.get(row.case_id) === row.due_on ? [[row.case_id, rule] as const] : []
    }),
  )
}
