/** The calendar as last read from the database; every process of the house holds one. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { loadCalendar } from './repository.ts'

export async function officeCalendar(db: Db): Promise<Office['calendar']> {
  let calendar = await loadCalendar(db)
  return {
    current: () => calendar,
    async reload() {
      calendar = await loadCalendar(db)
    },
  }
}
