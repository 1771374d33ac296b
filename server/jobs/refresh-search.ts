/** Makes search entries again that are out of date: of cases in which something was said, and all after tokens are cut anew. */

import { outdatedEntries } from '../search/entries.ts'
import { indexAgain } from '../search/index-case.ts'
import type { Job } from './clock.ts'
import { untilDone } from './time-left.ts'

const atOnce = 50

export const refreshSearch: Job = {
  name: 'refresh search',
  async run(office, hasTime = untilDone) {
    while (hasTime()) {
      const cases = await outdatedEntries(office.db.reader, atOnce)
      for (const caseId of cases) await indexAgain(office, caseId)
      if (cases.length < atOnce) return
    }
  },
}
