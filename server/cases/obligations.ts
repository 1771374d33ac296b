/** Which obligations of a case count: those in force, or those about to be where none is yet. */
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export type CountedObligation = {
  key: string
  /** The event that put it on file. */
  eventId: string
  memberId: string | null
  amountFen: number
  paidFen: number
  dueOn: string
  state: string
  matter: string
}

const inForce = ['open', 'settled', 'waived', 'unpaid']

/** An agreement's own rows give way to those of its performance, so that nothing is counted twice. */
export async function countedObligations(db: Db, caseId: string): Promise<CountedObligation[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'obligation' })
    .whereIn('state', [...inForce, 'agreed'])
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  const counted = rows.some(({ state }) => inForce.includes(state))
    ? rows.filter(({ state }) => inForce.includes(state))
    : rows
  return counted.map(row => ({
    key: row.key,
    eventId: eventOfKey(row.key),
    memberId: row.member_id,
    amountFen: Number(row.amount_fen),
    paidFen: Number(row.settled_fen ?? 0),
    dueOn: row.on_day,
    state: row.state,
    matter: String(JSON.parse(row.details).matter ?? ''),
  }))
}

const idLength = 36
/** The event that put a row on file: its key begins with that one's id. */
export const eventOfKey = (key: string): string => key.slice(0, idLength)

/** The one event of a case, as its page tells it. */
export const eventHref = (caseId: string, eventId: string): string => `/cases/${caseId}?of=${eventId}#timeline`
