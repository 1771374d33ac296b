/** Folds into the kept sums what steps have changed, and goes on with a rebuilding that was interrupted. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { foldSome } from '../facts/fold.ts'
import { rebuildSome } from '../facts/rebuild.ts'
import type { Job } from './clock.ts'

/** The other jobs of the minute wait no longer than this; the rest comes with the next. */
const mostMs = 20_000

export const foldFacts: Job = {
  name: 'fold facts',
  async run(office) {
    const began = performance.now()
    while (performance.now() - began < mostMs) {
      const isRebuilding = await rebuildSome(office)
      if (!isRebuilding && (await foldSome(office)) === 0) return
      await nextTurn()
    }
  },
}
