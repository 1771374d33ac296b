/** Services of a paper, and what steps recorded of them. Rows in, plain objects out; the only file that knows these columns. */
import type { Audience } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { PaperOfCase } from '../papers/repository.ts'

export type Service = {
  key: string
  /** The event that recorded it. */
  eventId: string
  addressee: string
  way: string
  /** Of the attempt, or of the public notice. */
  servedOn: string
  /** From which it counts as served; null where it failed. */
  effectiveOn: string | null
  state: 'served' | 'failed' | 'void'
  failure: string | null
  receivedBy: string | null
  relation: string | null
  witnesses: string | null
  tracking: string | null
  note: string | null
  takenBy: string
  proofs: { id: string; name: string }[]
}

/** By the day of the attempt, the newest first, whenever it was written down. `audiences`: those the reader belongs to. */
export async function servicesOf(
  db: Db,
  { id, caseId }: Pick<PaperOfCase, 'id' | 'caseId'>,
  audiences: readonly Audience[],
): Promise<Service[]> {
  const rows = await db('records')
    .leftJoin('parties', 'parties.id', 'records.party_id')
    .where({ 'records.case_id': caseId, 'records.kind': 'service' })
    .whereIn('records.audience', [...audiences])
    .orderBy('records.key', 'desc')
    .select('records.*', 'parties.name as party_name')
  const own = rows
    .map(row => ({ row, details: JSON.parse(row.details) }))
    .filter(({ details }) => details.paperId === id)
  const events = await eventsBehind(
    db,
    own.map(({ details }) => details.eventId),
  )
  const services = own.map(({ row, details }) => toService(row, details, events.get(details.eventId)!))
  return services.toSorted((one, other) => (one.servedOn < other.servedOn ? 1 : one.servedOn > other.servedOn ? -1 : 0))
}

type Behind = { takenBy: string; answers: Record<string, any> }

async function eventsBehind(db: Db, ids: readonly string[]): Promise<Map<string, Behind>> {
  const rows = await db('events')
    .join('people', 'people.id', 'events.taken_by')
    .whereIn('events.id', [...ids])
    .select('events.id', 'events.answers', 'people.name')
  return new Map(rows.map(({ id, answers, name }) => [id, { takenBy: name, answers: JSON.parse(answers) }]))
}

function toService(row: Record<string, any>, details: Record<string, any>, { takenBy, answers }: Behind): Service {
  return {
    key: row.key,
    eventId: details.eventId,
    addressee: row.party_name ?? answers.addressee ?? '—',
    way: details.way,
    servedOn: details.servedOn,
    effectiveOn: details.outcome === 'failed' ? null : row.on_day,
    state: row.state,
    failure: answers.failure ?? null,
    receivedBy: answers.receivedBy ?? null,
    relation: answers.relation ?? null,
    witnesses: answers.witnesses ?? null,
    tracking: answers.tracking ?? null,
    note: answers.note ?? null,
    takenBy,
    proofs: answers.proofs ?? [],
  }
}

export type StepOfService = { label: Text; happenedOn: string; takenBy: string }

/** Standing steps of the paper's proceeding that recorded that something was served: what runs counts from them. */
export async function servicesBySteps(
  db: Db,
  { proceedingId }: Pick<PaperOfCase, 'proceedingId'>,
  audiences: readonly Audience[],
): Promise<StepOfService[]> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .where('events.proceeding_id', proceedingId)
    .whereNull('reversals.event_id')
    .whereNotNull('events.workflow')
    .whereIn('events.audience', [...audiences])
    .orderBy('events.sequence', 'desc')
    .select('events.workflow', 'events.definition_number', 'events.step', 'events.happened_on', 'people.name')
  return rows.flatMap(row => {
    const step = workflowNamed(row.workflow, row.definition_number).steps[row.step]
    return step?.serves ? [{ label: step.label, happenedOn: row.happened_on, takenBy: row.name ?? '' }] : []
  })
}
