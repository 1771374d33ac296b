/**
 * Brings what a SQLite file's journal (WAL) holds into the file itself, in a thread. The writer would do it at the end of
 * every thousandth page, and hold the house meanwhile: many pages, two waits for the disk.
 */
import { threadBeside } from '../thread-beside.ts'

/** Of a step there are fifteen, and thirty to forty pages that it writes; a transaction of a batch has hundreds. */
const statementsBetween = 300
/** From so many pages on the journal is to begin anew, which it does when nothing in it is left to bring over. 32 MB. */
const longJournal = 8_000
/** So many pages the writer brings over itself: a thread that always comes after it never sees the end. */
const littleLeft = 1_000
const mostTurns = 5
/** Should the thread not come at all, the writer does it after so many pages. 1 GB. */
export const mostPages = 250_000

export type Order = { task: 'follow'; filename: string } | { task: 'let go' }
/** Pages in the journal, and how many of them are in the file. */
export type Followed = { log: number; checkpointed: number }
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

/** `finish`: has the writer bring over what little is left. */
export function checkpointsBeside(filename: string, finish: () => Promise<unknown>): Checkpoints {
  const ask = threadBeside<Order>(new URL('./checkpoint-worker.ts', import.meta.url))
  let since = 0
  let following: Promise<void> | undefined

  async function follow(): Promise<void> {
    for (let turn = 0; turn < mostTurns; turn++) {
      const { log, checkpointed } = await ask<Followed>({ task: 'follow', filename })
      if (log < longJournal) return
      if (log - checkpointed > littleLeft) continue // much has been written meanwhile
      await finish()
      return
    }
  }

  return {
    asked() {
      since += 1
    },
    written() {
      if (since < statementsBetween || following) return
      since = 0
      following = follow()
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
