/**
 * The five figures of money: claimed, agreed, awarded, paid, still due. Of a case, of one worker of it, or of what is
 * no single worker's; wherever they are shown they are these. All in fen.
 */
import type { Db } from '../db.ts'

/** null: no claim names an amount, nothing is agreed on, nothing is decided. */
export type FiveSums = {
  claimedFen: number | null
  agreedFen: number | null
  awardedFen: number | null
  paidFen: number | null
  openFen: number | null
}
export const noSums: FiveSums = { claimedFen: null, agreedFen: null, awardedFen: null, paidFen: null, openFen: null }

/** As they are kept in `case_facts`: what is paid is never empty there. */
export const sumColumns = ({ claimedFen, agreedFen, awardedFen, paidFen, openFen }: FiveSums) => ({
  claimed_fen: claimedFen,
  agreed_fen: agreedFen,
  awarded_fen: awardedFen,
  paid_fen: paidFen ?? 0,
  open_fen: openFen,
})
export const sumColumnNames = ['claimed_fen', 'agreed_fen', 'awarded_fen', 'paid_fen', 'open_fen'] as const

/** Of a row of `case_facts`. */
export const sumsOnFile = (row: Record<string, any>): FiveSums => ({
  claimedFen: row.claimed_fen,
  agreedFen: row.agreed_fen,
  awardedFen: row.awarded_fen,
  paidFen: row.agreed_fen === null ? null : row.paid_fen,
  openFen: row.open_fen,
})

/** `memberId`: one worker's; null: what is no single worker's; without it all of the case. */
export type Ledger = { of(caseId: string, memberId?: string | null): FiveSums }

type Row = { caseId: string; memberId: string | null }
type ClaimSum = Row & { claimedFen: number | null; awardedFen: number | null }
type OwedSum = Row & { state: string; fen: number; paidFen: number }

const inForce: readonly string[] = ['open', 'settled', 'waived', 'unpaid']
const due: readonly string[] = ['open', 'agreed']

/** Of many cases at once. Agreed rows of a case give way to those of its performance, so that nothing counts twice. */
export async function ledgerOf(db: Db, caseIds: readonly string[]): Promise<Ledger> {
  const claims = bothWays(await claimSums(db, caseIds))
  const all = await owedSums(db, caseIds)
  const performed = new Set(all.filter(({ state }) => inForce.includes(state)).map(({ caseId }) => caseId))
  const owed = bothWays(all.filter(({ caseId, state }) => (state === 'agreed') !== performed.has(caseId)))
  return {
    of: (caseId, memberId) => ({
      ...claimFigures(claims(caseId, memberId)),
      ...owedFigures(owed(caseId, memberId)),
    }),
  }
}

/** Claims that stand, of workers who have not left. */
async function claimSums(db: Db, caseIds: readonly string[]): Promise<ClaimSum[]> {
  const left = db('members')
    .whereIn('case_id', [...caseIds])
    .where({ result: 'left' })
    .select('id')
  const rows = await db('claims')
    .whereIn('case_id', [...caseIds])
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .where(whose => whose.whereNull('member_id').orWhereNotIn('member_id', left))
    .groupBy('case_id', 'member_id')
    .select('case_id', 'member_id')
    .sum({ claimed: 'amount_fen', awarded: 'awarded_fen' })
  return rows.map((row: Record<string, any>) => ({
    caseId: row.case_id,
    memberId: row.member_id,
    claimedFen: row.claimed === null ? null : Number(row.claimed),
    awardedFen: row.awarded === null ? null : Number(row.awarded),
  }))
}

/** Obligations in force or about to be. */
async function owedSums(db: Db, caseIds: readonly string[]): Promise<OwedSum[]> {
  const rows = await db('records')
    .whereIn('case_id', [...caseIds])
    .where({ kind: 'obligation' })
    .whereIn('state', [...inForce, 'agreed'])
    .groupBy('case_id', 'member_id', 'state')
    .select('case_id', 'member_id', 'state')
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
  return rows.map((row: Record<string, any>) => ({
    caseId: row.case_id,
    memberId: row.member_id,
    state: row.state,
    fen: Number(row.fen ?? 0),
    paidFen: Number(row.paid ?? 0),
  }))
}

/** Rows by case, and by case and member: a group has thousands, and each is asked for. */
function bothWays<One extends Row>(rows: readonly One[]) {
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  const byMember = Map.groupBy(rows, ({ caseId, memberId }) => `${caseId}/${memberId ?? ''}`)
  return (caseId: string, memberId?: string | null): readonly One[] =>
    (memberId === undefined ? byCase.get(caseId) : byMember.get(`${caseId}/${memberId ?? ''}`)) ?? []
}

const claimFigures = (rows: readonly ClaimSum[]) => ({
  claimedFen: addedOrNull(rows.map(({ claimedFen }) => claimedFen)),
  awardedFen: addedOrNull(rows.map(({ awardedFen }) => awardedFen)),
})

const owedFigures = (rows: readonly OwedSum[]) => ({
  agreedFen: addedOrNull(rows.map(({ fen }) => fen)),
  paidFen: addedOrNull(rows.map(({ paidFen }) => paidFen)),
  openFen: addedOrNull(rows.map(({ state, fen, paidFen }) => (due.includes(state) ? fen - paidFen : 0))),
})

/** Over several cases or workers. */
export const addedUp = (sums: readonly FiveSums[]): FiveSums => ({
  claimedFen: addedOrNull(sums.map(({ claimedFen }) => claimedFen)),
  agreedFen: addedOrNull(sums.map(({ agreedFen }) => agreedFen)),
  awardedFen: addedOrNull(sums.map(({ awardedFen }) => awardedFen)),
  paidFen: addedOrNull(sums.map(({ paidFen }) => paidFen)),
  openFen: addedOrNull(sums.map(({ openFen }) => openFen)),
})

function addedOrNull(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((fen): fen is number => fen !== null)
  return known.length > 0 ? known.reduce((sum, fen) => sum + fen, 0) : null
}
