/** Puts together what every part of the application works with: database, calendar, sealer, files, log. */
import type { Logger } from 'pino'
import { officeCalendar } from '../calendar/office-calendar.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../db.ts'
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
export async function buildOffice(config: Config, { now = () => new Date(), log }: Around = {}): Promise<Office> {
  const db = openDatabase(config.databaseUrl)
  try {
    await db.migrate()
    await readLocalEntries(db.reader)
    return {
      db,
      config,
      now,
      calendar: await officeCalendar(db.reader),
      sealer: createSealer(config.secrets),
      files: createFileStore(config.dataFolder),
      log: log ?? createLog(config),
    }
  } catch (error) {
    await db.close()
    throw error
  }
}
