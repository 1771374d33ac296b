/**
 * Makes all facts again from the histories: first those of each proceeding, then their sums. It goes on where it was
 * interrupted, and nobody at work waits for it; until it is done reports read the histories.
 */

import { slices } from '../batches/slices.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { countAlike } from './alike.ts'
import { factsNow } from './case-facts.ts'
import { forgetAllChanges, holdState, moveState, type Rebuilding, stateOfFacts } from './changes.ts'
import {
  addMonth,
  insertFigureSums,
  monthsKept,
  monthsNamed,
  nameAfter,
  type PackedMonth,
  removeFigureSums,
  replaceMonths,
  replaceTurns,
  type SumRows,
} from './figures-repository.ts'
import { addPacked as addPackedShares, nameParts, type Tally } from './pack-shares.ts'
import {
  caseIdsAfter,
  countCases,
  type Fact,
  factsOfCases,
  factsOfMonth,
  idAt,
  type Month,
  monthAfter,
  type Page,
  putSum,
  removeAllSums,
  replaceFacts,
} from './repository.ts'
import { type House as Folding, sharesOf } from './shares.ts'
import { addToSums, packedSum, type Sums } from './sums.ts'

const casesAtOnce = 100
const rowsAtOnce = 500

type House = Folding & Pick<Office, 'db'>

/** What has changed until now is read anyway; what changes from here on is folded when all is done. */
export const beginRebuilding = ({ db }: House): Promise<void> => db.write(beginRebuildingIn)

/** In the transaction of what makes all of it doubtful; the job that folds goes on with it. */
export async function beginRebuildingIn(tx: Db): Promise<void> {
  await holdState(tx)
  await forgetAllChanges(tx)
  await moveState(tx, { stage: 'cases', after: '' })
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
  await house.calendar.reload() // another process may have changed it
  await house.db.write(async tx => {
    if (!isSame((await holdState(tx)).rebuilding, at)) return
    const caseIds = await caseIdsAfter(tx, at.after, casesAtOnce)
    const last = caseIds.at(-1)
    if (last === undefined) {
      await removeAllSums(tx)
      await moveState(tx, { stage: 'sums', after: '' })
      return
    }
    const { months, turns } = await sharesOf(tx, house, { caseIds })
    await replaceMonths(tx, { gone: await monthsKept(tx, caseIds), come: months })
    await replaceTurns(tx, caseIds, turns)
    await replaceFacts(tx, { gone: await factsOfCases(tx, caseIds), come: await factsNow(tx, caseIds) })
    const { done = 0, total = at.after === '' ? await countCases(tx) : undefined } = at
    await moveState(tx, { ...at, after: last, ...(total === undefined ? {} : { done: done + caseIds.length, total }) })
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

/** One name of a month, quarter or year. */
async function rebuildFigures({ db }: House, at: Rebuilding): Promise<void> {
  const next = await nameAfter(db.reader, at.after)
  const sums = next === undefined ? new Map() : await figuresNamed(db.reader, next)
  await db.write(async tx => {
    if (!isSame((await holdState(tx)).rebuilding, at)) return
    await insertFigureSums(tx, sums)
    await moveState(tx, next === undefined ? null : { ...at, after: next })
  })
}

/** First for each organisation and kind of case, then for those above: there are many more cases than organisations. */
async function figuresNamed(db: House['db']['reader'], name: string): Promise<SumRows> {
  const tallies = new Map<string, { organisationPath: string; kind: string; tally: Tally }>()
  const alike = countAlike(
    ({ organisationPath, kind, packed }: PackedMonth) => `${organisationPath} ${kind} ${packed}`,
    ({ organisationPath, kind, packed }, often) => {
      const key = `${organisationPath} ${kind}`
      const known = tallies.get(key) ?? { organisationPath, kind, tally: new Map() }
      tallies.set(key, known)
      addPackedShares(known.tally, packed, often)
    },
  )
  const breathe = slices()
  let after: Parameters<typeof monthsNamed>[2]['after']
  do {
    const rows = await monthsNamed(db, name, { after, limit: rowsAtOnce })
    for (const row of rows) alike.count(row)
    await breathe()
    const last = rows.length < rowsAtOnce ? undefined : rows.at(-1)
    after = last && { organisationId: idAt(last.organisationPath), caseId: last.caseId }
    if (!after || alike.isFull()) await alike.addUp(breathe)
  } while (after)
  const sums: SumRows = new Map()
  for (const { tally, ...place } of tallies.values()) {
    const shares = [...tally].map(([key, measured]) => ({ ...nameParts(key), on: '', ...measured }))
    addMonth(sums, { ...place, month: name, shares }, 1)
    await breathe()
  }
  return sums
}

async function sumsIn(db: House['db']['reader'], month: Month): Promise<Sums> {
  const sums: Sums = new Map()
  const alike = countAlike(
    ({ organisationPath, kind, lengths, ways }: Fact) => `${organisationPath} ${kind} ${lengths} ${ways}`,
    (fact, often) => addToSums(sums, fact, often),
  )
  const breathe = slices()
  let after: Page['after']
  do {
    const rows = await factsOfMonth(db, month, { after, limit: rowsAtOnce })
    for (const row of rows) alike.count(row)
    await breathe()
    after = rows.length < rowsAtOnce ? undefined : rows.at(-1)
    if (!after || alike.isFull()) await alike.addUp(breathe)
  } while (after)
  return sums
}

const isSame = (a: Rebuilding | null, b: Rebuilding): boolean => a?.stage === b.stage && a.after === b.after
