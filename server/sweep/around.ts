/** What checks work with where there is no whole office: a database to read, the calendar, the store, the secrets. */
import { existsSync } from 'node:fs'
import { officeCalendar } from '../calendar/office-calendar.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../db.ts'
import { createFileStore } from '../evidence/file-store.ts'
import { createSealer } from '../sealing/sealer.ts'
import { CannotStart } from '../start/cannot-start.ts'
import { readLocalEntries } from '../taxonomies/local-entries.ts'
import type { Around } from './check.ts'

/** Beside a house that runs as well: nothing is written. Throws CannotStart where there is no database yet. */
export async function withAround<T>(
  config: Config,
  { now }: { now: () => Date },
  work: (around: Around) => Promise<T>,
): Promise<T> {
  const file = /^sqlite:(.+)$/.exec(config.databaseUrl)?.[1]
  if (file && !existsSync(file)) throw new CannotStart(`There is no database at ${file} yet.`)
  const { reader, close } = openDatabase(config.databaseUrl)
  try {
    await readLocalEntries(reader)
    return await work({
      db: reader,
      now,
      calendar: await officeCalendar(reader),
      files: createFileStore(config.dataFolder),
      sealer: createSealer(config.secrets),
    })
  } finally {
    await close()
  }
}
