/** Two of the five figures of a case: what a commission or court has awarded, and what is still due. */
import type { Db } from '../db.ts'

export async function awardedAndOpen(db: Db, caseId: string): Promise<{ awardedFen: number | null; openFen: number }> {
  const claims = await db('claims').where({ case_id: caseId }).sum('awarded_fen as fen').first()
  const open = await db('records')
    .where({ case_id: caseId, kind: 'obligation', state: 'open' })
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
    .first()
  return {
    awardedFen: claims?.fen === null || claims?.fen === undefined ? null : Number(claims.fen),
    openFen: Number(open?.fen ?? 0) - Number(open?.paid ?? 0),
  }
}
