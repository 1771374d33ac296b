/** What lies open with a person who leaves, as far as the reader may see it. */
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { lent } from '../desk/sections.ts'
import type { Person } from '../people/person.ts'
import { inHand } from '../proceedings/outlasting.ts'

export type Owned = {
  id: string
  number: string
  title: string
  path: string
  cause: string | null
  members: number
  fileId: string
  fileVersion: number
}
export type Asked = { ownerId: string; by: Person; today: string; limit: number }

/** Cases this owner has to look after, the oldest first, each with its own file as it stands. */
export async function ownedBy(db: Db, { ownerId, by, today, limit }: Asked): Promise<Owned[]> {
  const query = db('cases')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .join('proceedings', join =>
      join.on('proceedings.case_id', 'cases.id').andOnVal('proceedings.workflow', '=', 'case-file'),
    )
    .where('cases.owner_id', ownerId)
    .where(inHand(db))
    .orderBy('cases.registered_on')
    .orderBy('cases.id')
    .limit(limit)
  const rows = await onlyVisible(query, db, { person: by, today, columns: columnsOf('cases') }).select(
    'cases.id',
    'cases.case_number',
    'cases.registration_number',
    'cases.organisation_path',
    'cases.cause',
    'case_facts.title',
    'case_facts.member_count',
    'proceedings.id as file_id',
    'proceedings.version',
  )
  return rows.map(row => ({
    id: row.id,
    number: row.case_number ?? row.registration_number,
    title: row.title,
    path: row.organisation_path,
    cause: row.cause,
    members: row.member_count,
    fileId: row.file_id,
    fileVersion: row.version,
  }))
}

/** By case, whoever is shut out of it. */
export async function shutOutOf(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows: { case_id: string; person_id: string }[] = await db('access_grants')
    .whereIn('case_id', [...caseIds])
    .where('grant', 'excluded')
    .whereNotNull('person_id')
    .select('case_id', 'person_id')
  const found = Map.groupBy(rows, row => row.case_id)
  return new Map([...found].map(([id, its]) => [id, new Set(its.map(row => row.person_id))]))
}

/** Referrals of these cases that have not ended; of confidential ones nothing is told. */
export async function openReferralsOf(db: Db, caseIds: readonly string[]): Promise<Record<string, any>[]> {
  return db('proceedings')
    .whereIn('case_id', [...caseIds])
    .where({ workflow: lent.workflow, ended: false })
    .whereNotExists(
      db('events')
        .whereRaw('events.proceeding_id = proceedings.id')
        .where({ 'events.version': 1, 'events.audience': 'ends' })
        .select('events.id'),
    )
    .orderBy('began_on')
    .orderBy('id')
}

/** Tasks and appointments of these cases that are still ahead or not done. */
export async function aheadIn(
  db: Db,
  { caseIds, today, audiences }: { caseIds: readonly string[]; today: string; audiences: readonly string[] },
): Promise<Record<string, any>[]> {
  return db('records')
    .whereIn('case_id', [...caseIds])
    .whereIn('audience', [...audiences])
    .where(either =>
      either
        .where(dates =>
          dates.whereIn('kind', ['appointment', 'hearing']).where('state', 'planned').where('on_day', '>=', today),
        )
        .orWhere(tasks => tasks.where('kind', 'action').whereIn('state', ['open', 'late'])),
    )
    .orderBy('on_day')
    .orderBy('key')
}
