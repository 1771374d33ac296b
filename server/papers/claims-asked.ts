/** What a paper asks for: the claims its step took along, those before its own forum, or all of the case. */
import type { ClaimForum } from '../../workflows/law/claim-forums.ts'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export type ClaimRow = { memberId: string | null; cause: string; text: string | null; amountFen: number | null }

/** Where the papers of a workflow are handed in; others speak of claims under mediation. */
const forumOf: Readonly<Record<string, ClaimForum>> = {
  arbitration: 'arbitration',
  'first-instance': 'court',
  'second-instance': 'court',
  retrial: 'court',
  inspection: 'inspection',
  'payment-order': 'payment-order',
}

type Asked = { caseId: string; workflow: string /** What the paper's own step was told. */; told: unknown }

/** A claim goes to one forum: what was handed to another is asked for there. Claims withdrawn are asked for nowhere. */
export async function claimsAsked(db: Db, { caseId, workflow, told }: Asked): Promise<ClaimRow[]> {
  const rows = await db('claims')
    .where({ case_id: caseId })
    .orderByRaw(...inTypedOrder('id'))
  const standing = rows.filter(({ result }) => result !== 'withdrawn')
  const chosen = Array.isArray(told) ? standing.filter(({ id }) => told.includes(id)) : []
  const own = standing.filter(({ forum }) => forum === (forumOf[workflow] ?? 'mediation'))
  return (chosen.length > 0 ? chosen : own.length > 0 ? own : standing).map(row => ({
    memberId: row.member_id,
    cause: row.cause,
    text: row.text || null,
    amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
  }))
}
