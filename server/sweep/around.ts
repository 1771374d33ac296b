/** What checks work with where there is no whole office: a database to read, the calendar, the store, the secrets. */
import { existsSync } from 'node:fs'
import { officeCalendar } from '../calendar/office-calendar.ts'
import type { Config } from '../config.ts'
import { type Db, openDatabase } from '../db.ts'
import { createFileStore } from '../evidence/file-store.ts'
import { createSealer } from '../sealing/sealer.ts'
import { CannotStart } from '../start/cannot-start.ts'
import { readLocalEntries } from '../taxonomies/local-entries.ts'
import type { Around } from './check.ts'

type Opening = { now: () => Date; isSnapshot?: true }

/**
 * Beside a house that runs as well: nothing is written, and of a snapshot all is as it was when it was opened. Throws
 * CannotStart where there is no database yet.
 */
export async function withAround<T>(
  config: Config,
  { now, isSnapshot }: Opening,
  work: (around: Around) => Promise<T>,
): Promise<T> {
  const file = /^sqlite:(.+)$/.exec(config.databaseUrl)?.[1]
  if (file && !existsSync(file)) throw new CannotStart(`There is no database at ${file} yet.`)
  const { reader, snapshot, close } = openDatabase(config.databaseUrl)
  const workOn = async (db: Db): Promise<T> => {
    await readLocalEntries(db)
    return work({
      db,
      snapshot: isSnapshot ? onIt => onIt(db) : snapshot,
      now,
      calendar: await officeCalendar(db),
      files: createFileStore(config.dataFolder),
      sealer: createSealer(config.secrets),
    })
  }
  try {
    return await (isSnapshot ? snapshot(workOn) : workOn(reader))
  } finally {
    await close()
  }
}
