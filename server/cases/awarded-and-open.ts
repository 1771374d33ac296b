/** Of the five figures of a case: what a commission or court has awarded, what is still due, what was paid before it. */
import type { Db } from '../db.ts'

type Sums = { awardedFen: number | null; openFen: number; earlierFen: number }

export async function awardedAndOpen(db: Db, caseId: string): Promise<Sums> {
  const claims = await db('claims').where({ case_id: caseId }).sum('awarded_fen as fen').first()
  const open = await db('records')
    .where({ case_id: caseId, kind: 'obligation', state: 'open' })
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
    .first()
  const earlier = await db('records')
    .where({ case_id: caseId, kind: 'earlier-deal', state: 'payment' })
    .sum({ fen: 'amount_fen' })
    .first()
  return {
    earlierFen: Number(earlier?.fen ?? 0),
    awardedFen: claims?.fen === null || claims?.fen === undefined ? null : Number(claims.fen),
    openFen: Number(open?.fen ?? 0) - Number(open?.paid ?? 0),
  }
}
