/** Finds papers that wait and has them made; nothing else. */
import { makePaper } from '../papers/make-paper.ts'
import { queuedPapers } from '../papers/repository.ts'
import type { Job } from './clock.ts'
import { untilDone } from './time-left.ts'

const atOnce = 50

export const renderPapers: Job = {
  name: 'render papers',
  async run(office, hasTime = untilDone) {
    while (hasTime()) {
      const papers = await queuedPapers(office.db.reader, atOnce)
      for (const paper of papers) if (hasTime()) await makePaper(office, paper)
      if (papers.length < atOnce) return
    }
  },
}
