/**
 * Counts of a workflow for one reader, from what is kept: sums of whole months, single rows at the edges of the period,
 * less the cases the reader is shut out of, more those seen for another reason than where they lie. What has changed
 * since the last fold is read from the histories, so that the counts are those of this moment.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { addDays, addMonths, earlierOf, laterOf } from '../../workflows/law/days.ts'
import { addCounts, addPacked, type Counts, lengthOf, type PartOfCounts } from '../../workflows/process/counts.ts'
import { casesApart, reachOf } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { isClock } from '../people/person.ts'
import { type Asked, idsOfProceedings, visibleOnes } from '../process-reports/repository.ts'
import { countsOfProceedings, wholeDaysOf } from '../process-reports/travelled.ts'
import { casesChanged, stateOfFacts } from './changes.ts'
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

/** With more changes than this the histories are read instead. */
const mostChanged = 1_000
const rowsAtOnce = 400

/** undefined while the rows cannot be relied on. Only `parts` of the counts. */
export async function keptCounts(
  office: Office,
  asked: Asked,
  parts: readonly PartOfCounts[],
): Promise<Counts | undefined> {
  const db = office.db.reader
  for (const _ of ['once', 'again', 'a last time']) {
    const { folds, rebuilding } = await stateOfFacts(db)
    if (rebuilding || isClock(asked.person)) return undefined
    const changed = await casesChanged(db, mostChanged + 1)
    if (changed.length > mostChanged) return undefined
    const counts = await counted(db, { asked, parts, changed })
    if ((await stateOfFacts(db)).folds === folds) return counts // nothing was folded between two of the queries
  }
  return undefined
}

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
    await nextTurn()
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
      await nextTurn()
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

type Apart = { asked: Asked; changed: readonly string[] }

/** Takes away what lies in sight and is not to be seen, or has changed; adds what lies elsewhere and is to be seen. */
async function settleApart(db: Db, asking: Asking, { asked, changed }: Apart): Promise<void> {
  const { opened, shut } = await casesApart(db, asked)
  const { wanted, parts, scope } = asking
  const away = new Set([...shut, ...changed])
  const elsewhere = opened.filter(({ id, path }) => !isInScope(scope, path) && !away.has(id)).map(({ id }) => id)
  const within = asked.filters.organisationPath ?? '/'
  for await (const fact of inSlices([...away], ids => wantedOfCases(db, ids, { wanted, parts })))
    if (isInScope(scope, fact.organisationPath)) addFact(asking, fact, -1)
  for await (const fact of inSlices([...new Set(elsewhere)], ids => wantedOfCases(db, ids, { wanted, parts })))
    if (fact.organisationPath.startsWith(within)) addFact(asking, fact, 1)
}

async function* inSlices(ids: readonly string[], read: (some: string[]) => Promise<Fact[]>): AsyncGenerator<Fact> {
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    yield* await read(ids.slice(from, from + rowsAtOnce))
    await nextTurn()
  }
}

/** As the histories tell it, of those the reader may see. */
async function addChanged(db: Db, { counts, wanted, parts }: Asking, { asked, changed }: Apart): Promise<void> {
  for (let from = 0; from < changed.length; from += changedAtOnce) {
    const ids = await idsOfProceedings(db, changed.slice(from, from + changedAtOnce), wanted)
    const seen = ids.length > 0 ? await visibleOnes(db, ids, asked) : []
    const all = parts.includes('ways')
      ? await countsOfProceedings(db, seen)
      : seen.map(one => lengthOf({ ...one, wholeDays: wholeDaysOf(one) }))
    for (const one of all) addCounts(counts, one)
    await nextTurn()
  }
}

const changedAtOnce = 100
