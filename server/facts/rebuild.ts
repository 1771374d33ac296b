/**
 * Makes all facts again from the histories: first those of each proceeding, then their sums. It goes on where it was
 * interrupted, and nobody at work waits for it; until it is done reports read the histories.
 */
import { slices } from '../batches/slices.ts'
import type { Office } from '../office.ts'
import { factsNow } from './case-facts.ts'
import { forgetAllChanges, holdState, moveState, type Rebuilding, stateOfFacts } from './changes.ts'
import { addToFigureSums, removeFigureSums, replaceShares, sharesAfter, sharesKept } from './figures-repository.ts'
import {
  caseIdsAfter,
  factsOfCases,
  factsOfMonth,
  type Month,
  monthAfter,
  type Page,
  putSum,
  removeAllSums,
  replaceFacts,
} from './repository.ts'
import { sharesOf } from './shares.ts'
import { addToSums, packedSum, type Sums } from './sums.ts'

const casesAtOnce = 100
const rowsAtOnce = 500

type House = Pick<Office, 'db' | 'calendar'>

/** What has changed until now is read anyway; what changes from here on is folded when all is done. */
export async function beginRebuilding({ db }: House): Promise<void> {
  await db.write(async tx => {
    await holdState(tx)
    await forgetAllChanges(tx)
    await moveState(tx, { stage: 'cases', after: '' })
  })
}

/** A page of it; false when there is nothing to rebuild. Twice at once does no harm. */
export async function rebuildSome(house: House): Promise<boolean> {
  const { rebuilding } = await stateOfFacts(house.db.reader)
  if (!rebuilding) return false
  await stages[rebuilding.stage](house, rebuilding)
  return true
}

const stages = { cases: rebuildCases, sums: rebuildSums, figures: rebuildFigures } as const

async function rebuildCases(house: House, at: Rebuilding): Promise<void> {
  await house.db.write(async tx => {
    if (!isSame((await holdState(tx)).rebuilding, at)) return
    const caseIds = await caseIdsAfter(tx, at.after, casesAtOnce)
    const last = caseIds.at(-1)
    if (last === undefined) {
      await removeAllSums(tx)
      await moveState(tx, { stage: 'sums', after: '' })
      return
    }
    await replaceShares(tx, await sharesKept(tx, caseIds), await sharesOf(tx, house, { caseIds }))
    await replaceFacts(tx, { gone: await factsOfCases(tx, caseIds), come: await factsNow(tx, caseIds) })
    await moveState(tx, { ...at, after: last })
  })
}

/** One workflow and month. Nobody else writes facts meanwhile, so they are read before the transaction. */
async function rebuildSums({ db }: House, at: Rebuilding): Promise<void> {
  const [workflow = '', month = ''] = at.after.split(' ')
  const next = await monthAfter(db.reader, { workflow, month })
  const sums = next ? await sumsIn(db.reader, next) : new Map()
  const breathe = slices()
  await db.write(async tx => {
    if (!isSame((await holdState(tx)).rebuilding, at)) return
    for (const { key, counts } of sums.values()) {
      await putSum(tx, key, packedSum(counts))
      await breathe()
    }
    if (next) await moveState(tx, { ...at, after: `${next.workflow} ${next.month}` })
    else {
      await removeFigureSums(tx)
      await moveState(tx, { stage: 'figures', after: '' })
    }
  })
}

async function rebuildFigures({ db }: House, at: Rebuilding): Promise<void> {
  await db.write(async tx => {
    if (!isSame((await holdState(tx)).rebuilding, at)) return
    const shares = await sharesAfter(tx, at.after, rowsAtOnce)
    await addToFigureSums(tx, shares, [])
    const last = shares.at(-1)
    await moveState(tx, last ? { ...at, after: last.caseId } : null)
  })
}

async function sumsIn(db: House['db']['reader'], month: Month): Promise<Sums> {
  const sums: Sums = new Map()
  const breathe = slices()
  let after: Page['after']
  do {
    const rows = await factsOfMonth(db, month, { after, limit: rowsAtOnce })
    for (const row of rows) {
      addToSums(sums, row, 1)
      await breathe()
    }
    after = rows.length < rowsAtOnce ? undefined : rows.at(-1)
  } while (after)
  return sums
}

const isSame = (a: Rebuilding | null, b: Rebuilding): boolean => a?.stage === b.stage && a.after === b.after
