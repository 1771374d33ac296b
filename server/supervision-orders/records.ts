/** Where an order stands: a record of its case, moved by the steps of its log. */
import type { RecordPut } from '../../workflows/records.ts'
import type { Db } from '../db.ts'
import { NotFound, Stale } from '../errors.ts'
import type { OrderStep } from './forms.ts'
import { words } from './words.ts'

export const orderKind = 'supervision-order'
/** Begins with the id of the event by which it was ordered. */
export const keyOfOrder = (eventId: string): string => `${eventId}-order`

export type OrderState = 'open' | 'answered' | 'accepted' | 'withdrawn'
export type OrderDetails = { text: string; reply?: string | null }

/** Where an order has to stand for a step about it. */
const needed: Record<Exclude<OrderStep, 'supervisionOrder'>, readonly OrderState[]> = {
  supervisionReply: ['open'],
  supervisionAccepted: ['answered'],
  supervisionAgain: ['answered'],
  supervisionWithdrawn: ['open', 'answered'],
}

type About = { caseId: string; about: string | undefined; step: keyof typeof needed }

/** What was asked, and the reply to it. Throws NotFound for no such order, Stale for one that stands elsewhere by now. */
export async function orderFor(db: Db, { caseId, about, step }: About): Promise<OrderDetails> {
  const row = await db('records')
    .where({ case_id: caseId, kind: orderKind, key: about ?? '' })
    .first()
  if (!row) throw new NotFound('No such order')
  if (!needed[step].includes(row.state)) throw new Stale(`The order is ${row.state}`, words.movedOn)
  return JSON.parse(row.details)
}

type Told = { answers: Record<string, any>; eventId: string; about: string | undefined }

export function orderRecords(step: OrderStep, { answers, eventId, about }: Told): RecordPut[] {
  const { text, replyOn: onDay } = answers
  switch (step) {
    case 'supervisionOrder':
      return [{ kind: orderKind, key: keyOfOrder(eventId), onDay, state: 'open', details: { text } }]
    case 'supervisionAgain':
      return [{ kind: orderKind, key: about!, onDay, state: 'open', details: { text, reply: null } }]
    case 'supervisionReply':
      return [{ kind: orderKind, key: about!, state: 'answered', details: { reply: text } }]
    case 'supervisionAccepted':
      return [{ kind: orderKind, key: about!, state: 'accepted' }]
    case 'supervisionWithdrawn':
      return [{ kind: orderKind, key: about!, state: 'withdrawn' }]
  }
}
