/** Connections to SQLite or PostgreSQL: readers anybody may query, one way to write. */
import type { Database as SqliteConnection } from 'better-sqlite3'
import knexModule, { type Knex } from 'knex'
import pg from 'pg'
import { connectionTo, sqliteDriver, sqliteSync } from '../knexfile.ts'
import { giveWay } from './database/background.ts'
import { checkpointsBeside, mostPages } from './database/checkpoint-beside.ts'
import { keepStatements } from './database/kept-statements.ts'
import { PostgresClient } from './database/postgres-client.ts'
import { keptTexts, lostStatement, prepareKept } from './database/prepared-statements.ts'
import { watchOthers, watchTransaction, watchWriting } from './database/since-written.ts'
import { sqliteReader } from './database/sqlite-reader.ts'
import { sqliteWithTurns } from './database/sqlite-turns.ts'
import { awaitingSent } from './database/unawaited.ts'
import { writing } from './database/writing.ts'
import { forgetOldTransactions, noteTransaction, othersOn } from './database/written-by-others.ts'

/** A reader or an open transaction: repositories take either and never open their own. */
export type Db = Knex

export type Database = {
  client: 'sqlite' | 'postgres'
  /** For pages, lists and reports. On SQLite it cannot write. */
  reader: Db
  /**
   * Runs `work` in one transaction; all of it is written, or nothing. Throws when called inside another
   * `write`, where only the transaction handed in exists: one writer waiting for itself would stop the house.
   */
  write<T>(work: (tx: Db) => Promise<T>): Promise<T>
  /** Runs `work` with a reader to which nothing changes: whatever is written meanwhile, by whomever, it does not see. */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Runs the migrations that are missing. `tell` hears first how many there are, unless the database is a new one. */
  migrate(tell?: (missing: number) => void): Promise<void>
  close(): Promise<void>
}

/** Opens `sqlite:path` or `postgres://…`. On SQLite this process then owns the file as its one writer. */
export function openDatabase(url: string): Database {
  const { writer, reader, client, checkpoints, others } = /^postgres(ql)?:/.test(url)
    ? openPostgres(url)
    : openSqlite(url)
  return {
    client,
    reader,
    write(work) {
      if (writing.getStore()) throw new Error('Already writing: use the transaction at hand')
      const rest = client === 'sqlite' ? giveWay() : undefined
      const written = writing.run(true, async () => {
        await rest
        if (client === 'postgres') return withRetry(() => writer.transaction(awaitingSent(work)))
        const watched = watchTransaction(reader)
        const transact = (tx: Knex.Transaction) => work(tx.on('query', watched.asked))
        return withRetry(() => writer.transaction(transact)).finally(watched.ended)
      })
      if (checkpoints) written.then(checkpoints.written, () => undefined) // whoever waits for it hears of a failure
      return written
    },
    snapshot: work =>
      reader.transaction(work, client === 'postgres' ? { isolationLevel: 'repeatable read', readOnly: true } : {}),
    async migrate(tell) {
      if (client === 'postgres') await migratePostgres(url, tell)
      else await migrated(writer, tell)
    },
    async close() {
      await checkpoints?.end()
      await others?.end()
      if (reader !== writer) await reader.destroy()
      await writer.destroy()
    },
  }
}

function openPostgres(url: string) {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number) // fen and counts stay far below 2^53
  const kept = keptTexts()
  const afterCreate = (connection: pg.Client, done: (error: Error | null, connection: pg.Client) => void) => {
    prepareKept(connection, kept)
    connection.query(`${postgresSettings.map(setting => `set ${setting};`).join('')}`, error => done(error, connection))
  }
  const client = PostgresClient as unknown as typeof Knex.Client
  const pool = knexModule.default({ ...connectionTo(url), client, pool: { min: 0, max: 10, afterCreate } })
  const others = othersOn(url)
  watchOthers(pool, others.look)
  return {
    client: 'postgres' as const,
    writer: pool,
    reader: pool,
    checkpoints: undefined,
    others,
  }
}

/**
 * Nothing here is worth compiling or spreading over processors that other readers need; a lookup costs little more than
 * reading on, as the disk has no arm; and what nobody waits for any more, or what a process left half done, does not
 * keep others waiting for ever.
 */
const postgresSettings = [
  'jit = off',
  'max_parallel_workers_per_gather = 0',
  'random_page_cost = 1.1',
  `statement_timeout = '5min'`,
  `idle_in_transaction_session_timeout = '5min'`,
]

/** A migration of a large table may take its time. */
async function migratePostgres(url: string, tell: Tell): Promise<void> {
  const migrator = knexModule.default({ ...connectionTo(url), pool: { min: 0, max: 1 } })
  try {
    await migrated(migrator, tell)
    await migrator.transaction(async tx => {
      await forgetOldTransactions(tx)
      await tx.raw(noteTransaction) // what other processes have read may have been migrated
    })
  } finally {
    await migrator.destroy()
  }
}

type Tell = ((missing: number) => void) | undefined

async function migrated({ migrate }: Db, tell: Tell): Promise<void> {
  const [done, missing]: [unknown[], unknown[]] = await migrate.list()
  if (done.length > 0 && missing.length > 0) tell?.(missing.length)
  await migrate.latest()
}

function openSqlite(url: string) {
  const config = connectionTo(url)
  const filename = (config.connection as { filename: string }).filename
  const isAtOnce = sqliteDriver === 'better-sqlite3'
  const writer = knexModule.default({
    ...config,
    ...(isAtOnce ? { client: sqliteWithTurns() } : {}),
    pool: { min: 1, max: 1, afterCreate: prepareWriter },
  })
  const reader = knexModule.default({
    ...config,
    ...(isAtOnce ? { client: sqliteReader() } : {}),
    connection: { filename, options: { readonly: true } },
    pool: { min: 0, max: 2, afterCreate: prepareReader },
  } as Knex.Config)
  watchWriting(reader)
  const finish = () => writer.raw('pragma wal_checkpoint(passive)')
  const checkpoints = followsBeside ? checkpointsBeside(filename, finish) : undefined
  if (checkpoints) writer.on('query', checkpoints.asked)
  return { client: 'sqlite' as const, writer, reader, checkpoints, others: undefined }
}

/** Not for databases that a test throws away: they do not wait for the disk, and there are many. */
const followsBeside = sqliteDriver === 'better-sqlite3' && sqliteSync === 'FULL'

type Connection = SqliteConnection & { exec(statements: string, done: (error: Error | null) => void): void }
/** What passes by itself: another process holds the file, or two transactions waited for each other. */
const passing = ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40P01', '40001', ...lostStatement]

/** Runs a transaction again, after a short wait that other requests can use; what failed has left nothing behind. */
async function withRetry<T>(transact: () => Promise<T>): Promise<T> {
  for (const waitMs of [10, 30, 90, 270, 810]) {
    try {
      return await transact()
    } catch (error) {
      if (!passing.includes((error as { code?: string }).code ?? '')) throw error
      await new Promise(resolve => setTimeout(resolve, waitMs))
    }
  }
  return transact()
}

type Done = (error: Error | null, connection: Connection) => void

function prepareWriter(connection: Connection, done: Done): void {
  const sync = `synchronous = ${sqliteSync}`
  const settings = ['journal_mode = WAL', sync, 'foreign_keys = ON', 'busy_timeout = 0']
  setPragmas(connection, followsBeside ? [...settings, `wal_autocheckpoint = ${mostPages}`] : settings, done)
}

function prepareReader(connection: Connection, done: Done): void {
  setPragmas(connection, ['query_only = ON', 'busy_timeout = 0'], done) // query_only, as sqlite3 has no readonly here
}

/** better-sqlite3 has set them when `exec` returns; sqlite3 says so later, and prepares its statements out of reach. */
function setPragmas(connection: Connection, settings: string[], done: Done): void {
  const statements = settings.map(setting => `pragma ${setting};`).join('')
  if (sqliteDriver === 'sqlite3') connection.exec(statements, error => done(error, connection))
  else {
    connection.exec(statements)
    keepStatements(connection)
    done(null, connection)
  }
}
