/** The house's clock: once a minute it calls what other rooms want called; it knows nothing of what they do. */
import { Cron } from 'croner'
import { goOnBeside } from '../batches/run.ts'
import { inBackground } from '../database/background.ts'
import { forgetKept } from '../database/since-written.ts'
import { sweepDrafts } from '../drafts/drafts.ts'
import { sweepExports } from '../exports/make.ts'
import { sweepFilings } from '../filed-reports/filings.ts'
import type { Office } from '../office.ts'
import { deliverEffects } from '../outbox/deliver.ts'
import { sweepPresence } from '../presence/repository.ts'
import { sweepPreviews } from '../roster/previews.ts'
import { readLocalEntries } from '../taxonomies/local-entries.ts'
import { foldFacts } from './fold-facts.ts'
import { forgetTransactions } from './forget-transactions.ts'
import { mergeSearch } from './merge-search.ts'
import { moveNextDates } from './move-next-dates.ts'
import { passDeadlines } from './pass-deadlines.ts'
import { refreshSearch } from './refresh-search.ts'
import { remind } from './remind.ts'
import { renderPapers } from './render-papers.ts'
import { sweepAtNight } from './sweep-at-night.ts'
import { type HasTime, timeLeft, untilDone } from './time-left.ts'
import { warn } from './warn.ts'

/** Firing late, twice or not at all for a while must be harmless to a job: it looks for what is due. */
export type Job = { name: string; run(office: Office, hasTime?: HasTime): Promise<unknown> }

const readCalendarAgain: Job = { name: 'read the calendar again', run: ({ calendar }) => calendar.reload() }

/** Begins what is left, after a crash for instance, and does not wait for it. */
const goOnWithBatches: Job = { name: 'go on with batches', run: async office => goOnBeside(office) }

/** In this order, one after another. */
export const everyMinute: readonly Job[] = [
  readCalendarAgain,
  { name: 'read taxonomies again', run: ({ db }) => readLocalEntries(db.reader) },
  { name: 'forget what went by them', run: async ({ db }) => forgetKept(db.reader) },
  { name: 'pass deadlines', run: passDeadlines },
  { name: 'move next dates', run: moveNextDates },
  { name: 'look for warnings', run: warn },
  renderPapers,
  refreshSearch,
  foldFacts,
  { name: 'ask for reminders', run: remind },
  { name: 'deliver effects', run: (office, hasTime = untilDone) => deliverEffects(office, { hasTime }) },
  { name: 'sweep drafts', run: sweepDrafts },
  { name: 'sweep presence', run: sweepPresence },
  { name: 'sweep rosters', run: sweepPreviews },
  { name: 'sweep exports', run: sweepExports },
  { name: 'sweep filings', run: sweepFilings },
  { name: 'merge search', run: mergeSearch },
  { name: 'forget old transactions', run: forgetTransactions },
  goOnWithBatches,
  { name: 'sweep at night', run: sweepAtNight },
]

/** Runs all jobs now, to catch up, and then every minute. `stop` waits for the run in hand. */
export function startClock(office: Office, jobs: readonly Job[] = everyMinute): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<void> | undefined

  async function runAll(): Promise<void> {
    for (const { name, run } of jobs) {
      if (stopped) return
      const hasTime = timeLeft()
      await inBackground(() => run(office, () => !stopped && hasTime())).catch((error: unknown) =>
        office.log.error({ err: error, job: name }, 'job failed'),
      )
    }
  }
  function tick(): void {
    running ??= runAll().finally(() => {
      running = undefined
    })
  }

  const cron = new Cron('* * * * *', tick)
  tick()
  return {
    async stop() {
      stopped = true
      cron.stop()
      await running
    },
  }
}
