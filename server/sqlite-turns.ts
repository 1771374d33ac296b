/**
 * Lets the event loop turn between queries on SQLite. better-sqlite3 answers at once, so that a chain of awaited queries
 * never leaves it: a job of many small ones would hold the house for as long as one that takes ten seconds.
 */
import { createRequire } from 'node:module'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Knex } from 'knex'

/** A query that comes later than this after the first one of a turn waits for the next turn, in milliseconds. */
const heldMs = 10

let heldSince: number | undefined

/** Nothing to wait for while the loop has turned a moment ago. */
export function turnIfHeld(): Promise<void> | undefined {
  const now = performance.now()
  if (heldSince !== undefined) return now - heldSince > heldMs ? nextTurn() : undefined
  heldSince = now
  setImmediate(() => {
    heldSince = undefined
  })
  return undefined
}

export type Dialect = new (
  config: Knex.Config,
) => Knex.Client & { _query(connection: unknown, asked: unknown): Promise<unknown> }

export const betterSqlite = (): Dialect => createRequire(import.meta.url)('knex/lib/dialects/better-sqlite3')

/** Knex makes the client of each transaction from the class, so this stands in the class. */
export function sqliteWithTurns(): typeof Knex.Client {
  class WithTurns extends betterSqlite() {
    override async _query(connection: unknown, asked: unknown): Promise<unknown> {
      const turn = turnIfHeld()
      if (turn) await turn
      return super._query(connection, asked)
    }
  }
  return WithTurns as unknown as typeof Knex.Client
}
