/** Reads the board from the database, in pieces of some hundred rows each, as what they belong to may still lie on the disk. */
import type { Knex } from 'knex'
import { isOpen } from '../case-list/asked.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import type { Standing } from './board.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import { lent } from './sections.ts'

const atOnce = 500
const dated = ['overdue', 'missed', 'urge', 'returned'] as const

export async function readStandings(db: Db, today: string): Promise<Map<string, Standing>> {
  const cases = new Map<string, Standing>()
  for await (const path of placesWithOpenCases(db))
    for (const row of await openAt(db, path)) cases.set(row.case_id, toStanding({ ...row, organisation_path: path }))
  const reasons = reasonsOf({ person: clock, today })
  for (const section of dated)
    for await (const { caseId, day } of daysOf(db, reasons[section]!, today)) {
      const days = cases.get(caseId)?.days
      if (days && !(days[section] && days[section] <= day)) days[section] = day
    }
  return cases
}

export const toStanding = (row: Record<string, any>): Standing => ({
  id: row.case_id,
  path: row.organisation_path,
  ownerId: row.owner_id,
  nextDateOn: row.next_date_on,
  lastEventAt: row.last_event_at,
  days: {},
})

const open = (db: Db) => indexedBy(db, 'case_facts', 'case_facts_open').whereRaw(isOpen)

/** One look into the index for each, instead of through all cases. */
async function* placesWithOpenCases(db: Db): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const row = await open(db)
      .where('organisation_path', '>', after)
      .orderBy('organisation_path')
      .first('organisation_path')
    if (!row) return
    after = row.organisation_path
    yield after
  }
}

const openAt = (db: Db, path: string): Promise<Record<string, any>[]> =>
  open(db).where('organisation_path', path).select('case_id', 'owner_id', 'next_date_on', 'last_event_at')

/** Days by which cases burn, each piece those of some days. */
async function* daysOf(
  db: Db,
  { of, day, from }: Reason,
  today: string,
): AsyncGenerator<{ caseId: string; day: string }> {
  for (let start = ''; ; ) {
    const next = await nextDay(() => candidates[of](db, today), day, start)
    const piece = from(db).where(day, '>=', start)
    if (next) piece.where(day, '<', next)
    const rows: { caseId: string; day: string }[] = await piece.select({ caseId: `${of}.case_id`, day })
    yield* rows
    if (!next) return
    start = next
  }
}

/** What is looked at for a reason, by an index in the order of its days. */
const candidates: Record<Reason['of'], (db: Db, today: string) => Knex.QueryBuilder> = {
  deadlines: (db, today) => db('deadlines').where('status', 'running').where('due_on', '<', today),
  records: (db, today) => db('records').where({ kind: 'obligation', state: 'open' }).where('on_day', '<', today),
  proceedings: db => db('proceedings').where({ workflow: lent.workflow, state: lent.returned }),
}

/** The day with which the next piece begins; a day is never cut in two. */
async function nextDay(rows: () => Knex.QueryBuilder, day: string, start: string): Promise<string | undefined> {
  const found = await rows().where(day, '>=', start).orderBy(day).offset(atOnce).first({ day })
  if (!found || found.day > start) return found?.day
  return (await rows().where(day, '>', start).orderBy(day).first({ day }))?.day
}
