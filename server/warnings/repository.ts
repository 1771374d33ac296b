/** Warnings and their cases. Rows in, plain objects out; a warning none of whose cases the reader may see is not there. */

import { type FiveSums, sumsOnFile } from '../cases/five-sums.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import type { RuleId, Settings } from './rules.ts'

export type Seen = { person: Person; today: string }

export type Warning = {
  id: string
  rule: RuleId
  /** Of the organisation whose rule it was; '/' is the house. */
  path: string
  /** As they were. */
  settings: Settings
  subject: string
  raisedOn: string
  assignedTo: string | null
  assignedName: string | null
  nextOn: string | null
  state: 'open' | 'closed'
  result: string | null
  closedOn: string | null
  closedName: string | null
}

export type WarningCase = {
  warningId: string
  caseId: string
  title: string
  number: string
  state: string
  ownerId: string
  organisationPath: string
  ownerName: string
  registeredOn: string
  memberCount: number
  sums: FiveSums
  nextDateOn: string | null
  /** Counted once for each thing that raised it: payments of one case are several. */
  signs: number
  addedOn: string
}

/** The reader may see a case of the warning; asked of each warning, as all cases that somebody sees may be a million. */
export const isVisible = (db: Db, seen: Seen) => {
  const its = db('warning_cases')
    .join('cases', 'cases.id', 'warning_cases.case_id')
    .whereRaw('warning_cases.warning_id = warnings.id')
  return onlyIfVisible(its, db, seen).select('warning_cases.case_id')
}

export const withNames = (db: Db) =>
  db('warnings')
    .leftJoin('people as assigned', 'assigned.id', 'warnings.assigned_to')
    .leftJoin('people as closer', 'closer.id', 'warnings.closed_by')

export const columns = ['warnings.*', 'assigned.name as assigned_name', 'closer.name as closed_name']

/** Throws NotFound. */
export async function findWarning(db: Db, id: string, seen: Seen): Promise<Warning> {
  const row = await withNames(db)
    .where('warnings.id', id)
    .whereExists(isVisible(db, seen))
    .first(...columns)
  if (!row) throw new NotFound(`No warning ${id}`)
  return toWarning(row)
}

export type Filters = {
  state: 'open' | 'closed' | 'all'
  rule?: RuleId | undefined
  assignedTo?: readonly string[] | undefined
}

function filtered(db: Db, { state, rule, assignedTo, ...seen }: Filters & Seen) {
  const query = db('warnings').whereExists(isVisible(db, seen))
  if (state !== 'all') query.where('warnings.state', state)
  if (rule) query.where('warnings.rule', rule)
  if (assignedTo) query.whereIn('warnings.assigned_to', [...assignedTo])
  return query
}

export async function countWarnings(db: Db, asked: Filters & Seen): Promise<number> {
  return Number((await filtered(db, asked).count({ count: '*' }).first())?.count ?? 0)
}

/** Open ones first, of these the next date first; then the newest. */
export async function listWarnings(
  db: Db,
  asked: Filters & Seen & { limit: number; offset: number },
): Promise<Warning[]> {
  const rows = await withNames(db)
    .whereIn('warnings.id', filtered(db, asked).select('warnings.id'))
    .orderByRaw("case when warnings.state = 'open' then 0 else 1 end")
    .orderByRaw("coalesce(warnings.next_on, '9')")
    .orderBy('warnings.raised_at', 'desc')
    .orderBy('warnings.id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .select(...columns)
  return rows.map(toWarning)
}

/** Cases of warnings that the reader may see, the newest first. */
export async function casesOfWarnings(db: Db, ids: readonly string[], { person, today }: Seen): Promise<WarningCase[]> {
  const signs: { case_id: string }[] = await db('warning_cases')
    .whereIn('warning_id', [...ids])
    .groupBy('warning_id', 'case_id')
    .select('warning_id', 'case_id')
    .count({ signs: '*' })
    .min({ added_on: 'added_on' })
  const those = db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .join('people', 'people.id', 'case_facts.owner_id')
    .whereIn('cases.id', [...new Set(signs.map(({ case_id }) => case_id))])
  const seen = await onlyIfVisible(those, db, { person, today }).select(
    'case_facts.*',
    'cases.case_number',
    'cases.registration_number',
    'people.name as owner',
  )
  const order = new Map<string, number>(seen.toSorted(newestFirst).map(({ case_id }, place) => [case_id, place]))
  const caseOf = new Map(seen.map(row => [row.case_id, row]))
  return signs
    .filter(({ case_id }) => order.has(case_id))
    .toSorted((one, other) => order.get(one.case_id)! - order.get(other.case_id)!)
    .map(sign => toWarningCase({ ...caseOf.get(sign.case_id), ...sign }))
}

type Placed = { registered_on: string; case_id: string }
const newestFirst = (one: Placed, other: Placed): number =>
  `${one.registered_on} ${one.case_id}` < `${other.registered_on} ${other.case_id}` ? 1 : -1

/** Every case of a warning, whoever may see it: for choosing who looks after it. */
export async function allCasesOf(db: Db, id: string): Promise<{ caseId: string; path: string }[]> {
  const rows = await db('cases')
    .whereIn('id', db('warning_cases').where({ warning_id: id }).select('case_id'))
    .select('id', 'organisation_path')
  return rows.map(row => ({ caseId: row.id, path: row.organisation_path }))
}

export type OpenChange = {
  nextOn?: string | null
  assignedTo?: string
  closed?: { result: string; on: string; by: string }
}

/** False where the warning is not open any more. */
export async function changeOpen(tx: Db, id: string, { nextOn, assignedTo, closed }: OpenChange): Promise<boolean> {
  const columns = {
    ...(nextOn === undefined ? {} : { next_on: nextOn }),
    ...(assignedTo ? { assigned_to: assignedTo } : {}),
    ...(closed
      ? { state: 'closed', result: closed.result, closed_on: closed.on, closed_by: closed.by, next_on: null }
      : {}),
  }
  return (await tx('warnings').where({ id, state: 'open' }).update(columns)) > 0
}

export const toWarning = (row: Record<string, any>): Warning => ({
  id: row.id,
  rule: row.rule,
  path: row.path,
  settings: JSON.parse(row.settings),
  subject: row.subject,
  raisedOn: row.raised_on,
  assignedTo: row.assigned_to,
  assignedName: row.assigned_name,
  nextOn: row.next_on,
  state: row.state,
  result: row.result,
  closedOn: row.closed_on,
  closedName: row.closed_name,
})

const toWarningCase = (row: Record<string, any>): WarningCase => ({
  warningId: row.warning_id,
  caseId: row.case_id,
  title: row.title,
  number: row.case_number ?? row.registration_number,
  state: row.state,
  ownerId: row.owner_id,
  organisationPath: row.organisation_path,
  ownerName: row.owner,
  registeredOn: row.registered_on,
  memberCount: row.member_count,
  sums: sumsOnFile(row),
  nextDateOn: row.next_date_on,
  signs: Number(row.signs),
  addedOn: row.added_on,
})
