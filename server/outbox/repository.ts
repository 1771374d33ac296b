/** Effects that leave the house: rows of the same transaction, sent at least once, cancellable until taken. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import type { Db } from '../db.ts'

export type EffectKind = 'reminder' | 'mail' | 'sms' | 'webhook'

export type Effect = {
  caseId: string | null
  eventId: string | null
  kind: EffectKind
  recipientId: string | null
  content: Record<string, unknown>
  /** The same effect asked for twice is sent once. */
  dedupeKey: string
  /** UTC instant before which it is not sent. */
  dueAt: string
}

export async function queueEffect(tx: Db, effect: Effect): Promise<void> {
  await tx('outbox')
    .insert({
      id: randomUUIDv7(),
      case_id: effect.caseId,
      event_id: effect.eventId,
      kind: effect.kind,
      recipient_id: effect.recipientId,
      content: JSON.stringify(effect.content),
      dedupe_key: effect.dedupeKey,
      state: 'waiting',
      due_at: effect.dueAt,
      attempts: 0,
    })
    .onConflict('dedupe_key')
    .ignore()
}

/** What was asked for by events that were taken back, and has not been taken to be sent, is not sent. */
export async function cancelEffects(tx: Db, eventIds: readonly string[]): Promise<void> {
  const state = tx.raw(`case state when 'waiting' then 'cancelled' else state end`) // found by the event, not by the state
  await tx('outbox').whereIn('event_id', eventIds).update({ state })
}

/** An effect in the hands of one process until its lease ends; then another may take it. */
export type TakenEffect = Effect & { id: string; attempts: number; leasedUntil: string }

const ready = (now: string) => (any: Knex.QueryBuilder) =>
  any
    .where(waits => waits.where('state', 'waiting').where('due_at', '<=', now))
    .orWhere(left => left.where('state', 'taken').where('leased_until', '<=', now))

/** Ids of effects that are due, the oldest first, those included whose lease has run out. */
export async function dueEffects(
  db: Db,
  { kinds, now, limit }: { kinds: readonly EffectKind[]; now: string; limit: number },
): Promise<string[]> {
  const rows = await db('outbox')
    .whereIn('kind', [...kinds])
    .where(ready(now))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .select('id')
  return rows.map(({ id }) => id)
}

/** Takes one for a while; undefined where another process was faster. */
export async function leaseEffect(
  tx: Db,
  { id, now, until }: { id: string; now: string; until: string },
): Promise<TakenEffect | undefined> {
  const taken = await tx('outbox')
    .where({ id })
    .where(ready(now))
    .update({ state: 'taken', leased_until: until, attempts: tx.raw('attempts + 1') })
  return taken === 0 ? undefined : toTaken(await tx('outbox').where({ id }).first())
}

/** Writes what became of it, unless the lease has passed to somebody else meanwhile. */
export async function settleEffect(
  tx: Db,
  { id, leasedUntil }: Pick<TakenEffect, 'id' | 'leasedUntil'>,
  became: { state: 'sent' | 'cancelled' | 'failed' } | { state: 'waiting'; dueAt: string },
): Promise<void> {
  await tx('outbox')
    .where({ id, state: 'taken', leased_until: leasedUntil })
    .update({ state: became.state, leased_until: null, ...('dueAt' in became ? { due_at: became.dueAt } : {}) })
}

export type StuckEffect = { id: string; caseId: string | null; state: string; dueAt: string }

/** Given up, or due before an instant and neither sent nor in anybody's hands; by id, after one. */
export async function stuckEffects(
  db: Db,
  { before, after, limit }: { before: string; after: string; limit: number },
): Promise<StuckEffect[]> {
  const rows = await db('outbox')
    .where(any =>
      any
        .where('state', 'failed')
        .orWhere(waits => waits.where('state', 'waiting').where('due_at', '<', before))
        .orWhere(left => left.where('state', 'taken').where('leased_until', '<', before)),
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select('id', 'case_id', 'state', 'due_at')
  return rows.map(row => ({ id: row.id, caseId: row.case_id, state: row.state, dueAt: row.due_at }))
}

/** Due now, as if it had never been tried; what was sent or cancelled meanwhile stays so. */
export async function retryEffect(tx: Db, id: string, now: string): Promise<void> {
  await tx('outbox')
    .where({ id })
    .whereIn('state', ['failed', 'waiting', 'taken'])
    .update({ state: 'waiting', leased_until: null, attempts: 0, due_at: now })
}

function toTaken(row: Record<string, any>): TakenEffect {
  return {
    id: row.id,
    caseId: row.case_id,
    eventId: row.event_id,
    kind: row.kind,
    recipientId: row.recipient_id,
    content: JSON.parse(row.content),
    dedupeKey: row.dedupe_key,
    dueAt: row.due_at,
    attempts: row.attempts,
    leasedUntil: row.leased_until,
  }
}
