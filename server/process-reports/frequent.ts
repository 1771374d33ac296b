/** The order of figures in tables. */
import type { Figure } from '../../workflows/process/tally.ts'

/** The most frequent first; those alike by their name, so that the order is always the same. */
export const frequent = <F extends Pick<Figure, 'count'>>(figures: ReadonlyMap<string, F>): [string, F][] =>
  [...figures].toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
