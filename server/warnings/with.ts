/** Warnings that one case is part of, those that cases of one employer raised, and those that one person looks after. */
import type { Db } from '../db.ts'
import { columns, isVisible, type Seen, toWarning, type Warning, withNames } from './repository.ts'
import { ruleIds, ruleOf } from './rules.ts'

/** All that a case is part of, the newest first. That it may be seen was decided before. */
export async function warningsWith(db: Db, caseId: string, limit: number): Promise<Warning[]> {
  const rows = await withNames(db)
    .whereIn('warnings.id', db('warning_cases').where({ case_id: caseId }).select('warning_id'))
    .orderBy('warnings.raised_at', 'desc')
    .orderBy('warnings.id', 'desc')
    .limit(limit)
    .select(...columns)
  return rows.map(toWarning)
}

const aboutEmployerOrCase = ruleIds.filter(rule => ['employer', 'case'].includes(ruleOf(rule).subject))

const raisedBy = (db: Db, caseIds: readonly string[]) =>
  db('warning_cases')
    .whereIn('case_id', [...caseIds])
    .select('warning_id')

/** Those about an employer or a case that such cases raised, the newest first. That the cases may be seen was decided before. */
export async function warningsOfCases(
  db: Db,
  caseIds: readonly string[],
  { limit, ids }: { limit: number; ids?: readonly string[] },
): Promise<Warning[]> {
  const query = withNames(db)
    .whereIn('warnings.id', raisedBy(db, caseIds))
    .whereIn('warnings.rule', aboutEmployerOrCase)
    .orderBy('warnings.raised_at', 'desc')
    .orderBy('warnings.id', 'desc')
    .limit(limit)
  if (ids) query.whereIn('warnings.id', [...ids])
  const rows = await query.select(...columns)
  return rows.map(toWarning)
}

/** The day of each of them, however many there are; the newest first. */
export async function daysOfWarnings(db: Db, caseIds: readonly string[]): Promise<{ id: string; raisedOn: string }[]> {
  const rows = await db('warnings')
    .whereIn('id', raisedBy(db, caseIds))
    .whereIn('rule', aboutEmployerOrCase)
    .orderBy([
      { column: 'raised_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .select('id', 'raised_on')
  return rows.map(row => ({ id: row.id, raisedOn: row.raised_on }))
}

/** Open ones that somebody looks after, as far as the reader may see any of their cases; the oldest first. */
export async function warningsWithPerson(db: Db, personId: string, seen: Seen): Promise<Warning[]> {
  const rows = await withNames(db)
    .where({ 'warnings.assigned_to': personId, 'warnings.state': 'open' })
    .whereExists(isVisible(db, seen))
    .orderBy('warnings.raised_at')
    .orderBy('warnings.id')
    .limit(mostWithPerson)
    .select(...columns)
  return rows.map(toWarning)
}

const mostWithPerson = 200

/** How many open ones somebody looks after, whoever may see them. */
export const countWithPerson = async (db: Db, personId: string): Promise<number> =>
  Number((await db('warnings').where({ assigned_to: personId, state: 'open' }).count({ n: '*' }).first())?.n ?? 0)
