/** One process at a time writes a SQLite file. Only this file knows how a process shows that it is the one. */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteConnection, { type Database } from 'better-sqlite3'
import type { Config } from '../config.ts'
import { CannotStart } from './cannot-start.ts'

export type Ownership = { release(): void }

/** Another process writes this file. */
export class AlreadyOwned extends CannotStart {}

/**
 * Makes this process the one that may write, until `release()` or its end, however it ends. Throws `AlreadyOwned`
 * while another one is. PostgreSQL has as many writers as it likes. The server and every command that writes
 * call this before they open the database.
 */
export function ownDatabase({ databaseUrl }: Pick<Config, 'databaseUrl'>): Ownership {
  if (!databaseUrl.startsWith('sqlite:')) return { release() {} }
  const path = databaseUrl.slice('sqlite:'.length)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  for (const file of [path, `${path}.owner`]) closeSync(openSync(file, 'a', 0o600)) // SQLite gives -wal and -shm the same mode
  const lock = new SqliteConnection(`${path}.owner`, { timeout: 0 })
  if (hold(lock)) return { release: () => void lock.close() }
  const pid = lock.pragma('user_version', { simple: true })
  lock.close()
  throw new AlreadyOwned(`${path} is in use by process ${pid}: stop it first, or let it do the work.`)
}

/**
 * The lock file is a tiny SQLite database of its own, that names the process and is held by an open transaction:
 * the operating system lets go of it when the process dies, so no stale lock ever stands in the way.
 */
function hold(lock: Database): boolean {
  try {
    lock.pragma(`user_version = ${process.pid}`)
    lock.exec('begin immediate')
    return true
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return false
    lock.close()
    throw error
  }
}
