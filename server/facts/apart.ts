/** Reading what is kept as of this moment: with what has changed since, and with the cases that a reader sees or not by name. */
import { casesApart } from '../cases/apart.ts'
import type { Db } from '../db.ts'
import { ownTurn } from '../own-turn.ts'
import { isClock, type Person } from '../people/person.ts'
import { type Changed, casesChanged, stateOfFacts } from './changes.ts'
import { isInScope, type Scope } from './reach.ts'

/** With more changes than this the histories are read instead. */
const mostChanged = 5_000
const idsAtOnce = 150

/** `folds`: another number whenever anything of what is kept has changed. */
export type Steady = { changed: readonly Changed[]; folds: number }

/**
 * Runs `read` with the cases that have changed since the last fold; once more where something was folded meanwhile, since
 * one of its queries may have seen it and another not. undefined while what is kept cannot be relied on.
 */
export async function readSteadily<T>(
  db: Db,
  person: Person,
  read: (steady: Steady) => Promise<T>,
): Promise<T | undefined> {
  if (isClock(person)) return undefined
  for (let attempts = 0; attempts < 3; attempts += 1) {
    const { folds, rebuilding } = await stateOfFacts(db)
    if (rebuilding) return undefined
    const changed = await casesChanged(db, mostChanged + 1)
    if (changed.length > mostChanged) return undefined
    const found = await read({ changed, folds })
    if ((await stateOfFacts(db)).folds === folds) return found
  }
  return undefined
}

type Reader = { person: Person; today: string }
/**
 * Ids of cases whose kept rows are to be taken away where they lie in scope, and to be added from outside of it. Those the
 * reader is shut out of are the same object as long as they are the same.
 */
export type Apart = { shut: ReadonlySet<string>; away: string[]; elsewhere: string[] }

export async function apartFrom(
  db: Db,
  { person, today }: Reader,
  { scope, changed }: { scope: Scope; changed: readonly string[] },
): Promise<Apart> {
  const { opened, shut } = await casesApart(db, { person, today })
  const hasChanged = new Set(changed)
  return {
    shut,
    away: changed.filter(id => !shut.has(id)),
    elsewhere: opened.filter(({ id, path }) => !isInScope(scope, path) && !hasChanged.has(id)).map(({ id }) => id),
  }
}

export async function* inSlices<I, T>(
  all: readonly I[],
  read: (some: I[]) => Promise<readonly T[]>,
  atOnce = idsAtOnce,
): AsyncGenerator<T> {
  for (let from = 0; from < all.length; from += atOnce) {
    yield* await read(all.slice(from, from + atOnce))
    await ownTurn()
  }
}
