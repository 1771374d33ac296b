/** What waits too long: referrals nobody has signed for, and cases without a next date; by partner and by owner. */
import { addDays } from '../../workflows/law/days.ts'
import { isOpen } from '../case-list/asked.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { lent } from '../desk/sections.ts'
import { dayOf } from '../office.ts'
import type { Waiting } from './judge.ts'
import { longestDays, maySee, type ReadBy } from './read-employers.ts'

/** So many of a rule are looked at in one night, those that wait longest first. */
const most = 5_000

type Row = { caseId: string; path: string; proceeding: string; partner: string; day: string }

/** Overdue deadlines looked at in one piece. */
const atOnce = 500

/** Of a confidential referral the file shows only that it was made; none of them is told here. */
export async function unsignedReferrals(db: Db, by: ReadBy): Promise<Waiting[]> {
  const found: Waiting[] = []
  for await (const ids of overdueByDay(db, by.today)) {
    const rows: Row[] = await unsignedAmong(db, ids, by).limit(most - found.length)
    for (const { caseId, path, proceeding, partner, day } of rows)
      found.push({ caseId, path, sign: `referral:${proceeding}/${day}`, subject: `partner:${partner}`, day })
    if (found.length === most) break
  }
  return found
}

async function* overdueByDay(db: Db, today: string): AsyncGenerator<string[]> {
  let after = ['', '']
  for (;;) {
    const rows: { id: string; due_on: string }[] = await db('deadlines')
      .where('status', 'running')
      .where('due_on', '<', today)
      .whereRaw('(due_on, id) > (?, ?)', after)
      .orderBy(['due_on', 'id'])
      .limit(atOnce)
      .select('id', 'due_on')
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ id }) => id)
    after = [last.due_on, last.id]
  }
}

const unsignedAmong = (db: Db, deadlineIds: readonly string[], by: ReadBy) =>
  indexedBy(db, 'deadlines', 'sqlite_autoindex_deadlines_1')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .join('access_grants', 'access_grants.proceeding_id', 'proceedings.id')
    .join('case_facts', 'case_facts.case_id', 'deadlines.case_id')
    .whereIn('deadlines.id', [...deadlineIds])
    .where('deadlines.status', 'running')
    .where({ 'proceedings.workflow': lent.workflow, 'proceedings.state': lent.sent, 'proceedings.ended': false })
    .where('access_grants.grant', 'assigned')
    .whereNotNull('access_grants.organisation_id')
    .whereNotExists(
      db('events')
        .whereRaw('events.proceeding_id = proceedings.id')
        .where({ 'events.version': 1, 'events.audience': 'ends' })
        .select('events.id'),
    )
    .where(maySee(db, by, 'case_facts.case_id'))
    .orderBy(['deadlines.due_on', 'deadlines.id'])
    .select({
      caseId: 'deadlines.case_id',
      path: 'case_facts.organisation_path',
      proceeding: 'proceedings.id',
      partner: 'access_grants.organisation_id',
      day: 'deadlines.due_on',
    })

/** `days`: the fewest that any rule asks for. */
export async function stuckCases(db: Db, by: ReadBy, days: number): Promise<Waiting[]> {
  const rows: Record<string, any>[] = await indexedBy(db, 'case_facts', 'case_facts_recent_open')
    .whereRaw(isOpen)
    .where('last_event_at', '<', `${addDays(by.today, -days)}T`)
    .where(none => none.whereNull('next_date_on').orWhere('next_date_on', '<', by.today))
    .where(maySee(db, by, 'case_facts.case_id'))
    .orderBy(['last_event_at', 'case_id'])
    .limit(most)
    .select('case_id', 'organisation_path', 'owner_id', 'last_event_at')
  return rows.map(row => {
    const day = dayOf(new Date(row.last_event_at))
    return {
      caseId: row.case_id,
      path: row.organisation_path,
      sign: `still:${row.case_id}/${day}`,
      subject: `owner:${row.owner_id}`,
      day,
    }
  })
}

/** Cases of which a payment fell due within the longest days a rule may look back; those of the newest days first. */
export async function casesWithMissedPayments(db: Db, by: ReadBy): Promise<string[]> {
  const rows = await db('records')
    .where({ kind: 'obligation', state: 'open' })
    .where('on_day', '<', by.today)
    .where('on_day', '>', addDays(by.today, -longestDays))
    .where(maySee(db, by, 'records.case_id'))
    .groupBy('case_id')
    .orderByRaw('max(on_day) desc')
    .limit(most)
    .select('case_id')
  return rows.map(row => row.case_id)
}
