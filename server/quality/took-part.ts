/** Who worked on cases, whoever owns them now: nobody reviews their own work. */
import type { Db } from '../db.ts'

const file = 'case-file'
const atOnce = 500

/** By case: whoever took a step in a proceeding of it beside its file, and whoever handed it over to another owner. */
export async function tookPart(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>(caseIds.map(id => [id, new Set()]))
  for (let from = 0; from < caseIds.length; from += atOnce) {
    const rows: { case_id: string; workflow: string; taken_by: string; answers: string }[] = await db('events')
      .whereIn('case_id', caseIds.slice(from, from + atOnce))
      .where(own => own.whereNot('workflow', file).orWhere({ workflow: file, step: 'handOver' }))
      .select('case_id', 'workflow', 'taken_by', 'answers')
    for (const { case_id, workflow, taken_by, answers } of rows)
      found.get(case_id)!.add(workflow === file ? JSON.parse(answers).fromId : taken_by)
  }
  return found
}

export const workedOn = async (db: Db, caseId: string, personId: string): Promise<boolean> =>
  (await tookPart(db, [caseId])).get(caseId)!.has(personId)
