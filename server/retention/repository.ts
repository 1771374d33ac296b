/** What decides how long a case's file is kept, and what holds it. Rows in, plain objects out. */
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

export type Standing = {
  id: string
  number: string
  title: string
  state: string
  path: string
  closedOn: string | null
  isPeoples: boolean
  proceedings: { workflow: string; number: number; state: string; ended: boolean }[]
  /** The last day of a payment, and of a collective contract; null where there is none. */
  performedOn: string | null
  contractEndsOn: string | null
  isMoneyDue: boolean
}
type Row = Record<string, any>

export const perPage = 50

type Asked = { person: Person; today: string; after: string | undefined }

/** Closed cases that the person may see, the earliest closed first; one more than a page tells that there are others. */
export async function closedCases(db: Db, { person, today, after }: Asked): Promise<Standing[]> {
  const query = db('cases').join('case_facts', 'case_facts.case_id', 'cases.id').whereNotNull('cases.closed_on')
  if (after) {
    const [day = '', id = ''] = after.split(' ')
    query.whereRaw('(cases.closed_on, cases.id) > (?, ?)', [day, id])
  }
  const rows = await onlyVisible(query, db, { person, today, columns: columnsOf('cases') })
    .orderBy(['cases.closed_on', 'cases.id'])
    .limit(perPage + 1)
    .select('cases.*', 'case_facts.title')
  return standings(db, rows)
}

/** Of a case that is known to be visible. */
export async function standingOf(db: Db, caseId: string): Promise<Standing> {
  const rows = await db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .where('cases.id', caseId)
    .select('cases.*', 'case_facts.title')
  return (await standings(db, rows))[0]!
}

async function standings(db: Db, rows: readonly Row[]): Promise<Standing[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const proceedings: Row[] = await db('proceedings')
    .whereIn('case_id', ids)
    .whereNot('workflow', 'case-file')
    .orderBy('id')
    .select('case_id', 'workflow', 'definition_number', 'state', 'ended')
  const paid: Row[] = await db('records')
    .whereIn('case_id', ids)
    .where('kind', 'obligation')
    .whereIn('state', ['open', 'settled', 'unpaid'])
    .groupBy('case_id')
    .select('case_id', db.raw("sum(case when state = 'open' then 1 else 0 end) as due"))
    .max('on_day as last')
  const contracts: Row[] = await db('deadlines')
    .whereIn('case_id', ids)
    .where('rule', 'contract_term')
    .groupBy('case_id')
    .select('case_id')
    .max('due_on as last')
  const money = new Map(paid.map(row => [row.case_id, row]))
  const ends = new Map(contracts.map(row => [row.case_id, row.last]))
  return rows.map(row => ({
    id: row.id,
    number: row.case_number ?? row.registration_number,
    title: row.title,
    state: row.state,
    path: row.organisation_path,
    closedOn: row.closed_on,
    isPeoples: row.mediation_basis === 'people_mediation',
    proceedings: proceedings
      .filter(one => one.case_id === row.id)
      .map(one => ({
        workflow: one.workflow,
        number: one.definition_number,
        state: one.state,
        ended: Boolean(one.ended),
      })),
    performedOn: money.get(row.id)?.last ?? null,
    contractEndsOn: ends.get(row.id) ?? null,
    isMoneyDue: Number(money.get(row.id)?.due ?? 0) > 0,
  }))
}

export type Hold = { reason: string; on: string; by: string }

/** The hold that stands, by case; the newest word holds. */
export async function holdsOf(db: Db, caseIds: readonly string[]): Promise<Map<string, Hold>> {
  const rows: Row[] = await db('events')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .whereIn('events.case_id', [...caseIds])
    .whereIn('events.step', ['fileHeld', 'fileReleased'])
    .orderBy('events.sequence')
    .select('events.case_id', 'events.step', 'events.answers', 'events.happened_on', 'people.name')
  const held = new Map<string, Hold>()
  for (const row of rows)
    if (row.step === 'fileReleased') held.delete(row.case_id)
    else
      held.set(row.case_id, {
        reason: JSON.parse(row.answers).reason,
        on: row.happened_on,
        by: row.name ?? '',
      })
  return held
}
