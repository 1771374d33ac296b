/** What two loads of the demo have in common when they are the same: everything but ids, salts and hashes. */
import type { Db } from '../../server/db.ts'

export type ToldCase = {
  number: string
  facts: Record<string, unknown>
  deadlines: unknown[]
  events: unknown[]
  records: unknown[]
}

const factsShown = [
  'title',
  'cases.state',
  'cases.result',
  'case_facts.cause',
  'doing',
  'member_count',
  'claimed_fen',
  'agreed_fen',
  'paid_fen',
  'next_deadline_on',
  'next_date_on',
  'cases.registered_on',
  'cases.closed_on',
  'last_event_at',
  'people.user_name',
]

export async function toldCases(db: Db): Promise<ToldCase[]> {
  const cases = await db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .join('people', 'people.id', 'cases.owner_id')
    .orderBy('registration_number')
    .select('cases.id', 'registration_number', ...factsShown)
  const deadlines = await byCase(db, 'deadlines', ['rule', 'anchor_on', 'due_on', 'status', 'generation'])
  const events = await byCase(db, 'events', ['step', 'happened_on', 'recorded_at', 'state', 'audience'])
  const records = await byCase(db, 'records', ['kind', 'on_day', 'at_time', 'amount_fen', 'settled_fen', 'state'])
  return cases.map(({ id, registration_number: number, ...facts }) => ({
    number,
    facts,
    deadlines: deadlines.get(id) ?? [],
    events: events.get(id) ?? [],
    records: records.get(id) ?? [],
  }))
}

/** Rows without their ids, in an order that does not depend on them. */
async function byCase(db: Db, table: string, columns: string[]): Promise<Map<string, unknown[]>> {
  const rows: Record<string, unknown>[] = await db(table).select('case_id', ...columns)
  const lines = rows.map(({ case_id, ...row }) => [case_id as string, JSON.stringify(row)] as const)
  const groups = Map.groupBy(
    lines.toSorted(([, a], [, b]) => (a < b ? -1 : 1)),
    ([caseId]) => caseId,
  )
  return new Map([...groups].map(([caseId, its]) => [caseId, its.map(([, line]) => line)]))
}
