/** Draws a sample by a seed: the same seed gives the same cases of the same population. Pure. */
import { createHash } from 'node:crypto'

export type Share = { by: 'count' | 'percent'; share: number }

/** How many that is; at least one of whatever there is. */
export const sizeOf = ({ by, share }: Share, population: number): number =>
  by === 'count' ? Math.min(share, population) : Math.min(population, Math.ceil((population * share) / 100))

/** In the order in which they were drawn, which tells nothing of when they were registered. */
export const drawn = (caseIds: readonly string[], seed: string, size: number): string[] =>
  caseIds
    .map(id => ({ id, lot: createHash('sha256').update(`${seed} ${id}`).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id)

/**
 * Who reviews what: each case goes to the one who may review it and has the fewest. A case that none of them may
 * review is left out. `mayReview` holds for each reviewer the cases they may.
 */
export function dealt(
  caseIds: readonly string[],
  mayReview: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, string> {
  const loads = new Map([...mayReview.keys()].map(id => [id, 0]))
  const given = new Map<string, string>()
  for (const caseId of caseIds) {
    const [least] = [...loads].filter(([id]) => mayReview.get(id)!.has(caseId)).sort((a, b) => a[1] - b[1])
    if (!least) continue
    given.set(caseId, least[0])
    loads.set(least[0], least[1] + 1)
  }
  return given
}
