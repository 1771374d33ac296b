/** What every part of the application works with; tests hand in their own. */
import type { Logger } from 'pino'
import type { Calendar } from '../workflows/law/calendar.ts'
import type { Config } from './config.ts'
import type { Database } from './db.ts'
import type { FileStore } from './evidence/file-store.ts'
import type { Sealer } from './sealing/sealer.ts'

export type Office = {
  db: Database
  config: Config
  now: () => Date
  /** The calendar as last read; `reload` after a change, and once a minute where several processes share a database. */
  calendar: { current(): Calendar; reload(): Promise<void> }
  sealer: Sealer
  files: FileStore
  log: Logger
}

/** Today's day in Asia/Shanghai, 'YYYY-MM-DD'. */
export const todayOf = ({ now }: Pick<Office, 'now'>): string => dayOf(now())

/** The Asia/Shanghai day of an instant. China has kept UTC+8 without summer time since 1991. */
export const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
