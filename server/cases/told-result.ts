/** How the proceedings of a case say that it ended, from its history. Confidential steps say nothing here. */
import {
  type ToldStep,
  tellingSteps,
  tellingWorkflows,
  toldResult,
} from '../../workflows/definitions/case-file/told-result.ts'
import type { Db } from '../db.ts'

/** A code of the taxonomy of results; undefined where nothing on file tells one. */
export async function toldResultOf(db: Db, caseId: string): Promise<string | undefined> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where({ 'events.case_id': caseId, 'events.audience': 'all' })
    .whereIn('events.workflow', [...tellingWorkflows])
    .where(telling => telling.whereIn('events.step', [...tellingSteps]).orWhereNotNull('events.amends'))
    .whereNull('reversals.event_id')
    .orderBy('events.sequence')
    .select('events.id', 'events.proceeding_id', 'events.workflow', 'events.step', 'events.state')
    .select('events.answers', 'events.happened_on', 'events.amends')
  const amended = new Map(rows.filter(({ amends }) => amends).map(row => [row.amends, row]))
  const steps = rows
    .filter(({ amends }) => !amends)
    .map((row): ToldStep => {
      const { answers, happened_on: happenedOn } = amended.get(row.id) ?? row
      return {
        proceedingId: row.proceeding_id,
        workflow: row.workflow,
        step: row.step,
        state: row.state ?? '',
        happenedOn,
        answers: JSON.parse(answers),
      }
    })
  const kinds = await kindsOfPartners(db, steps)
  return toldResult(steps.map(one => ({ ...one, partnerKind: kinds.get(one.answers.partnerId) })))
}

async function kindsOfPartners(db: Db, steps: readonly ToldStep[]): Promise<ReadonlyMap<string, string>> {
  const ids = steps.flatMap(({ answers }) => (answers.partnerId ? [String(answers.partnerId)] : []))
  if (ids.length === 0) return new Map()
  const rows = await db('organisations').whereIn('id', ids).select('id', 'partner_kind')
  return new Map(rows.map(({ id, partner_kind: kind }) => [id, kind]))
}
