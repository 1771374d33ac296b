/** Who has a case open: one row for a person and a case, gone after five minutes. The only file that knows its columns. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'

export type Doing = 'reading' | 'writing'
export type Presence = { personId: string; caseId: string; doing: Doing; at: string }

const shownMs = 5 * 60_000
const storedEveryMs = 60_000

const ago = ({ now }: Pick<Office, 'now'>, ms: number): string => new Date(now().getTime() - ms).toISOString()

/** Whether this was stored less than a minute ago; who is writing does not begin to read within it. */
export async function isFresh(office: Office, { personId, caseId, doing }: Omit<Presence, 'at'>): Promise<boolean> {
  const row = await office.db
    .reader('case_presence')
    .where({ case_id: caseId, person_id: personId })
    .where('seen_at', '>', ago(office, storedEveryMs))
    .first('doing')
  return row !== undefined && (row.doing === doing || row.doing === 'writing')
}

export async function putPresence(tx: Db, { personId, caseId, doing, at }: Presence): Promise<void> {
  const row = { doing, seen_at: at }
  await tx('case_presence')
    .insert({ case_id: caseId, person_id: personId, ...row })
    .onConflict(['case_id', 'person_id'])
    .merge(row)
}

/** Others who had the case open in the last five minutes, the latest first; nobody who is shut out of it. */
export async function presentNow(
  office: Office,
  { caseId, exceptId }: { caseId: string; exceptId: string },
): Promise<{ name: string; doing: Doing; at: string }[]> {
  const db = office.db.reader
  const rows = await db('case_presence')
    .join('people', 'people.id', 'case_presence.person_id')
    .where({ 'case_presence.case_id': caseId, 'people.active': true })
    .whereNot('case_presence.person_id', exceptId)
    .where('case_presence.seen_at', '>', ago(office, shownMs))
    .whereNotIn(
      'case_presence.person_id',
      db('access_grants').where({ case_id: caseId, grant: 'excluded' }).whereNotNull('person_id').select('person_id'),
    )
    .orderBy('case_presence.seen_at', 'desc')
    .select('people.name', 'case_presence.doing', 'case_presence.seen_at')
  return rows.map(row => ({ name: row.name, doing: row.doing, at: row.seen_at }))
}

/** Removes what is shown no more; how many. */
export async function sweepPresence(office: Office): Promise<number> {
  const old = await office.db.reader('case_presence').where('seen_at', '<=', ago(office, shownMs)).first('case_id')
  if (!old) return 0
  return office.db.write(tx => tx('case_presence').where('seen_at', '<=', ago(office, shownMs)).delete())
}
