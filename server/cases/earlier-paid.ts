/** What was paid before the case was opened; told beside what was paid in it. */
import type { Db } from '../db.ts'

/** In fen; 0 where nothing was. */
export async function earlierFen(db: Db, caseId: string): Promise<number> {
  const earlier = await db('records')
    .where({ case_id: caseId, kind: 'earlier-deal', state: 'payment' })
    .sum({ fen: 'amount_fen' })
    .first()
  return Number(earlier?.fen ?? 0)
}
