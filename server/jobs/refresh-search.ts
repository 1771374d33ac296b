/** Makes search entries again that are out of date: of cases in which something was said, and all after tokens are cut anew. */

import { outdatedEntries } from '../search/entries.ts'
import { indexAgain } from '../search/index-case.ts'
import type { Job } from './clock.ts'

const atOnce = 50
/** The other jobs of the minute wait no longer than this; the rest comes with the next. */
const mostMs = 20_000

export const refreshSearch: Job = {
  name: 'refresh search',
  async run(office) {
    const began = performance.now()
    while (performance.now() - began < mostMs) {
      const cases = await outdatedEntries(office.db.reader, atOnce)
      for (const caseId of cases) await indexAgain(office, caseId)
      if (cases.length < atOnce) return
    }
  },
}
