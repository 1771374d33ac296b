/**
 * Goes on with every batch that is being checked or carried out, a few rows at a time, until none is left. A crash
 * loses nothing: what came of a row is written in the transaction that did it.
 */
import type { Office } from '../office.ts'
import { checkSome } from './check.ts'
import { doSome } from './do-some.ts'
import { unfinishedBatches } from './repository.ts'

type Going = { all: Promise<void>; stop: AbortController; again: boolean }
const going = new WeakMap<Office, Going>()

/** Resolves when there is nothing left to do. One run at a time; a second call asks the first to look once more. */
export function goOn(office: Office): Promise<void> {
  const before = going.get(office)
  if (before) {
    before.again = true
    return before.all
  }
  const run: Going = { all: Promise.resolve(), stop: new AbortController(), again: false }
  going.set(office, run)
  run.all = runAll(office, run).finally(() => going.delete(office))
  return run.all
}

/** Starts it without waiting; a failure is told to the log. */
export function goOnBeside(office: Office): void {
  goOn(office).catch((error: unknown) => office.log.error({ err: error, job: 'batches' }, 'job failed'))
}

/** Ends after the rows in hand; what is left waits for the next start. */
export async function stopBatches(office: Office): Promise<void> {
  const run = going.get(office)
  run?.stop.abort()
  await run?.all.catch(() => undefined) // it has been told to the log by whoever started it
}

/** In turns, so that a small batch does not wait for a large one. */
async function runAll(office: Office, run: Going): Promise<void> {
  for (;;) {
    run.again = false
    const batches = await unfinishedBatches(office.db.reader)
    if (batches.length === 0 && !run.again) return
    for (const batch of batches) {
      if (run.stop.signal.aborted) return
      await (batch.state === 'checking' ? checkSome(office, batch) : doSome(office, batch))
    }
  }
}
