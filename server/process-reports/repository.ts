/** Proceedings, a slice at a time, and their deadlines. Only this file and `histories.ts` of this room know columns. */
import type { DeadlineOnFile } from '../../workflows/process/marks.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { deadlinesKnownBy, endOfDay } from '../known-by.ts'
import type { Person } from '../people/person.ts'
import type { Filters } from './filters.ts'

export type Asked = { workflow: string; filters: Filters; person: Person; today: string }
/** Where a slice ended: the day a proceeding began, and its id. */
export type Place = { beganOn: string; id: string }

export type Proceeding = {
  id: string
  caseId: string
  title: string
  number: string
  cause: string | null
  kind: string
  organisationId: string
  organisationPath: string
  ownerId: string
  workflow: string
  definitionNumber: number
  beganOn: string
  endedOn: string | null
}

/** How many proceedings of a workflow are to be read, whoever may see them; no further than to `most`. */
export async function countPlaces(db: Db, { workflow, filters }: Asked, most: number): Promise<number> {
  const some = db('proceedings')
    .where({ workflow })
    .whereBetween('began_on', [filters.from, filters.to])
    .limit(most)
    .select('id')
  return Number((await db.from(some.as('some')).count({ count: '*' }).first())?.count ?? 0)
}

/** Ids of the next proceedings of a workflow, the newest first, whoever may see them: so many rows are read, no more. */
export async function placesAfter(db: Db, { workflow, filters }: Asked, from: Place | undefined, limit: number) {
  const query = db('proceedings')
    .where({ workflow })
    .whereBetween('began_on', [filters.from, filters.to])
    .orderBy([
      { column: 'began_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select('id', 'began_on')
  if (from) query.whereRaw('(began_on, id) < (?, ?)', [from.beganOn, from.id])
  return (await query).map((row): Place => ({ beganOn: row.began_on, id: row.id }))
}

/** Where a proceeding stands whose every step was taken back. */
export const takenBack = 'taken-back'

/**
 * Those of them that the reader may see. A confidential one is told to nobody here, as no more is shown of it than
 * that it was made; one of which every step was taken back has not been, unless it stood on the day of the record.
 */
export async function visibleOnes(
  db: Db,
  ids: readonly string[],
  {
    filters,
    person,
    today,
  }: Pick<Asked, 'person' | 'today'> & { filters?: Pick<Filters, 'kind' | 'organisationPath' | 'known'> },
): Promise<Proceeding[]> {
  const query = db('proceedings')
    .join('cases', 'cases.id', 'proceedings.case_id')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .whereIn('proceedings.id', [...ids])
    .whereNotExists(
      db('events')
        .whereRaw('events.proceeding_id = proceedings.id')
        .where({ 'events.version': 1, 'events.audience': 'ends' })
        .select('events.id'),
    )
    .orderBy([
      { column: 'proceedings.began_on', order: 'desc' },
      { column: 'proceedings.id', order: 'desc' },
    ])
    .select('proceedings.id', 'proceedings.case_id', 'proceedings.began_on', 'proceedings.ended_on')
    .select('proceedings.workflow', 'proceedings.definition_number', 'cases.case_number', 'cases.registration_number')
    .select('cases.cause', 'cases.kind', 'cases.organisation_id', 'cases.organisation_path', 'cases.owner_id')
    .select('case_facts.title')
  if (!filters?.known) query.whereNot('proceedings.state', takenBack)
  if (filters?.kind) query.where('cases.kind', filters.kind)
  const path = filters?.organisationPath
  if (path) query.whereBetween('cases.organisation_path', [path, `${path}\uffff`])
  const rows: Record<string, any>[] = await onlyVisible(query, db, { person, today, columns: columnsOf('cases') })
  return rows.map(row => ({
    id: row.id,
    caseId: row.case_id,
    title: row.title,
    number: row.case_number ?? row.registration_number,
    cause: row.cause,
    kind: row.kind,
    organisationId: row.organisation_id,
    organisationPath: row.organisation_path,
    ownerId: row.owner_id,
    workflow: row.workflow,
    definitionNumber: row.definition_number,
    beganOn: row.began_on,
    endedOn: row.ended_on,
  }))
}

/** Of a workflow, begun between two days, where that is told. */
export async function idsOfProceedings(
  db: Db,
  caseIds: readonly string[],
  wanted?: { workflow: string; from: string; to: string },
): Promise<string[]> {
  const query = db('proceedings').whereIn('case_id', [...caseIds])
  if (wanted)
    query
      .whereRaw("workflow || '' = ?", wanted.workflow) // an expression: not through the index of all cases
      .whereBetween('began_on', [wanted.from, wanted.to])
  return (await query.select('id')).map(({ id }) => id)
}

/** The deadlines of these proceedings, every generation, by id of the proceeding, as they were known on a day where one is said. */
export async function deadlinesOf(
  db: Db,
  proceedingIds: readonly string[],
  known?: string | undefined,
): Promise<Map<string, DeadlineOnFile[]>> {
  const query = db('deadlines').whereIn('deadlines.proceeding_id', [...proceedingIds])
  if (known) deadlinesKnownBy(query, db, endOfDay(known)).select('ending.id as ending_id')
  const found: Record<string, any>[] = await query.select(deadlineColumns)
  const rows = known ? found.map(asYetRunning) : found
  const byProceeding = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Map(
    [...byProceeding].map(([id, found]) => [
      id,
      found.map(({ rule, status, due_on, ended_on }) => ({ rule, status, dueOn: due_on, endedOn: ended_on })),
    ]),
  )
}

const deadlineColumns = ['proceeding_id', 'rule', 'status', 'due_on', 'ended_on'].map(name => `deadlines.${name}`)

/** What ended it was not on record yet. */
const asYetRunning = (row: Record<string, any>) =>
  row.ended_on === null || row.ending_id ? row : { ...row, status: 'running', ended_on: null }

export type HeldRole = { role: string; from: string; to: string | null }

/** Which roles people have held, and when, by their id. */
export async function rolesOf(db: Db, personIds: readonly string[]): Promise<Map<string, HeldRole[]>> {
  const rows: Record<string, any>[] = await db('memberships')
    .whereIn('person_id', [...personIds])
    .orderBy('id')
    .select('person_id', 'role', 'from_on', 'to_on')
  const byPerson = Map.groupBy(rows, row => row.person_id as string)
  return new Map(
    [...byPerson].map(([id, held]) => [
      id,
      held.map(({ role, from_on, to_on }) => ({ role, from: from_on, to: to_on })),
    ]),
  )
}
