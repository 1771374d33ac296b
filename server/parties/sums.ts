/** What is claimed, agreed, paid and still open: of one worker of a group, or of a case as a whole. All in fen. */
import type { Db } from '../db.ts'

/** `claimedFen` is null where no claim names an amount; the others are null where nothing has been agreed. */
export type PartySums = {
  claimedFen: number | null
  agreedFen: number | null
  paidFen: number | null
  openFen: number | null
}
export const noSums: PartySums = { claimedFen: null, agreedFen: null, paidFen: null, openFen: null }

/** The claims and obligations of many cases, to be added up by case or by member. */
export type Ledger = { claims: readonly ClaimSum[]; owed: readonly OwedSum[] }
type ClaimSum = { caseId: string; memberId: string | null; fen: number | null }
type OwedSum = { caseId: string; memberId: string | null; state: string; fen: number; paidFen: number }

const inForce: readonly string[] = ['open', 'settled', 'waived', 'unpaid']

/** Claims that stand, of workers who have not left; obligations in force or about to be. */
export async function ledgerOf(db: Db, caseIds: readonly string[]): Promise<Ledger> {
  const ids = [...caseIds]
  const claims = await db('claims')
    .whereIn('case_id', ids)
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .where(whose =>
      whose
        .whereNull('member_id')
        .orWhereNotIn('member_id', db('members').whereIn('case_id', ids).where({ result: 'left' }).select('id')),
    )
    .groupBy('case_id', 'member_id')
    .select('case_id', 'member_id')
    .sum('amount_fen as fen')
  const owed = await db('records')
    .whereIn('case_id', ids)
    .where({ kind: 'obligation' })
    .whereIn('state', [...inForce, 'agreed'])
    .groupBy('case_id', 'member_id', 'state')
    .select('case_id', 'member_id', 'state')
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
  return {
    claims: claims.map(row => ({
      caseId: row.case_id,
      memberId: row.member_id,
      fen: row.fen === null ? null : Number(row.fen),
    })),
    owed: owed.map((row: Record<string, any>) => ({
      caseId: row.case_id,
      memberId: row.member_id,
      state: row.state,
      fen: Number(row.fen ?? 0),
      paidFen: Number(row.paid ?? 0),
    })),
  }
}

/** Of one member, or of the whole case where none is named. Agreed rows give way to those of their performance. */
export function sumsIn(
  { claims, owed }: Ledger,
  { caseId, memberId }: { caseId: string; memberId?: string },
): PartySums {
  const isOurs = (row: { caseId: string; memberId: string | null }) =>
    row.caseId === caseId && (memberId === undefined || row.memberId === memberId)
  const amounts = claims.filter(isOurs).flatMap(({ fen }) => (fen === null ? [] : [fen]))
  const isInForce = owed.some(row => row.caseId === caseId && inForce.includes(row.state))
  const counted = owed.filter(row => isOurs(row) && (row.state === 'agreed') !== isInForce)
  return {
    claimedFen: amounts.length > 0 ? added(amounts) : null,
    agreedFen: counted.length > 0 ? added(counted.map(({ fen }) => fen)) : null,
    paidFen: counted.length > 0 ? added(counted.map(({ paidFen }) => paidFen)) : null,
    openFen:
      counted.length > 0
        ? added(counted.map(({ state, fen, paidFen }) => (['open', 'agreed'].includes(state) ? fen - paidFen : 0)))
        : null,
  }
}

/** Over several cases. */
export const addedUp = (sums: readonly PartySums[]): PartySums => ({
  claimedFen: addedOrNull(sums.map(({ claimedFen }) => claimedFen)),
  agreedFen: addedOrNull(sums.map(({ agreedFen }) => agreedFen)),
  paidFen: addedOrNull(sums.map(({ paidFen }) => paidFen)),
  openFen: addedOrNull(sums.map(({ openFen }) => openFen)),
})

const added = (amounts: readonly number[]): number => amounts.reduce((sum, fen) => sum + fen, 0)

function addedOrNull(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((fen): fen is number => fen !== null)
  return known.length > 0 ? added(known) : null
}
