/** Reading what is kept as of this moment: with what has changed since, and with the cases that a reader sees or not by name. */
import { casesApart } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { ownTurn } from '../own-turn.ts'
import { isClock, type Person } from '../people/person.ts'
import { casesChanged, stateOfFacts } from './changes.ts'
import { isInScope, type Scope } from './reach.ts'

/** With more changes than this the histories are read instead. */
const mostChanged = 5_000
const idsAtOnce = 150

/**
 * Runs `read` with the cases that have changed since the last fold; once more where something was folded meanwhile, since
 * one of its queries may have seen it and another not. undefined while what is kept cannot be relied on.
 */
export async function readSteadily<T>(
  db: Db,
  person: Person,
  read: (changed: readonly string[]) => Promise<T>,
): Promise<T | undefined> {
  if (isClock(person)) return undefined
  for (let attempts = 0; attempts < 3; attempts += 1) {
    const { folds, rebuilding } = await stateOfFacts(db)
    if (rebuilding) return undefined
    const changed = await casesChanged(db, mostChanged + 1)
    if (changed.length > mostChanged) return undefined
    const found = await read(changed)
    if ((await stateOfFacts(db)).folds === folds) return found
  }
  return undefined
}

type Reader = { person: Person; today: string }
/** Ids of cases whose kept rows are to be taken away where they lie in scope, and to be added from outside of it. */
export type Apart = { away: string[]; elsewhere: string[] }

export async function apartFrom(
  db: Db,
  { person, today }: Reader,
  { scope, changed }: { scope: Scope; changed: readonly string[] },
): Promise<Apart> {
  const { opened, shut } = await casesApart(db, { person, today })
  const away = new Set([...shut, ...changed])
  const elsewhere = opened.filter(({ id, path }) => !isInScope(scope, path) && !away.has(id)).map(({ id }) => id)
  return { away: [...away], elsewhere: [...new Set(elsewhere)] }
}

export async function* inSlices<T>(
  ids: readonly string[],
  read: (some: string[]) => Promise<readonly T[]>,
  atOnce = idsAtOnce,
): AsyncGenerator<T> {
  for (let from = 0; from < ids.length; from += atOnce) {
    yield* await read(ids.slice(from, from + atOnce))
    await ownTurn()
  }
}
