/** The append-only history of a case. Rows in, plain objects out; the only file that knows the columns of events. */

import type { Audience, Given } from '../../workflows/define.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'

export type Event = {
  id: string
  caseId: string
  sequence: number
  proceedingId: string | null
  version: number | null
  workflow: string | null
  definitionNumber: number | null
  step: string
  state: string | null
  answers: Record<string, unknown>
  salts: Record<string, string>
  commitments: Record<string, string>
  given: Given
  takenBy: string
  onBehalfOf: string | null
  audience: Audience
  happenedOn: string
  recordedAt: string
  causedBy: string | null
  amends: string | null
  idempotencyKey: string | null
  contentMac: string | null
  batchId: string | null
  /** The member a step on one member is about: told by its answers, for look-ups only. */
  memberId?: string | null
  previousHash: string
  hash: string
}

export async function appendEvent(tx: Db, event: Event): Promise<void> {
  const row = {
    id: event.id,
    case_id: event.caseId,
    sequence: event.sequence,
    proceeding_id: event.proceedingId,
    version: event.version,
    workflow: event.workflow,
    definition_number: event.definitionNumber,
    step: event.step,
    state: event.state,
    answers: JSON.stringify(event.answers),
    salts: JSON.stringify(event.salts),
    commitments: JSON.stringify(event.commitments),
    given: JSON.stringify(event.given),
    taken_by: event.takenBy,
    on_behalf_of: event.onBehalfOf,
    audience: event.audience,
    happened_on: event.happenedOn,
    recorded_at: event.recordedAt,
    caused_by: event.causedBy,
    amends: event.amends,
    idempotency_key: event.idempotencyKey,
    content_mac: event.contentMac,
    batch_id: event.batchId,
    member_id: event.memberId ?? null,
    previous_hash: event.previousHash,
    hash: event.hash,
  }
  await sendChange(tx, tx('events').insert(row))
}

/** The whole history of a case, oldest first. */
export async function historyOf(db: Db, caseId: string): Promise<Event[]> {
  return (await historiesOf(db, [caseId])).get(caseId) ?? []
}

/** The whole history of each of these cases, oldest first; one without events has no entry. */
export async function historiesOf(db: Db, caseIds: readonly string[]): Promise<Map<string, Event[]>> {
  const rows = await db('events')
    .whereIn('case_id', [...caseIds])
    .orderBy(['case_id', 'sequence'])
  return Map.groupBy(rows.map(toEvent), ({ caseId }) => caseId)
}

type PageOfHistory = {
  before: number | undefined
  limit: number
  onlyProceedings?: readonly string[] | undefined
  /** Those of one batch, or the one event of this id. */
  of?: string | undefined
  /** Of these batches the newest event alone, as far as it is for these audiences. */
  folds?: readonly { batchId: string; last: number }[]
  audiences?: readonly Audience[]
}

/** A page of a case's history, newest first, before a place in it. */
export async function eventsBefore(
  db: Db,
  caseId: string,
  { before, limit, onlyProceedings, of, folds = [], audiences = [] }: PageOfHistory,
): Promise<Event[]> {
  const query = db('events').where({ case_id: caseId }).orderBy('sequence', 'desc').limit(limit)
  if (before) query.where('sequence', '<', before)
  if (onlyProceedings) query.whereIn('proceeding_id', [...onlyProceedings])
  if (of) query.where(any => any.where('batch_id', of).orWhere('id', of))
  else if (folds.length > 0)
    query.where(any =>
      any
        .whereNull('batch_id')
        .orWhereNotIn(
          'batch_id',
          folds.map(({ batchId }) => batchId),
        )
        .orWhereNotIn('audience', [...audiences])
        .orWhereIn(
          'sequence',
          folds.map(({ last }) => last),
        ),
    )
  return (await query).map(toEvent)
}

/** The history of one proceeding, oldest first. */
export async function eventsOf(db: Db, proceedingId: string): Promise<Event[]> {
  return (await db('events').where({ proceeding_id: proceedingId }).orderBy('version')).map(toEvent)
}

export async function findEvent(db: Db, id: string): Promise<Event | undefined> {
  const row = await db('events').where({ id }).first()
  return row && toEvent(row)
}

/** Those of these ids that there are, in no order. */
export async function findEvents(db: Db, ids: readonly string[]): Promise<Event[]> {
  return ids.length === 0 ? [] : (await db('events').whereIn('id', [...ids])).map(toEvent)
}

export type Moved = { isElsewhere: boolean; members: ReadonlySet<string> }

/**
 * What has happened in a proceeding after a version: steps on single members, and whether anything else did or it stood
 * elsewhere meanwhile. Steps of the batch at hand are its own doing.
 */
export async function movedSince(
  db: Db,
  proceedingId: string,
  { version, batchId }: { version: number; batchId?: string | undefined },
): Promise<Moved> {
  const then = await db('events').where({ proceeding_id: proceedingId, version }).first('state')
  const rows: { member_id: string | null; state: string }[] = await db('events')
    .where({ proceeding_id: proceedingId })
    .where('version', '>', version)
    .where(others => (batchId ? others.whereNull('batch_id').orWhereNot('batch_id', batchId) : others))
    .distinct('member_id', 'state')
  return {
    isElsewhere: !then || rows.some(({ member_id, state }) => member_id === null || state !== then.state),
    members: new Set(rows.flatMap(({ member_id }) => member_id ?? [])),
  }
}

/** The definitions under which anything was ever recorded, of every case: `id/number`. */
export async function numbersOnFile(db: Db): Promise<ReadonlySet<string>> {
  const rows: { workflow: string; definition_number: number }[] = await db('events')
    .whereNotNull('workflow')
    .distinct('workflow', 'definition_number')
  return new Set(rows.map(({ workflow, definition_number }) => `${workflow}/${definition_number}`))
}

/** Every time a step was taken in a case, oldest first. */
export async function eventsOfStep(db: Db, caseId: string, step: string): Promise<Event[]> {
  return (await db('events').where({ case_id: caseId, step }).orderBy('sequence')).map(toEvent)
}

export async function eventByKey(db: Db, takenBy: string, key: string): Promise<Event | undefined> {
  const row = await db('events').where({ taken_by: takenBy, idempotency_key: key }).first()
  return row && toEvent(row)
}

export type Passed = ReadonlyMap<string, ReadonlySet<string>>

/** For each proceeding of a case, the states to which the steps that still stand have led. */
export async function statesPassed(db: Db, caseId: string): Promise<Passed> {
  const rows: { proceeding_id: string; state: string }[] = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where('events.case_id', caseId)
    .whereNotNull('events.state')
    .whereNull('reversals.event_id')
    .distinct('events.proceeding_id', 'events.state')
  const passed = new Map<string, Set<string>>()
  for (const { proceeding_id: id, state } of rows) passed.set(id, (passed.get(id) ?? new Set()).add(state))
  return passed
}

/** Ids of the events of a case that have been taken back. */
export const reversedEvents = (db: Db, caseId: string): Promise<Set<string>> => reversedAmong(db, [caseId])

/** Ids of the events of these cases that have been taken back. */
export async function reversedAmong(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await db('reversals')
    .join('events', 'events.id', 'reversals.event_id')
    .whereIn('events.case_id', [...caseIds])
    .select('reversals.event_id')
  return new Set(rows.map(({ event_id }) => event_id))
}

export async function insertReversals(tx: Db, eventIds: readonly string[], byEventId: string): Promise<void> {
  if (eventIds.length > 0)
    await tx('reversals').insert(eventIds.map(event_id => ({ event_id, by_event_id: byEventId })))
}

export function toEvent(row: Record<string, any>): Event {
  return {
    id: row.id,
    caseId: row.case_id,
    sequence: row.sequence,
    proceedingId: row.proceeding_id,
    version: row.version,
    workflow: row.workflow,
    definitionNumber: row.definition_number,
    step: row.step,
    state: row.state,
    answers: JSON.parse(row.answers),
    salts: JSON.parse(row.salts),
    commitments: JSON.parse(row.commitments),
    given: JSON.parse(row.given),
    takenBy: row.taken_by,
    onBehalfOf: row.on_behalf_of,
    audience: row.audience,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    causedBy: row.caused_by,
    amends: row.amends,
    idempotencyKey: row.idempotency_key,
    contentMac: row.content_mac,
    batchId: row.batch_id,
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}
