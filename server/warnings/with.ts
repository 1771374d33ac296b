/** Warnings that one case is part of, and those that one person looks after. */
import type { Db } from '../db.ts'
import { columns, isVisible, type Seen, toWarning, type Warning, withNames } from './repository.ts'

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
