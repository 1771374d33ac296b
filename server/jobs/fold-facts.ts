/** Folds into the kept sums what steps have changed, and goes on with making all of them again. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { hasMoreChanged, stateOfFacts } from '../facts/changes.ts'
import { foldSome } from '../facts/fold.ts'
import { beginRebuilding, rebuildSome } from '../facts/rebuild.ts'
import type { Job } from './clock.ts'
import { untilDone } from './time-left.ts'

/** With more changed cases than this, such as all cases after an update, making everything again is quicker. */
const mostCases = 20_000

export const foldFacts: Job = {
  name: 'fold facts',
  async run(office, hasTime = untilDone) {
    const { rebuilding } = await stateOfFacts(office.db.reader)
    if (!rebuilding && (await hasMoreChanged(office.db.reader, mostCases))) await beginRebuilding(office)
    while (hasTime()) {
      const isRebuilding = await rebuildSome(office)
      if (!isRebuilding && (await foldSome(office)) === 0) return
      await nextTurn()
    }
  },
}
