/**
 * What changed cases count for until they are folded: worked out of their histories once for each change, for everybody,
 * and kept as text. A case that has changed again has another mark and is worked out again.
 */
import type { Db } from '../db.ts'
import { inSlices } from './apart.ts'
import { factsNow } from './case-facts.ts'
import type { Changed } from './changes.ts'
import { packShares } from './pack-shares.ts'
import type { Fact } from './repository.ts'
import { type CaseMonth, type House, sharesOf } from './shares.ts'

/** A case takes some ten kilobytes. */
const mostKept = 2_000
const atOnce = 25

type OfCase = { caseId: string }
type Make<T> = (db: Db, house: House, caseIds: string[]) => Promise<readonly T[]>
type Kept<T> = { mark: string; made: Promise<readonly T[]> }
type Asked = { house: House; changed: readonly Changed[] }

/** In the order of the cases; those who ask for the same at once wait for one answer. */
function keptAnew<T extends OfCase>(make: Make<T>) {
  const kept = new WeakMap<Db, Map<string, Kept<T>>>()
  return async function* (db: Db, { house, changed }: Asked): AsyncGenerator<T> {
    const all = kept.get(db) ?? new Map<string, Kept<T>>()
    kept.set(db, all)
    const read = async (some: Changed[]): Promise<T[]> => {
      const missing = some.filter(({ id, mark }) => all.get(id)?.mark !== mark)
      const made =
        missing.length === 0
          ? undefined
          : make(
              db,
              house,
              missing.map(({ id }) => id),
            )
      for (const { id, mark } of missing)
        all.set(id, { mark, made: made!.then(found => found.filter(({ caseId }) => caseId === id)) })
      made?.catch(() => {
        for (const { id } of missing) all.delete(id)
      })
      return (await Promise.all(some.map(({ id }) => all.get(id)!.made))).flat()
    }
    yield* inSlices(changed, read, atOnce)
    for (const id of all.keys()) if (all.size > mostKept) all.delete(id)
  }
}

export type PackedMonth = Omit<CaseMonth, 'shares'> & { packed: string }

export const monthsAnew = keptAnew<PackedMonth>(async (db, house, caseIds) => {
  const { months } = await sharesOf(db, house, { caseIds })
  return months.map(({ shares, ...month }) => ({ ...month, packed: packShares(shares) }))
})

export const factsAnew = keptAnew<Fact>((db, _house, caseIds) => factsNow(db, caseIds))
