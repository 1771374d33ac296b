/** What had happened in a proceeding when a paper was asked for: the events it may speak of. */
import type { Audience } from '../../workflows/define.ts'
import type { Db } from '../db.ts'

export type PaperKey = {
  caseId: string
  proceedingId: string
  /** A step of the proceeding, or an event of the case that asked for the paper. */
  eventId: string
  number: string
  checkCode?: string | null
  /** Stands for that event where it has not happened: what the paper would be if it were asked for now. */
  trial?: Told
}

export type Told = {
  id: string
  step: string
  /** Under which it was taken: the proceeding may have been moved to another since. None for an event of the case. */
  definitionNumber: number | undefined
  answers: Record<string, unknown>
  happenedOn: string
  audience: Audience
}

/**
 * The proceeding's steps up to the paper's own, without those taken back. Where an event of the case asked for the
 * paper, it stands behind the steps that were taken before it and that its readers may know.
 */
export async function standingHistory(db: Db, { caseId, proceedingId, eventId, trial }: PaperKey): Promise<Told[]> {
  const own = trial ? undefined : await db('events').where({ id: eventId, case_id: caseId }).first()
  if (own?.proceeding_id) return stepsUntil(db, { proceedingId, eventId, sequence: own.sequence })
  const told = trial ?? (own && toTold(own))
  if (!told) return []
  const before = await stepsUntil(db, { proceedingId, eventId, sequence: own?.sequence ?? lastSequence })
  return [...before.filter(({ audience }) => audience === 'all' || audience === told.audience), told]
}

/** No case comes near it; the largest that both databases compare. */
const lastSequence = 2_147_483_647

type Until = { proceedingId: string; eventId: string; sequence: number }

async function stepsUntil(db: Db, { proceedingId, eventId, sequence }: Until): Promise<Told[]> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where('events.proceeding_id', proceedingId)
    .where('events.sequence', '<=', sequence)
    .whereNot('events.step', 'migrated')
    .where(stands => stands.whereNull('reversals.event_id').orWhere('events.id', eventId))
    .orderBy('events.version')
    .select('events.id', 'events.step', 'events.answers', 'events.happened_on', 'events.audience')
    .select('events.definition_number')
  return rows.map(toTold)
}

const toTold = ({ id, step, definition_number, answers, happened_on, audience }: Record<string, any>): Told => ({
  id,
  step,
  definitionNumber: definition_number ?? undefined,
  answers: JSON.parse(answers),
  happenedOn: happened_on,
  audience,
})
