/**
 * Lets the event loop turn between queries on SQLite. better-sqlite3 answers at once, so that a chain of awaited queries
 * never leaves it: a job of many small ones would hold the house for as long as one that takes ten seconds.
 */
import { createRequire } from 'node:module'
import type { Knex } from 'knex'
import { isAnyoneWaiting, ownTurn } from '../own-turn.ts'
import { askedByOthers, giveWay, isInBackground } from './background.ts'
import { type Builder, type Inside, type Runner, runInTransaction } from './knex-inside.ts'

/** A query that comes later than this after the first one of a turn waits for a turn of its own, in milliseconds. */
const heldMs = 10

let heldSince: number | undefined

/** Nothing to wait for while the loop has turned a moment ago. What nobody waits for takes none of the others' time. */
export function turnIfHeld(): Promise<void> | undefined {
  if (isInBackground()) return giveWay()
  const now = performance.now()
  askedByOthers(now)
  if (heldSince !== undefined) return now - heldSince > heldMs ? wholeTurn() : undefined
  holdFrom(now)
  return undefined
}

/**
 * For a request that has just come: behind all who wait, or at once. Otherwise those who came last would be done within
 * the turn they came in, and those who waited would get one query answered in each turn that is left to them.
 */
export const turnBehindOthers = (): Promise<void> | undefined => (isAnyoneWaiting() ? wholeTurn() : undefined)

/** Whoever has waited has as long a turn as whoever need not wait. */
const wholeTurn = (): Promise<void> => ownTurn().then(() => holdFrom(performance.now()))

function holdFrom(now: number): void {
  heldSince = now
  setImmediate(() => {
    heldSince = undefined
  })
}

export type Dialect = new (
  config: Knex.Config,
) => Knex.Client & { _query(connection: unknown, asked: unknown): Promise<unknown> }

export const betterSqlite = (): Dialect => createRequire(import.meta.url)('knex/lib/dialects/better-sqlite3')

/** Knex makes the client of each transaction from the class, so this stands in the class. */
export function sqliteWithTurns(): typeof Knex.Client {
  class WithTurns extends (betterSqlite() as unknown as new () => Inside & InstanceType<Dialect>) {
    override runner(builder: Builder): Runner {
      const byKnex = super.runner(builder)
      return this.transacting ? { run: () => runInTransaction(this, builder, byKnex) } : byKnex
    }

    override async _query(connection: unknown, asked: unknown): Promise<unknown> {
      const turn = turnIfHeld()
      if (turn) await turn
      return super._query(connection, asked)
    }
  }
  return WithTurns as unknown as typeof Knex.Client
}
