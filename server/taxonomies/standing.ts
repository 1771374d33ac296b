/** Which entries of a taxonomy an office may choose on some day of a span. Pure. */
import { type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import { type Entry, isValidWithin } from '../../workflows/law/taxonomies/taxonomy.ts'
import { entryOf } from './local-entries.ts'
import type { Change } from './repository.ts'

/** From the day a case was registered until today: what it was then, and what a court would call it now. */
export type Days = readonly [first: string, last: string]

/** The official list, then what offices here and above added; `changes` in the order of their days. */
export const entriesHere = (id: TaxonomyId, changes: readonly Change[]): Entry[] => [
  ...taxonomies[id].entries,
  ...changes.filter(({ change }) => change === 'added').map(entryOf),
]

export const entriesWithin = (id: TaxonomyId, changes: readonly Change[], days: Days): Entry[] =>
  entriesHere(id, changes).filter(
    entry => !entry.isHeading && isValidWithin(entry, days) && isOpenWithin(entry.code, changes, days),
  )

/** Each office closes for itself and below: what one of them keeps closed is not offered, whatever the others do. */
export function isOpenWithin(code: string, changes: readonly Change[], [first, last]: Days): boolean {
  const own = changes.filter(one => one.code === code && one.change !== 'added')
  return [...Map.groupBy(own, ({ organisationId }) => organisationId).values()].every(turns => {
    const before = turns.findLast(({ fromOn }) => fromOn <= first)
    const isOpen = before?.change !== 'closed'
    return isOpen || turns.some(({ change, fromOn }) => change === 'opened' && fromOn > first && fromOn <= last)
  })
}
