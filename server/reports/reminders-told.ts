/** Entries of reminder lists that come from cases, as on record on a day. */
import { permissions } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { endOfDay } from '../known-by.ts'
import { hasRole } from '../people/person.ts'
import type { Ground } from '../reminder-list/grounds.ts'
import { readableAmong } from '../reminder-list/repository.ts'
import { narrowedCases, type Seeing } from './cases.ts'

/** `href`: its page, for whoever may read the list it stands on. */
export type Reminder = {
  caseId: string
  ground: Ground
  putOn: string
  untilOn: string | undefined
  offOn: string | undefined
  href: string | undefined
}

export async function toldReminders(db: Db, { knownOn, ...seeing }: Seeing & { knownOn: string }): Promise<Reminder[]> {
  const end = endOfDay(knownOn)
  const query = db('reminder_entries')
    .join('case_facts', 'case_facts.case_id', 'reminder_entries.case_id')
    .where('reminder_entries.put_at', '<', end)
    .orderBy('reminder_entries.id')
    .select('reminder_entries.*')
  const rows: Record<string, any>[] = await narrowedCases(query, db, seeing)
  const ids = hasRole(seeing.person, ...permissions['reminders.read']) ? rows.map(({ id }): string => id) : []
  const readable = await readableAmong(db, ids, seeing)
  return rows.map(row => ({
    caseId: row.case_id,
    ground: row.ground,
    putOn: row.put_on,
    untilOn: row.until_on ?? undefined,
    offOn: row.off_at && row.off_at < end ? row.off_on : undefined,
    href: readable.has(row.id) ? `/reminder-list/${row.id}` : undefined,
  }))
}
