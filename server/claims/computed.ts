/** What the saved workings of a case come to: what an agreement is measured by before somebody signs it. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'

export type Measured = 'open' | 'all' | { memberId: string }

/**
 * The newest working of each claim added up, in fen: of the open claims, of all that were not withdrawn, or of one
 * worker's. Null where none was saved.
 */
export async function computedFenOf(db: Db, caseId: string, measured: Measured): Promise<number | null> {
  const claims = new Set<string>(await db('claims').where({ case_id: caseId }).where(meant(measured)).pluck('id'))
  const rows = await db('records').where({ case_id: caseId, kind: 'working' }).orderBy('event_id').orderBy('key')
  const newest = new Map<string, number>()
  for (const { amount_fen, details } of rows) {
    const { claimId } = JSON.parse(details)
    if (claims.has(claimId) && amount_fen !== null) newest.set(claimId, Number(amount_fen))
  }
  return newest.size === 0 ? null : [...newest.values()].reduce((sum, one) => sum + one, 0)
}

const meant = (measured: Measured) => (query: Knex.QueryBuilder) => {
  if (measured === 'open') return void query.whereNull('result')
  query.where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
  if (measured !== 'all') query.where({ member_id: measured.memberId })
}
