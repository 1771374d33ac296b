/**
 * Brings what a SQLite file's journal (WAL) holds into the file itself, in a thread. The writer would do it at the end of
 * every thousandth page, and hold the house meanwhile: many pages, two waits for the disk.
 */
import { threadBeside } from './thread-beside.ts'

/** Of a step there are fifteen, and thirty to forty pages that it writes; a transaction of a batch has hundreds. */
const statementsBetween = 300
/** So long a journal the writer shortens itself: a thread that always comes after it never sees the end. 64 MB. */
export const mostPages = 16_000

export type Order = { task: 'follow'; filename: string } | { task: 'let go' }
export type Checkpoints = {
  /** The writer was asked something. */
  asked(): void
  /** A transaction has been written; now and then the thread follows. */
  written(): void
  /** Resolves when the thread has done what it was asked. */
  settled(): Promise<void>
  /** The thread lets go of the file, so that whoever closes it last leaves no journal. */
  end(): Promise<void>
}

export function checkpointsBeside(filename: string): Checkpoints {
  const ask = threadBeside<Order>(new URL('./checkpoint-worker.ts', import.meta.url))
  let since = 0
  let following: Promise<void> | undefined

  return {
    asked() {
      since += 1
    },
    written() {
      if (since < statementsBetween || following) return
      since = 0
      following = ask<void>({ task: 'follow', filename })
        .catch(() => undefined) // nothing is lost: the writer tries at `mostPages`, and says what is wrong
        .finally(() => {
          following = undefined
        })
    },
    settled: async () => following,
    async end() {
      await following
      if (ask.isAwake()) await ask<void>({ task: 'let go' }).catch(() => undefined) // an ended thread has let go
    },
  }
}
