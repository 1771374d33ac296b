/** Other cases that events speak of and the reader may not see: by what they could be known from. */
import { workflowNamed } from '../../workflows/index.ts'
import type { Db } from '../db.ts'
import type { Event } from '../proceedings/history.ts'
import type { Seen } from './repository.ts'
import { visibleAmong } from './visible.ts'

/** Ids and numbers of those cases; empty where nothing is hidden. */
export async function hiddenCases(
  db: Db,
  events: readonly Event[],
  { person, today }: Seen,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(events.flatMap(otherCaseOf))]
  if (ids.length === 0) return new Set()
  const visible = await visibleAmong(db, ids, { person, today })
  const hidden = ids.filter(id => !visible.has(id))
  const rows = await db('cases').whereIn('id', hidden).select('id', 'case_number', 'registration_number')
  return new Set(rows.flatMap(row => [row.id, row.case_number, row.registration_number].filter(Boolean)))
}

/** Events by which a case is told of a step in another. */
export const tellsOfOther: readonly string[] = ['linked', 'unlinked', 'caseLinked', 'caseUnlinked']

/** The case that was linked, or that a step of this one led to. */
function otherCaseOf({ step, workflow, definitionNumber, answers, given }: Event): string[] {
  if (tellsOfOther.includes(step)) return answers.caseId ? [String(answers.caseId)] : []
  if (!workflow) return []
  const found = workflowNamed(workflow, definitionNumber ?? undefined).steps[step]
  const target = found?.linksTo?.({ answers, given }) ?? found?.elsewhere?.caseId({ answers, given })
  return target ? [target] : []
}
