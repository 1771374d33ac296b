/** Deadlines that ought to run, as rows: a cache with an explanation. The only file that knows these columns. */

import type { Running, Unit } from '../../workflows/define.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import { outlastingOnes } from '../proceedings/outlasting.ts'
import { rights } from './rights.ts'

/** `running` and `paused` ones are alive; what they are called on a day is told by the day (deadline-status.ts). */
export type DeadlineState = 'running' | 'paused' | 'met' | 'void'

export type Deadline = {
  id: string
  caseId: string
  proceedingId: string
  rule: string
  /** 'proceeding', or the key of the record it is about. */
  subject: string
  generation: number
  anchorOn: string
  /** The day that counts, for every list: that of the rule, or the one somebody set instead. */
  dueOn: string
  /** What the rule gives, where somebody has set another day. */
  computedOn: string | null
  suspensions: NonNullable<Running['suspensions']>
  extension: Running['extension'] | null
  length: { length: number; unit: Unit } | null
  status: DeadlineState
  endedOn: string | null
  startedBy: string
  endedBy: string | null
}

/** Undefined where there is none; whether somebody may see it is asked of its case. */
export async function findDeadline(db: Db, id: string): Promise<Deadline | undefined> {
  const row = await db('deadlines').where({ id }).first()
  return row && toDeadline(row)
}

export const deadlinesOf = (db: Db, proceedingId: string): Promise<Deadline[]> => deadlinesAmong(db, [proceedingId])

/** Of all these proceedings, the first generation of each before the next. */
export async function deadlinesAmong(db: Db, proceedingIds: readonly string[]): Promise<Deadline[]> {
  const rows = await db('deadlines')
    .whereIn('proceeding_id', [...proceedingIds])
    .orderBy('generation')
  return rows.map(toDeadline)
}

/** Those of a proceeding that follow these rules and are about these subjects: one member's, of the many of a group. */
export async function deadlinesAbout(
  db: Db,
  proceedingId: string,
  about: readonly Pick<Deadline, 'rule' | 'subject'>[],
): Promise<Deadline[]> {
  const subjects = new Set(about.map(({ subject }) => subject))
  if (subjects.size > 500) return (await deadlinesOf(db, proceedingId)).filter(({ subject }) => subjects.has(subject))
  const rows = await db('deadlines')
    .where({ proceeding_id: proceedingId })
    .whereIn('rule', [...new Set(about.map(({ rule }) => rule))])
    .whereIn('subject', [...subjects])
    .orderBy('generation')
  return rows.map(toDeadline)
}

export async function deadlinesOfCase(db: Db, caseId: string): Promise<Deadline[]> {
  return (await db('deadlines').where({ case_id: caseId }).orderBy('due_on').orderBy('rule')).map(toDeadline)
}

/** What it takes to count one again, with the definition it is a rule of. */
export type Counted = Pick<
  Deadline,
  'id' | 'caseId' | 'rule' | 'anchorOn' | 'dueOn' | 'computedOn' | 'suspensions' | 'extension' | 'length' | 'status'
> & { workflow: string; definitionNumber: number }

/** Of all that run or are paused, whoever may see them, a page by id: the index on both columns gives them in order. */
export async function pageOfRunning(
  db: Db,
  { status, afterId, limit }: { status: 'running' | 'paused'; afterId: string; limit: number },
): Promise<Counted[]> {
  const rows = await db('deadlines as d')
    .join('proceedings as p', 'p.id', 'd.proceeding_id')
    .where('d.status', status)
    .where('d.id', '>', afterId)
    .orderBy('d.id')
    .limit(limit)
    .select('d.id', 'd.case_id', 'd.rule', 'd.anchor_on', 'd.due_on', 'd.computed_on')
    .select('d.suspensions', 'd.extension', 'd.length', 'd.status', 'p.workflow', 'p.definition_number')
  return rows.map(row => ({ ...toDeadline(row), workflow: row.workflow, definitionNumber: row.definition_number }))
}

export async function insertDeadlines(tx: Db, started: readonly Deadline[]): Promise<void> {
  if (started.length > 0) await sendChange(tx, tx('deadlines').insert(started.map(fromDeadline)))
}

const atOnce = 50

/** Some in one statement: what is on file already is put in its place by its id. */
export async function updateDeadlines(tx: Db, changed: readonly Deadline[]): Promise<void> {
  const [first] = changed
  if (!first) return
  const columns = Object.keys(whatChanges(first))
  for (let from = 0; from < changed.length; from += atOnce) {
    const rows = changed.slice(from, from + atOnce).map(fromDeadline)
    await sendChange(tx, tx('deadlines').insert(rows).onConflict('id').merge(columns))
  }
}

/** The earliest day on which something of a case runs out or has run out; a right that has lapsed is nobody's duty. */
export async function nextDeadlineOn(
  db: Db,
  { caseId, today }: { caseId: string; today: string },
): Promise<string | null> {
  const row = await db('deadlines')
    .where({ case_id: caseId, status: 'running' })
    .where(stands => stands.whereNotIn('rule', [...rights]).orWhere('due_on', '>=', today))
    .min('due_on as on')
    .first()
  return row?.on ?? null
}

/** What keeps a case from being closed, the earliest first; no rights that lapse by themselves, nothing that outlasts the file. */
export async function runningDuties(db: Db, caseId: string): Promise<{ rule: string; dueOn: string }[]> {
  const rows = await db('deadlines')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .where('deadlines.case_id', caseId)
    .whereIn('deadlines.status', ['running', 'paused'])
    .whereNotIn('deadlines.rule', [...rights])
    .whereNot(outlastingOnes)
    .orderBy('deadlines.due_on')
    .orderBy('deadlines.rule')
    .select('deadlines.rule', 'deadlines.due_on')
  return rows.map(row => ({ rule: row.rule, dueOn: row.due_on }))
}

/** The day of the rule on which a proceeding's own deadline falls, whatever day was set by hand; null where it does not run. */
export async function dayOfRunning(
  db: Db,
  { proceedingId, rule }: { proceedingId: string | null; rule: string },
): Promise<string | null> {
  const row = await db('deadlines')
    .where({ proceeding_id: proceedingId ?? '', rule, subject: 'proceeding', status: 'running' })
    .first('due_on', 'computed_on')
  return row ? (row.computed_on ?? row.due_on) : null
}

/** Those among these cases whose next deadline is a right that has lapsed meanwhile. */
export async function casesWithLapsedRight(
  db: Db,
  { today, among }: { today: string; among: readonly string[] },
): Promise<string[]> {
  const rows: { case_id: string }[] = await db('case_facts')
    .join('deadlines', 'deadlines.case_id', 'case_facts.case_id')
    .whereIn('case_facts.case_id', [...among])
    .where('case_facts.next_deadline_on', '<', today)
    .whereRaw('deadlines.due_on = case_facts.next_deadline_on')
    .where('deadlines.status', 'running')
    .whereIn('deadlines.rule', [...rights])
    .whereNotExists(
      db('deadlines as duties')
        .whereRaw('duties.case_id = case_facts.case_id')
        .whereRaw('duties.due_on = case_facts.next_deadline_on')
        .where('duties.status', 'running')
        .whereNotIn('duties.rule', [...rights]),
    )
    .distinct('case_facts.case_id')
  return rows.map(({ case_id }) => case_id)
}

function fromDeadline(one: Deadline) {
  return {
    id: one.id,
    case_id: one.caseId,
    proceeding_id: one.proceedingId,
    rule: one.rule,
    subject: one.subject,
    generation: one.generation,
    anchor_on: one.anchorOn,
    started_by: one.startedBy,
    ...whatChanges(one),
  }
}

const whatChanges = (one: Deadline) => ({
  due_on: one.dueOn,
  computed_on: one.computedOn,
  suspensions: JSON.stringify(one.suspensions),
  extension: one.extension ? JSON.stringify(one.extension) : null,
  length: one.length ? JSON.stringify(one.length) : null,
  status: one.status,
  ended_on: one.endedOn,
  ended_by: one.endedBy,
})

export function toDeadline(row: Record<string, any>): Deadline {
  return {
    id: row.id,
    caseId: row.case_id,
    proceedingId: row.proceeding_id,
    rule: row.rule,
    subject: row.subject,
    generation: row.generation,
    anchorOn: row.anchor_on,
    dueOn: row.due_on,
    computedOn: row.computed_on,
    suspensions: JSON.parse(row.suspensions),
    extension: row.extension ? JSON.parse(row.extension) : null,
    length: row.length ? JSON.parse(row.length) : null,
    status: row.status,
    endedOn: row.ended_on,
    startedBy: row.started_by,
    endedBy: row.ended_by,
  }
}
