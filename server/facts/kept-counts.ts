/**
 * Counts of a workflow for one reader, from what is kept: sums of whole months, single rows at the edges of the period,
 * less the cases the reader is shut out of, more those seen for another reason than where they lie. What has changed
 * since the last fold is read from the histories, so that the counts are those of this moment.
 */
import { addDays, addMonths, earlierOf, laterOf } from '../../workflows/law/days.ts'
import { addCounts, addPacked, type Counts, lengthOf, type PartOfCounts } from '../../workflows/process/counts.ts'
import { reachOf } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { ownTurn } from '../own-turn.ts'
import { type Asked, idsOfProceedings, visibleOnes } from '../process-reports/repository.ts'
import { countsOfProceedings, wholeDaysOf } from '../process-reports/travelled.ts'
import { apartFrom, inSlices, readSteadily } from './apart.ts'
import { isInScope, type Scope, scopeOf } from './reach.ts'
import {
  countBegun,
  type Fact,
  factsBelow,
  factsWith,
  idAt,
  type Page,
  sumAt,
  sumsOf,
  type Wanted,
  wantedOfCases,
} from './repository.ts'

const rowsAtOnce = 150

/** undefined while the rows cannot be relied on. Only `parts` of the counts. */
export const keptCounts = (
  { db: { reader: db } }: Pick<Office, 'db'>,
  asked: Asked,
  parts: readonly PartOfCounts[],
): Promise<Counts | undefined> => readSteadily(db, asked.person, changed => counted(db, { asked, parts, changed }))

type Question = { asked: Asked; parts: readonly PartOfCounts[]; changed: readonly string[] }
type Asking = { counts: Counts; wanted: Wanted; parts: readonly PartOfCounts[]; scope: Scope }

async function counted(db: Db, { asked, parts, changed }: Question): Promise<Counts> {
  const { workflow, filters, person } = asked
  const { from, to, kind, organisationPath } = filters
  const scope = scopeOf(reachOf(person), organisationPath)
  const asking: Asking = { counts: new Map(), wanted: { workflow, from, to, kind }, parts, scope }
  for (const path of [...scope.wholes, ...scope.singles]) await addRows(db, asking, { path, read: factsWith })
  for (const path of scope.wholes) await addBelow(db, asking, path)
  await settleApart(db, asking, { asked, changed })
  await addChanged(db, asking, { asked, changed })
  return asking.counts
}

type Rows = { path: string; read: typeof factsWith; wanted?: Wanted; sign?: 1 | -1 }

async function addRows(db: Db, asking: Asking, { path, read, wanted = asking.wanted, sign = 1 }: Rows): Promise<void> {
  let after: Page['after']
  do {
    const rows = await read(db, path, { wanted, parts: asking.parts, after, limit: rowsAtOnce })
    for (const row of rows) addFact(asking, row, sign)
    after = rows.length < rowsAtOnce ? undefined : rows.at(-1)
    await ownTurn()
  } while (after)
}

function addFact({ counts, parts }: Pick<Asking, 'counts' | 'parts'>, fact: Fact, sign: 1 | -1): void {
  for (const part of parts) addPacked(counts, fact[part], sign)
}

/** Month by month. Of one that is asked for in part either its days are read, or the others and taken away: the fewer. */
async function addBelow(db: Db, asking: Asking, path: string): Promise<void> {
  const keys = await sumsOf(db, idAt(path), asking.wanted)
  for (const [month, sums] of Map.groupBy(keys, key => key.month)) {
    const { inside, outside } = daysOf(month, asking.wanted)
    const others = outside.length === 0 ? 0 : await countAll(db, outside)
    if (others > 0 && others > (await countBegun(db, inside))) {
      await addRows(db, asking, { path, read: factsBelow, wanted: inside })
      continue
    }
    for (const key of sums) {
      const sum = await sumAt(db, key, asking.parts)
      for (const part of asking.parts) addPacked(asking.counts, sum?.[part] ?? '{}')
      await ownTurn()
    }
    if (others > 0)
      for (const wanted of outside) await addRows(db, asking, { path, read: factsBelow, wanted, sign: -1 })
  }
}

/** What of a month is asked for, and what before and after it is not. */
function daysOf(month: string, wanted: Wanted): { inside: Wanted; outside: Wanted[] } {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  const inside = { ...wanted, from: laterOf(wanted.from, first), to: earlierOf(wanted.to, last) }
  return {
    inside,
    outside: [
      ...(inside.from > first ? [{ ...wanted, from: first, to: addDays(inside.from, -1) }] : []),
      ...(inside.to < last ? [{ ...wanted, from: addDays(inside.to, 1), to: last }] : []),
    ],
  }
}

async function countAll(db: Db, all: readonly Wanted[]): Promise<number> {
  let count = 0
  for (const wanted of all) count += await countBegun(db, wanted)
  return count
}

type Settling = { asked: Asked; changed: readonly string[] }

/** Takes away what lies in sight and is not to be seen, or has changed; adds what lies elsewhere and is to be seen. */
async function settleApart(db: Db, asking: Asking, { asked, changed }: Settling): Promise<void> {
  const { wanted, parts, scope } = asking
  const { away, elsewhere } = await apartFrom(db, asked, { scope, changed })
  const within = asked.filters.organisationPath ?? '/'
  const read = (ids: string[]) => wantedOfCases(db, ids, { wanted, parts })
  for await (const fact of inSlices(away, read)) if (isInScope(scope, fact.organisationPath)) addFact(asking, fact, -1)
  for await (const fact of inSlices(elsewhere, read))
    if (fact.organisationPath.startsWith(within)) addFact(asking, fact, 1)
}

/** As the histories tell it, of those the reader may see. */
async function addChanged(db: Db, { counts, wanted, parts }: Asking, { asked, changed }: Settling): Promise<void> {
  const read = async (caseIds: string[]): Promise<Counts[]> => {
    const ids = await idsOfProceedings(db, caseIds, wanted)
    const seen = ids.length > 0 ? await visibleOnes(db, ids, asked) : []
    if (parts.includes('ways')) return countsOfProceedings(db, seen)
    return seen.map(one => lengthOf({ ...one, wholeDays: wholeDaysOf(one) }))
  }
  for await (const one of inSlices(changed, read, changedAtOnce)) addCounts(counts, one)
}

const changedAtOnce = 100
