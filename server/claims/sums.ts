/**
 * The five figures of one claim. Claimed and awarded are its own; what was agreed on, paid and is still due is owed to a
 * worker as a whole, and stands here where this claim is all that the worker, or the case, asks. Until something was
 * agreed on or has to be paid nothing is due: what is claimed is not owed yet.
 */
import { type FiveSums, ledgerOf, noSums } from '../cases/five-sums.ts'
import type { Db } from '../db.ts'
import type { Claim } from './repository.ts'

/** `isShared`: agreed on and paid together with other claims. */
export type ClaimSums = FiveSums & { isShared: boolean }

export async function sumsOfClaim(db: Db, caseId: string, claim: Claim): Promise<ClaimSums> {
  const account = await accountOf(db, caseId, claim)
  const owed = account === 'shared' ? noSums : (await ledgerOf(db, [caseId])).of(caseId, account.memberId)
  return {
    ...owed,
    claimedFen: claim.claimedFen,
    awardedFen: claim.awardedFen,
    agreedFen: claim.agreedFen ?? owed.agreedFen,
    isShared: account === 'shared',
  }
}

/** Whose account holds this claim alone: the whole case's, one worker's, or nobody's. */
async function accountOf(db: Db, caseId: string, { memberId }: Claim): Promise<{ memberId?: string } | 'shared'> {
  const standing = () =>
    db('claims')
      .where({ case_id: caseId })
      .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
      .limit(2)
  if ((await standing().pluck('id')).length < 2) return {}
  if (memberId === null || (await standing().whereNull('member_id').pluck('id')).length > 0) return 'shared'
  return (await standing().where({ member_id: memberId }).pluck('id')).length < 2 ? { memberId } : 'shared'
}
