/** The case of a step, locked, and what is known of the step before anything else is asked. */
import { refuseUnreferred } from '../access/partner.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type Event, eventByKey } from './history.ts'
import { type CaseFile, lockCase, lockProceeding, type Proceeding } from './repository.ts'

export type Seen = { person: Person; today: string }
/** The proceeding to move, or the case in which one begins. */
export type Found = { proceeding: Proceeding | null; file: CaseFile }
type Wanted = { proceedingId: string } | { caseId: string }

/** Throws NotFound for what the person may not see. */
export async function locked(tx: Db, on: Wanted, seen: Seen): Promise<Found> {
  if ('proceedingId' in on) {
    const found = await lockProceeding(tx, on.proceedingId, seen)
    await refuseUnreferred(tx, seen.person, { ...found.proceeding, today: seen.today })
    return found
  }
  return { proceeding: null, file: await lockCase(tx, on.caseId, seen) }
}

/**
 * Locks the case and then looks for the key, so that whoever waited for the same click finds it; both are asked in one
 * go. `found` throws what there is against the case: the first answer again goes before it.
 */
export async function lockedUnlessTaken(
  tx: Db,
  { on, idempotencyKey }: { on: Wanted; idempotencyKey?: string | undefined },
  seen: Seen,
): Promise<{ before: Event | undefined; found: () => Found }> {
  const [found, before] = await Promise.allSettled([
    locked(tx, on, seen),
    idempotencyKey ? eventByKey(tx, seen.person.id, idempotencyKey) : undefined,
  ])
  const file = () => {
    if (found.status === 'rejected') throw found.reason
    return found.value
  }
  if (before.status === 'fulfilled') return { before: before.value, found: file }
  file() // what failed first
  throw before.reason
}
