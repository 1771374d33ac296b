/** Delivers effects that are due. Several processes may do so at once: each effect is leased by one of them at a time. */
import type { Office } from '../office.ts'
import { deliverReminder } from './reminders.ts'
import { dueEffects, type EffectKind, leaseEffect, settleEffect, type TakenEffect } from './repository.ts'

/** Brings one effect to where it belongs, or finds that nobody waits for it any more. Twice must be harmless. */
export type Carrier = (office: Office, effect: TakenEffect) => Promise<'sent' | 'cancelled'>
export type Carriers = Partial<Record<EffectKind, Carrier>>

const carriers: Carriers = { reminder: deliverReminder }

const atOnce = 50
const leaseMs = 60_000
const mostAttempts = 8

type Delivering = { by?: Carriers; hasTime?: () => boolean }

/** How many were sent. Kinds without a carrier wait, and so does what there is no time for. */
export async function deliverEffects(
  office: Office,
  { by = carriers, hasTime = () => true }: Delivering = {},
): Promise<number> {
  const kinds = Object.keys(by) as EffectKind[]
  let sent = 0
  for (;;) {
    const ids = await dueEffects(office.db.reader, { kinds, now: office.now().toISOString(), limit: atOnce })
    for (const id of ids) {
      if (!hasTime()) return sent
      if ((await deliverOne(office, id, by)) === 'sent') sent++
    }
    if (ids.length < atOnce) return sent
  }
}

async function deliverOne(office: Office, id: string, by: Carriers): Promise<string | undefined> {
  const now = office.now()
  const until = new Date(now.getTime() + leaseMs).toISOString()
  const effect = await office.db.write(tx => leaseEffect(tx, { id, now: now.toISOString(), until }))
  const carrier = effect && by[effect.kind]
  if (!carrier) return undefined
  const became = await carrier(office, effect).catch((error: unknown) => failed(office, effect, error))
  await office.db.write(tx => settleEffect(tx, effect, typeof became === 'string' ? { state: became } : became))
  return typeof became === 'string' ? became : undefined
}

/** Tried again after 2, 4, 8 … minutes; given up after the eighth time. */
function failed(office: Office, { id, kind, attempts }: TakenEffect, error: unknown) {
  office.log.error({ err: error, effect: id, kind, attempts }, 'effect not delivered')
  if (attempts >= mostAttempts) return { state: 'failed' as const }
  const dueAt = new Date(office.now().getTime() + 2 ** attempts * 60_000).toISOString()
  return { state: 'waiting' as const, dueAt }
}
