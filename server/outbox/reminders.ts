/**
 * Reminders of money that is owed: before its day, and the morning after a day that was missed. They go to the owner of
 * the case, as a message on the desk, and to nobody else.
 */

import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import { addMessage } from './messages.ts'
import { queueEffect, type TakenEffect } from './repository.ts'

export type Moment = 'before' | 'missed'

/** An obligation for which no reminder of this moment has been asked for. */
export type Unreminded = { caseId: string; proceedingId: string; key: string; dueOn: string; ownerId: string }
type Window = { moment: Moment; from: string; to: string; limit: number }

const keyStart = { before: 'remind/before/', missed: 'remind/missed/' } as const satisfies Record<Moment, string>

/** Open obligations of open cases due between two days, the earliest first. */
export async function unreminded(db: Db, { moment, from, to, limit }: Window): Promise<Unreminded[]> {
  const rows = await db('records')
    .join('cases', 'cases.id', 'records.case_id')
    .where({ 'records.kind': 'obligation', 'records.state': 'open' })
    .whereBetween('records.on_day', [from, to])
    .whereIn('cases.state', ['registered', 'open'])
    .whereNotExists(
      db('outbox')
        .whereRaw(`outbox.dedupe_key = '${keyStart[moment]}' || records.key || '/' || records.on_day`)
        .select('outbox.id'),
    )
    .orderBy('records.on_day')
    .orderBy('records.key')
    .limit(limit)
    .select('records.case_id', 'records.proceeding_id', 'records.key', 'records.on_day', 'cases.owner_id')
  return rows.map(row => ({
    caseId: row.case_id,
    proceedingId: row.proceeding_id,
    key: row.key,
    dueOn: row.on_day,
    ownerId: row.owner_id,
  }))
}

/** Hangs on the event that made the obligation: taking that back cancels what waits. Another day asks anew. */
export async function queueReminder(
  tx: Db,
  { caseId, proceedingId, key, dueOn, ownerId }: Unreminded,
  { moment, dueAt }: { moment: Moment; dueAt: string },
): Promise<void> {
  await queueEffect(tx, {
    caseId,
    eventId: key.slice(0, key.lastIndexOf('-')), // keys of records begin with the id of the event that made them
    kind: 'reminder',
    recipientId: ownerId,
    content: { moment, proceedingId, obligation: key, dueOn },
    dedupeKey: `${keyStart[moment]}${key}/${dueOn}`,
    dueAt,
  })
}

/** Tells whoever owns the case by now, if the money is still owed on that day. */
export async function deliverReminder(office: Office, effect: TakenEffect): Promise<'sent' | 'cancelled'> {
  const { moment, proceedingId, obligation, dueOn } = effect.content as Record<string, string>
  const now = office.now()
  return office.db.write(async tx => {
    const owed = await stillOwed(tx, { proceedingId: proceedingId!, key: obligation!, dueOn: dueOn! })
    const isTooLate = moment === 'before' && dayOf(now) > dueOn!
    if (!owed || isTooLate) return 'cancelled'
    await addMessage(tx, {
      id: effect.id,
      personId: owed.ownerId,
      caseId: owed.caseId,
      kind: 'reminder',
      content: { moment: moment!, dueOn: dueOn!, openFen: owed.openFen },
      sentAt: now.toISOString(),
    })
    return 'sent'
  })
}

async function stillOwed(
  tx: Db,
  { proceedingId, key, dueOn }: { proceedingId: string; key: string; dueOn: string },
): Promise<{ caseId: string; ownerId: string; openFen: number } | undefined> {
  const row = await tx('records')
    .join('cases', 'cases.id', 'records.case_id')
    .where({ proceeding_id: proceedingId, 'records.kind': 'obligation', key, 'records.state': 'open', on_day: dueOn })
    .whereIn('cases.state', ['registered', 'open'])
    .first('cases.id', 'cases.owner_id', 'records.amount_fen', 'records.settled_fen')
  return row && { caseId: row.id, ownerId: row.owner_id, openFen: row.amount_fen - (row.settled_fen ?? 0) }
}
