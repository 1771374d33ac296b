/**
 * SQLite keeps the search indexes in pieces, to which every change adds one, and asks each of them in every search. It
 * brings together what it must by itself; this does the rest. PostgreSQL has no such pieces.
 */
import type { Database, Db } from '../db.ts'
import { type Index, tables } from './entries.ts'

/** Written in one transaction, 4 kB each: three milliseconds of processor time and a wait for the disk. */
const pagesAtOnce = 64
/** Pieces of about one size that are brought together, or more. */
const fewest = 2

/** To be called once before any are merged. */
export async function beginMerging({ write }: Pick<Database, 'write'>): Promise<void> {
  await write(async tx => {
    for (const index of indexes) await command(tx, index, `'usermerge', ${fewest}`)
  })
}

/** Merges some pages of one index; false where nothing is left to be merged in any. */
export async function mergeSome({ write }: Pick<Database, 'write'>): Promise<boolean> {
  return write(async tx => {
    for (const index of indexes) {
      const before = await changes(tx)
      await command(tx, index, `'merge', ${pagesAtOnce}`)
      if ((await changes(tx)) - before > 1) return true // the command itself counts as one
    }
    return false
  })
}

const indexes = Object.keys(tables) as Index[]

/** FTS5 takes its commands as rows; numbers that are bound are reals, which it does not take. */
const command = (tx: Db, index: Index, words: string): Promise<unknown> =>
  tx.raw(`insert into ?? (??, rank) values (${words})`, [tables[index], tables[index]])

async function changes(tx: Db): Promise<number> {
  const [row] = await tx.raw('select total_changes() as changes')
  return Number(row.changes)
}
