/** Puts together what every part of the application works with: database, calendar, sealer, files, log. */
import type { Logger } from 'pino'
import { officeCalendar } from '../calendar/office-calendar.ts'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../db.ts'
import { createFileStore } from '../evidence/file-store.ts'
import type { Office } from '../office.ts'
import { createSealer } from '../sealing/sealer.ts'
import { readLocalEntries } from '../taxonomies/local-entries.ts'
import { createLog } from '../web/log.ts'

type Around = { now?: () => Date; log?: Logger }

/**
 * Opens and migrates the database. The server and every command come through here; those that write call
 * `ownDatabase` first. Whoever builds an office closes its `db`.
 */
export async function buildOffice(
  config: Config,
  { now = () => new Date(), log = createLog(config) }: Around = {},
): Promise<Office> {
  const db = openDatabase(config.databaseUrl)
  try {
    await migrateTold(db, log)
    await readLocalEntries(db.reader)
    return {
      db,
      config,
      now,
      calendar: await officeCalendar(db.reader),
      sealer: createSealer(config.secrets),
      files: createFileStore(config.dataFolder),
      log,
    }
  } catch (error) {
    await db.close()
    throw error
  }
}

/** An index on a table of a million cases takes a quarter of a minute: whoever waits for a start is told why. */
async function migrateTold(db: Database, log: Logger): Promise<void> {
  let began: number | undefined
  await db.migrate(missing => {
    began = performance.now()
    log.info({ migrations: missing }, 'the database is brought up to date; with many cases this takes minutes')
  })
  if (began !== undefined)
    log.info({ seconds: Math.round((performance.now() - began) / 1000) }, 'the database is up to date')
}
