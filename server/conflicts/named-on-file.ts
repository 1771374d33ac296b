/** Whom the steps of a case have named in words, and what was found against the parties: told by the events themselves. */
import type { Audience } from '../../workflows/define.ts'
import type { Given } from '../../workflows/given.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { namedIn } from './named.ts'

export type NamedOnFile = {
  at: string
  searcher: string
  step: Text
  names: string[]
  /** Of these, such as are called like a party or who leads one, and why it was gone on with. */
  hits: string[]
  reason: string
}

const most = 20

/** Newest first, of steps that stand and that these audiences may read. The case must be known to be visible. */
export async function namedOnFile(
  db: Db,
  { caseId, audiences }: { caseId: string; audiences: readonly Audience[] },
): Promise<NamedOnFile[]> {
  const rows = await db('events')
    .join('people', 'people.id', 'events.taken_by')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where({ 'events.case_id': caseId })
    .whereIn('events.audience', [...audiences])
    .where('events.given', 'like', '%"assignedNames":[%')
    .whereNull('reversals.event_id')
    .orderBy('events.sequence', 'desc')
    .limit(most)
    .select('events.*', 'people.name as searcher')
  return rows.map(toNamed)
}

function toNamed(row: Record<string, any>): NamedOnFile {
  const step = workflowNamed(row.workflow, row.definition_number).steps[row.step]!
  const answers = JSON.parse(row.answers)
  const { assignedNames = [] } = JSON.parse(row.given) as Given
  const hits = new Map(assignedNames.map(one => [one.field, one.hits]))
  const named = namedIn(step.form, answers)
  const called = named.filter(({ field, place }) => hits.get(field)?.includes(place))
  const namesOf = (some: typeof named) => [...new Set(some.map(({ name }) => name))]
  return {
    at: row.recorded_at,
    searcher: row.searcher,
    step: step.label,
    names: namesOf(named),
    hits: namesOf(called),
    reason: called.length > 0 ? String(answers.conflictReason ?? '') : '',
  }
}
