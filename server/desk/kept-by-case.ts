/**
 * What is told of cases and depends on no reader, kept until something happens in them: whatever changes it is an event of
 * the case. So of all the cases of a desk only those are read again in which there was one.
 */
import type { Db } from '../db.ts'

/** `headSequence`: the number of its last event, read before what is told of it. */
export type Marked = { id: string; headSequence: number }

/** Something for each of these cases. */
type Read<T> = (db: Db, ids: readonly string[], today: string) => Promise<ReadonlyMap<string, T>>

/** `reading`: those who ask at the same moment wait for one reading. */
type Kept<T> = { mark: string; value?: T; reading?: Promise<ReadonlyMap<string, T>> }

/** `most`: of how many cases, of all people together. Nobody may change what is answered: others get the same. */
export function keptByCase<T>(most: number, read: Read<T>) {
  const kept = new WeakMap<Db, Map<string, Kept<T>>>()

  return async (db: Db, cases: readonly Marked[], today: string): Promise<Map<string, T>> => {
    const all = kept.get(db) ?? new Map<string, Kept<T>>()
    kept.set(db, all)
    const markOf = ({ headSequence }: Marked): string => `${today} ${headSequence}`
    const anew = cases.filter(one => all.get(one.id)?.mark !== markOf(one))
    if (anew.length > 0) {
      const reading = Promise.resolve(read(db, [...new Set(anew.map(({ id }) => id))], today))
      for (const one of anew) all.set(one.id, { mark: markOf(one), reading })
      settle(all, anew, reading)
    }
    const found = cases.map(({ id }) => [id, all.get(id)!] as const)
    forgetOldest(all, most)
    return new Map(
      await Promise.all(
        found.map(async ([id, one]) => [id, one.reading ? (await one.reading).get(id)! : one.value!] as const),
      ),
    )
  }
}

/** One that failed is asked again by whoever comes next. */
function settle<T>(
  all: Map<string, Kept<T>>,
  cases: readonly Marked[],
  reading: Promise<ReadonlyMap<string, T>>,
): void {
  const still = () => cases.flatMap(({ id }) => (all.get(id)?.reading === reading ? [[id, all.get(id)!] as const] : []))
  reading.then(
    values => {
      for (const [id, { mark }] of still()) all.set(id, { mark, value: values.get(id)! })
    },
    () => {
      for (const [id] of still()) all.delete(id)
    },
  )
}

function forgetOldest(all: Map<string, unknown>, most: number): void {
  for (const id of all.keys()) {
    if (all.size <= most) break
    all.delete(id)
  }
}
