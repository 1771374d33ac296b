/**
 * Folds what has changed into what is kept: the rows of the changed cases are made again from their histories, and the
 * difference goes into the sums of every organisation above.
 */
import { addPacked } from '../../workflows/process/counts.ts'
import { slices } from '../batches/slices.ts'
import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import { casesNoted, forgetChanges, holdState, moveState } from './changes.ts'
import { differencesOf } from './differences.ts'
import { addToFigureSums, casesTurned, replaceMonths, replaceTurns } from './figures-repository.ts'
import { putSum, removeSum, replaceFacts, sumAt } from './repository.ts'
import { addToSums, packedSum, type Sum, type Sums } from './sums.ts'

/**
 * How many cases were folded that have changed, or count for something else since a day has come; none while everything
 * is rebuilt. All changes of a case are folded at once. A step waits for the writer no longer than for so many.
 */
export async function foldSome(office: Office, atOnce = 20): Promise<number> {
  return office.db.write(async tx => {
    if ((await holdState(tx)).rebuilding) return 0
    const changed = await casesNoted(tx, atOnce)
    const turned = changed.length < atOnce ? await casesTurned(tx, dayOf(office.now()), atOnce - changed.length) : []
    const caseIds = [...new Set([...changed, ...turned])]
    if (caseIds.length === 0) return 0
    await forgetChanges(tx, changed)
    await foldCases(tx, office, caseIds)
    await moveState(tx, null)
    return caseIds.length
  })
}

async function foldCases(tx: Db, office: Office, caseIds: readonly string[]): Promise<void> {
  const { facts, months, turns } = await differencesOf(tx, office, caseIds)
  await replaceFacts(tx, facts)
  const sums: Sums = new Map()
  for (const fact of facts.gone) addToSums(sums, fact, -1)
  for (const fact of facts.come) addToSums(sums, fact, 1)
  const breathe = slices()
  for (const sum of sums.values()) {
    await addToKept(tx, sum)
    await breathe()
  }
  await replaceMonths(tx, months)
  await replaceTurns(tx, caseIds, turns)
  await addToFigureSums(tx, months)
}

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
