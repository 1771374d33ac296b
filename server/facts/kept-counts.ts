/**
 * Counts of a workflow for one reader, from what is kept: sums of whole months, single rows at the edges of the period,
 * less the cases the reader is shut out of, more those seen for another reason than where they lie. What has changed
 * since the last fold is read from the histories, so that the counts are those of this moment.
 */
import { addDays, addMonths, earlierOf, laterOf } from '../../workflows/law/days.ts'
import { addCounts, addPacked, type Counts, type PartOfCounts } from '../../workflows/process/counts.ts'
import { seenAmong } from '../cases/apart.ts'
import { reachOf } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { ownTurn } from '../own-turn.ts'
import type { Asked } from '../process-reports/repository.ts'
import { apartFrom, inSlices, readSteadily, type Steady } from './apart.ts'
import { factsAnew } from './kept-anew.ts'
import { oncePerFold } from './once-per-fold.ts'
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
import type { ReadableHouse } from './shares.ts'

const rowsAtOnce = 150

/** undefined while the rows cannot be relied on. Only `parts` of the counts. */
export const keptCounts = (
  office: Pick<Office, 'db' | 'calendar' | 'now'>,
  asked: Asked,
  parts: readonly PartOfCounts[],
): Promise<Counts | undefined> =>
  readSteadily(office.db.reader, asked.person, steady => counted(office, { asked, parts, steady }))

type Question = { asked: Asked; parts: readonly PartOfCounts[]; steady: Steady }
type Asking = { counts: Counts; wanted: Wanted; parts: readonly PartOfCounts[]; scope: Scope }

async function counted(house: ReadableHouse, { asked, parts, steady }: Question): Promise<Counts> {
  const db = house.db.reader
  const { workflow, filters, person } = asked
  const { from, to, kind, organisationPath } = filters
  const scope = scopeOf(reachOf(person), organisationPath)
  const asking: Asking = { counts: new Map(), wanted: { workflow, from, to, kind }, parts, scope }
  for (const path of [...scope.wholes, ...scope.singles]) await addRows(db, asking, { path, read: factsWith })
  for (const path of scope.wholes) await addBelow(db, asking, path)
  await settleApart(db, asking, { asked, steady })
  await addChanged(house, asking, { asked, steady })
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

type Settling = { asked: Asked; steady: Steady }

/** Takes away what lies in sight and is not to be seen, or has changed; adds what lies elsewhere and is to be seen. */
async function settleApart(db: Db, asking: Asking, { asked, steady }: Settling): Promise<void> {
  const { scope } = asking
  const changed = steady.changed.map(({ id }) => id)
  const { shut, away, elsewhere } = await apartFrom(db, asked, { scope, changed })
  addCounts(asking.counts, await shutCounts(db, asking, { shut, steady }))
  for await (const fact of inSlices(away, reading(db, asking)))
    if (isInScope(scope, fact.organisationPath)) addFact(asking, fact, -1)
  for await (const fact of inSlices(elsewhere, reading(db, asking))) if (isWithin(asked, fact)) addFact(asking, fact, 1)
}

const reading =
  (db: Db, { wanted, parts }: Asking) =>
  (ids: string[]) =>
    wantedOfCases(db, ids, { wanted, parts })
const isWithin = ({ filters }: Asked, { organisationPath }: Fact): boolean =>
  organisationPath.startsWith(filters.organisationPath ?? '/')

const shutOnce = oncePerFold<Counts>()

/** Less than nothing, of all the reader is shut out of. */
function shutCounts(
  db: Db,
  asking: Asking,
  { shut, steady }: { shut: ReadonlySet<string>; steady: Steady },
): Promise<Counts> {
  const { wanted, parts, scope } = asking
  const question = JSON.stringify([wanted, parts, scope])
  return shutOnce({ shut, folds: steady.folds, question }, async () => {
    const counts: Counts = new Map()
    for await (const fact of inSlices([...shut], reading(db, asking)))
      if (isInScope(scope, fact.organisationPath)) addFact({ counts, parts }, fact, -1)
    return counts
  })
}

/** As the histories tell it, of those the reader may see. */
async function addChanged(house: ReadableHouse, asking: Asking, { asked, steady }: Settling): Promise<void> {
  const { workflow, from, to, kind } = asking.wanted
  const db = house.db.reader
  const ids = steady.changed.map(({ id }) => id)
  const seen = await seenAmong(db, ids, asked)
  const changed = steady.changed.filter(({ id }) => seen.has(id))
  for await (const fact of factsAnew(db, { house, changed })) {
    const isWanted = fact.workflow === workflow && fact.beganOn >= from && fact.beganOn <= to
    if (isWanted && (!kind || fact.kind === kind) && isWithin(asked, fact)) addFact(asking, fact, 1)
  }
}
