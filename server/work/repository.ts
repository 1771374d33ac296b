/** Open work of one person, of cases the reader may see: what they own, what they were assigned to, which days run. */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import { seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { soonDays } from '../desk/sections.ts'
import type { Asked } from './aid-matters.ts'

export type Assignment = {
  caseId: string
  title: string
  number: string
  state: string
  doing: string | null
  memberCount: number
  isOwner: boolean
  nextDeadlineOn: string | null
  nextDateOn: string | null
}

/** Which of somebody's open cases. */
export const assignmentParts = ['open', 'urgent', 'groups'] as const
export type AssignmentPart = (typeof assignmentParts)[number]
type Parted = Asked & { part: AssignmentPart }

function theirs(db: Db, { personId, by, today, part }: Parted): Knex.QueryBuilder {
  const query = db('case_facts')
    .whereIn('case_facts.state', ['registered', 'open'])
    .whereExists(seenCase(db, { person: by, today }, 'case_facts.case_id'))
    .where(own =>
      own.where('case_facts.owner_id', personId).orWhereIn('case_facts.case_id', lentTo(db, { personId, today })),
    )
  if (part === 'urgent') query.where('case_facts.next_deadline_on', '<=', addDays(today, soonDays))
  if (part === 'groups') query.where('case_facts.member_count', '>', 1)
  return query
}

export async function countAssignments(db: Db, asked: Parted): Promise<number> {
  return Number((await theirs(db, asked).count({ count: '*' }).first())?.count ?? 0)
}

/** What is due soonest first; at most `limit`. */
export async function assignmentsOf(
  db: Db,
  { part = 'open', limit, offset = 0, ...asked }: Asked & { part?: AssignmentPart; limit: number; offset?: number },
): Promise<Assignment[]> {
  const { personId } = asked
  const rows: Record<string, any>[] = await theirs(db, { ...asked, part })
    .join('cases', 'cases.id', 'case_facts.case_id')
    .orderByRaw('case when case_facts.next_deadline_on is null then 1 else 0 end')
    .orderBy('case_facts.next_deadline_on')
    .orderBy('case_facts.case_id')
    .limit(limit)
    .offset(offset)
    .select('case_facts.*', 'cases.case_number', 'cases.registration_number')
  return rows.map(row => ({
    caseId: row.case_id,
    title: row.title,
    number: row.case_number ?? row.registration_number,
    state: row.state,
    doing: row.doing,
    memberCount: row.member_count,
    isOwner: row.owner_id === personId,
    nextDeadlineOn: row.next_deadline_on,
    nextDateOn: row.next_date_on,
  }))
}

const lentTo = (db: Db, { personId, today }: Pick<Asked, 'personId' | 'today'>) =>
  db('access_grants')
    .where({ person_id: personId, grant: 'assigned' })
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
    .select('case_id')

export type RunningDeadline = {
  id: string
  caseId: string
  title: string
  ownerId: string
  organisationPath: string
  workflow: string
  definitionNumber: number
  rule: string
  dueOn: string
  isSet: boolean
}

/** Those that run in these cases, the earliest first; none of a confidential proceeding. */
export async function runningDeadlines(db: Db, caseIds: readonly string[], limit: number): Promise<RunningDeadline[]> {
  const rows = await db('deadlines')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .join('case_facts', 'case_facts.case_id', 'deadlines.case_id')
    .where('deadlines.status', 'running')
    .whereIn('deadlines.case_id', [...caseIds])
    .whereNotExists(
      db('events')
        .whereRaw('events.proceeding_id = deadlines.proceeding_id')
        .where({ 'events.version': 1, 'events.audience': 'ends' })
        .select('events.id'),
    )
    .orderBy(['deadlines.due_on', 'deadlines.id'])
    .limit(limit)
    .select(
      'deadlines.id',
      'deadlines.case_id',
      'case_facts.title',
      'case_facts.owner_id',
      'case_facts.organisation_path',
      'proceedings.workflow',
      'proceedings.definition_number',
      'deadlines.rule',
      'deadlines.due_on',
      'deadlines.computed_on',
    )
  return rows.map(row => ({
    id: row.id,
    caseId: row.case_id,
    title: row.title,
    ownerId: row.owner_id,
    organisationPath: row.organisation_path,
    workflow: row.workflow,
    definitionNumber: row.definition_number,
    rule: row.rule,
    dueOn: row.due_on,
    isSet: row.computed_on !== null,
  }))
}
