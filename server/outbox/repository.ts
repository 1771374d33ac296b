/** Effects that leave the house: rows of the same transaction, sent at least once, cancellable until taken. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'

export type Effect = {
  caseId: string | null
  eventId: string | null
  kind: 'reminder' | 'mail' | 'sms' | 'webhook'
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
  await tx('outbox').whereIn('event_id', eventIds).where({ state: 'waiting' }).update({ state: 'cancelled' })
}
