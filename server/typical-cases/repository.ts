/** Typical cases. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import { casesShutTo, onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'

export type Seen = { person: Person; today: string }
export type State = 'waiting' | 'returned' | 'approved' | 'withdrawn'

export type TypicalCase = {
  id: string
  caseId: string
  title: string
  content: string
  sanctionNotice: string | null
  delicateReason: string | null
  state: State
  /** How often it was written. */
  version: number
  writtenBy: string
  writtenByName: string
  writtenAt: string
  decidedByName: string | null
  decidedAt: string | null
  decisionReason: string | null
}

/** What is approved is read by everybody who works here, the rest by whoever sees its case; a shut case is not there. */
function onlyRead(query: Knex.QueryBuilder, db: Db, seen: Seen): Knex.QueryBuilder {
  return query
    .where(any => {
      any.where('typical_cases.state', 'approved')
      any.orWhere(inside => onlyIfVisible(inside, db, seen))
    })
    .whereNotIn('typical_cases.case_id', casesShutTo(db, seen.person))
}

const withNames = (db: Db) =>
  db('typical_cases')
    .join('cases', 'cases.id', 'typical_cases.case_id')
    .join('people as writers', 'writers.id', 'typical_cases.written_by')
    .leftJoin('people as deciders', 'deciders.id', 'typical_cases.decided_by')
    .select('typical_cases.*', { written_by_name: 'writers.name', decided_by_name: 'deciders.name' })

export const countTypicalCases = async (db: Db, seen: Seen): Promise<number> =>
  Number(
    (
      await onlyRead(db('typical_cases').join('cases', 'cases.id', 'typical_cases.case_id'), db, seen)
        .count({ count: '*' })
        .first()
    )?.count ?? 0,
  )

/** The last written first. */
export async function listTypicalCases(
  db: Db,
  { limit, offset, ...seen }: Seen & { limit: number; offset: number },
): Promise<TypicalCase[]> {
  const rows = await onlyRead(withNames(db), db, seen)
    .orderBy([
      { column: 'typical_cases.written_at', order: 'desc' },
      { column: 'typical_cases.id', order: 'desc' },
    ])
    .limit(limit)
    .offset(offset)
  return rows.map(toTypicalCase)
}

/** Throws NotFound for one the reader may not read. */
export async function findTypicalCase(db: Db, id: string, seen: Seen): Promise<TypicalCase> {
  const row = await onlyRead(withNames(db).where('typical_cases.id', id), db, seen).first()
  if (!row) throw new NotFound(`No typical case ${id}`)
  return toTypicalCase(row)
}

export const idOfCase = async (db: Db, caseId: string): Promise<string | undefined> =>
  (await db('typical_cases').where({ case_id: caseId }).first('id'))?.id

export type Written = Pick<TypicalCase, 'title' | 'content' | 'sanctionNotice' | 'delicateReason'>

const columnsOf = ({ title, content, sanctionNotice, delicateReason }: Written, by: string, at: Date) => ({
  title,
  content,
  sanction_notice: sanctionNotice,
  delicate_reason: delicateReason,
  state: 'waiting',
  written_by: by,
  written_at: at.toISOString(),
})

/** Returns its id. */
export async function insertTypicalCase(
  tx: Db,
  { caseId, by, ...written }: Written & { caseId: string; by: string },
  at: Date,
): Promise<string> {
  const id = randomUUIDv7()
  await tx('typical_cases').insert({ id, case_id: caseId, version: 1, ...columnsOf(written, by, at) })
  return id
}

type At = { id: string; version: number }

/** False where somebody has written it, or decided on it, since `version`. */
export async function rewriteTypicalCase(
  tx: Db,
  { id, version }: At,
  { by, ...written }: Written & { by: string },
  at: Date,
): Promise<boolean> {
  const decided = { decided_by: null, decided_at: null, decision_reason: null }
  const change = { ...columnsOf(written, by, at), ...decided, version: version + 1 }
  return (await tx('typical_cases').where({ id, version }).whereNot('state', 'approved').update(change)) > 0
}

type Decision = { from: readonly State[]; to: State; by: string; reason: string | null }

/** False where it stands elsewhere by now. */
export async function decideTypicalCase(
  tx: Db,
  { id, version }: At,
  { from, to, by, reason }: Decision,
  at: Date,
): Promise<boolean> {
  const change = { state: to, decided_by: by, decided_at: at.toISOString(), decision_reason: reason }
  return (
    (await tx('typical_cases')
      .where({ id, version })
      .whereIn('state', [...from])
      .update(change)) > 0
  )
}

export type Act = { step: string; by: string; at: string; answers: Record<string, string> }

/** What was done with it, as the history of its case tells, the first first. */
export async function actsOn(db: Db, caseId: string, steps: readonly string[]): Promise<Act[]> {
  const rows = await db('events')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .where('events.case_id', caseId)
    .whereIn('events.step', [...steps])
    .orderBy('events.sequence')
    .select('events.step', 'events.recorded_at', 'events.answers', 'people.name')
  return rows.map(row => ({
    step: row.step,
    by: row.name ?? '',
    at: row.recorded_at,
    answers: JSON.parse(row.answers),
  }))
}

/** What was approved anew is another text: to whom that one goes is recorded anew. The first act first. */
export const isGivenSinceApproved = (acts: readonly Pick<Act, 'step'>[]): boolean =>
  acts.findLastIndex(({ step }) => step === 'typicalCaseGiven') >
  acts.findLastIndex(({ step }) => step === 'typicalCaseApproved')

const toTypicalCase = (row: Record<string, any>): TypicalCase => ({
  id: row.id,
  caseId: row.case_id,
  title: row.title,
  content: row.content,
  sanctionNotice: row.sanction_notice,
  delicateReason: row.delicate_reason,
  state: row.state,
  version: row.version,
  writtenBy: row.written_by,
  writtenByName: row.written_by_name,
  writtenAt: row.written_at,
  decidedByName: row.decided_by_name,
  decidedAt: row.decided_at,
  decisionReason: row.decision_reason,
})
