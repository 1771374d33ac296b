/** The rows that the five figures of a case are made of. Rows in, plain objects out; the only file of the room that knows columns. */
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export type Claimed = {
  id: string
  memberId: string | null
  cause: string
  text: string | null
  claimedFen: number | null
  awardedFen: number | null
}

export type Paid = {
  key: string
  memberId: string | null
  onDay: string
  amountFen: number
  way: string
  receipt: string
}

/** `memberId`: one worker's alone; without it all of the case. */
type Whose = { caseId: string; memberId: string | undefined }

const fen = (value: unknown): number | null => (value === null ? null : Number(value))

/** Claims that count: not withdrawn, and of nobody who has left. */
export async function claimsCounted(db: Db, { caseId, memberId }: Whose): Promise<Claimed[]> {
  const left = db('members').where({ case_id: caseId, result: 'left' }).select('id')
  const rows = await db('claims')
    .where({ case_id: caseId, ...(memberId && { member_id: memberId }) })
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .where(whose => whose.whereNull('member_id').orWhereNotIn('member_id', left))
    .orderByRaw(...inTypedOrder('id'))
    .select('id', 'member_id', 'cause', 'text', 'amount_fen', 'awarded_fen')
  return rows.map(row => ({
    id: row.id,
    memberId: row.member_id,
    cause: row.cause,
    text: row.text,
    claimedFen: fen(row.amount_fen),
    awardedFen: fen(row.awarded_fen),
  }))
}

export async function paymentsOf(db: Db, { caseId, memberId }: Whose): Promise<Paid[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'payment', ...(memberId && { member_id: memberId }) })
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  return rows.map(row => {
    const { way, receipt } = JSON.parse(row.details)
    return {
      key: row.key,
      memberId: row.member_id,
      onDay: row.on_day,
      amountFen: Number(row.amount_fen),
      way: String(way ?? ''),
      receipt: String(receipt ?? ''),
    }
  })
}

/** Whether the case has such a worker. */
export const isMember = async (db: Db, caseId: string, id: string): Promise<boolean> =>
  Boolean(await db('members').where({ case_id: caseId, id }).first('id'))
