/** Proceedings and the steps that stand in them, a slice at a time. The only file of this room that knows columns. */
import type { DeadlineOnFile } from '../../workflows/process/marks.ts'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
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

/**
 * Those of them that the reader may see. A confidential one is told to nobody here, as no more is shown of it than
 * that it was made; one of which every step was taken back has not been.
 */
export async function visibleOnes(
  db: Db,
  ids: readonly string[],
  {
    filters,
    person,
    today,
  }: Pick<Asked, 'person' | 'today'> & { filters?: Pick<Filters, 'kind' | 'organisationPath'> },
): Promise<Proceeding[]> {
  const query = db('proceedings')
    .join('cases', 'cases.id', 'proceedings.case_id')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .whereIn('proceedings.id', [...ids])
    .whereNot('proceedings.state', 'taken-back')
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

/** Events that tell how others are to be read, and lead nowhere by themselves. */
const aboutOthers = ['takeBack', 'amend', 'recompute']

export type StepOnFile = {
  id: string
  proceedingId: string
  step: string
  state: string
  on: string
  takenBy: string
  recordedAt: string
}

export type History = {
  /** Those that stand, in their order, each on the day that was last said of it. */
  standing: StepOnFile[]
  /** Those taken back, also along with another. */
  undone: StepOnFile[]
  /** One for each time a step was corrected, on the day of the correction. */
  corrected: { step: string; on: string }[]
}

/** What was done in these proceedings, by id. */
export async function historiesOf(db: Db, proceedingIds: readonly string[]): Promise<Map<string, History>> {
  const rows: Record<string, any>[] = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .whereIn('events.proceeding_id', [...proceedingIds])
    .whereNotNull('events.state')
    .orderBy(['events.proceeding_id', 'events.version'])
    .select('events.id', 'events.proceeding_id', 'events.step', 'events.state', 'events.happened_on')
    .select('events.taken_by', 'events.recorded_at', 'events.amends', 'reversals.event_id as reversed')
  const byProceeding = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Map([...byProceeding].map(([id, events]) => [id, historyIn(events)]))
}

/** A corrected step happened on the day of its correction, and led where that led when nothing followed between. */
function historyIn(rows: readonly Record<string, any>[]): History {
  const steps = new Map<string, StepOnFile>()
  const corrected: History['corrected'] = []
  let last: string | undefined
  for (const row of rows.filter(({ reversed }) => !reversed)) {
    const target = row.amends ? steps.get(row.amends) : undefined
    if (target) {
      target.on = row.happened_on
      if (last === target.id) target.state = row.state
      corrected.push({ step: target.step, on: row.happened_on })
    }
    if (aboutOthers.includes(row.step)) continue
    last = row.id
    steps.set(row.id, toStep(row))
  }
  const undone = rows.filter(({ reversed, step }) => reversed && !aboutOthers.includes(step)).map(toStep)
  return { standing: [...steps.values()], undone, corrected }
}

const toStep = (row: Record<string, any>): StepOnFile => ({
  id: row.id,
  proceedingId: row.proceeding_id,
  step: row.step,
  state: row.state,
  on: row.happened_on,
  takenBy: row.taken_by,
  recordedAt: row.recorded_at,
})

/** The deadlines of these proceedings as they stand, every generation, by id of the proceeding. */
export async function deadlinesOf(db: Db, proceedingIds: readonly string[]): Promise<Map<string, DeadlineOnFile[]>> {
  const rows: Record<string, any>[] = await db('deadlines')
    .whereIn('proceeding_id', [...proceedingIds])
    .select('proceeding_id', 'rule', 'status', 'due_on', 'ended_on')
  const byProceeding = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Map(
    [...byProceeding].map(([id, found]) => [
      id,
      found.map(({ rule, status, due_on, ended_on }) => ({ rule, status, dueOn: due_on, endedOn: ended_on })),
    ]),
  )
}

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
