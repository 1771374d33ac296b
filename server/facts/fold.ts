/**
 * Folds what has changed into what is kept: the rows of the changed cases are made again from their histories, and the
 * difference goes into the sums of every organisation above.
 */
import { addPacked } from '../../workflows/process/counts.ts'
import { slices } from '../batches/slices.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { factsNow } from './case-facts.ts'
import { changesNoted, forgetChanges, holdState, moveState } from './changes.ts'
import { addToFigureSums, replaceShares, sharesKept } from './figures-repository.ts'
import { type Fact, factsOfCases, putSum, removeSum, replaceFacts, sumAt } from './repository.ts'
import { type CaseShares, packShares, sharesOf } from './shares.ts'
import { addToSums, packedSum, type Sum, type Sums } from './sums.ts'

/** How many changes were folded; none while everything is rebuilt. A step waits for the writer no longer than for so many. */
export async function foldSome(office: Office, atOnce = 40): Promise<number> {
  return office.db.write(async tx => {
    if ((await holdState(tx)).rebuilding) return 0
    const changes = await changesNoted(tx, atOnce)
    if (changes.length === 0) return 0
    const caseIds = [...new Set(changes.map(({ caseId }) => caseId))]
    await foldCases(tx, caseIds)
    await foldShares(tx, office, caseIds)
    await forgetChanges(
      tx,
      changes.map(({ id }) => id),
    )
    await moveState(tx, null)
    return changes.length
  })
}

async function foldCases(tx: Db, caseIds: readonly string[]): Promise<void> {
  const before = await factsOfCases(tx, caseIds)
  const now = await factsNow(tx, caseIds)
  const gone = without(before, now, textOf)
  const come = without(now, before, textOf)
  await replaceFacts(tx, { gone, come })
  const sums: Sums = new Map()
  for (const fact of gone) addToSums(sums, fact, -1)
  for (const fact of come) addToSums(sums, fact, 1)
  const breathe = slices()
  for (const sum of sums.values()) {
    await addToKept(tx, sum)
    await breathe()
  }
}

async function foldShares(tx: Db, office: Office, caseIds: readonly string[]): Promise<void> {
  const before = await sharesKept(tx, caseIds)
  const now = await sharesOf(tx, office, { caseIds })
  const gone = without(before, now, textOfShares)
  const come = without(now, before, textOfShares)
  await replaceShares(tx, gone, come)
  await addToFigureSums(tx, come, gone)
}

/** Those that are not the same, to the letter, among the others. */
function without<T>(some: readonly T[], others: readonly T[], text: (one: T) => string): T[] {
  const known = new Set(others.map(text))
  return some.filter(one => !known.has(text(one)))
}

const textOfShares = ({ caseId, organisationPath, kind, shares }: CaseShares): string =>
  JSON.stringify([caseId, organisationPath, kind, packShares(shares)])

const textOf = (fact: Fact): string =>
  JSON.stringify([
    fact.proceedingId,
    fact.organisationPath,
    fact.kind,
    fact.workflow,
    fact.beganOn,
    fact.lengths,
    fact.ways,
  ])

async function addToKept(tx: Db, { key, counts }: Sum): Promise<void> {
  if (counts.size === 0) return
  const kept = await sumAt(tx, key, ['lengths', 'ways'])
  if (kept) {
    addPacked(counts, kept.lengths)
    addPacked(counts, kept.ways)
  }
  if (counts.size === 0) await removeSum(tx, key)
  else await putSum(tx, key, packedSum(counts))
}
