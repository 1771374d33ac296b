/** Papers and what became of them. Rows in, plain objects out; the only file that knows these columns. */

import type { Audience } from '../../workflows/define.ts'
import { readableAudiences } from '../access/audience.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'

export type PaperState = 'queued' | 'filed' | 'failed' | 'withdrawn'
export type Paper = {
  id: string
  caseId: string
  proceedingId: string
  eventId: string
  template: string
  /** SHA-256 of the template it was made from. */
  templateVersion: string | null
  number: string
  state: PaperState
  sha256: string | null
  /** Printed on it, for the public check; null for papers made before there was one. */
  checkCode: string | null
  bytes: number | null
  /** Places that are missing, by name, or what is wrong with the template. */
  problem: string | null
  queuedAt: string
  filedAt: string | null
}
/** With the case's number, as a page or a file name shows it. */
export type PaperOfCase = Paper & {
  caseNumber: string
  organisationPath: string
  /** Of the event that asked for it, and so of whatever is told about it. */
  audience: Audience
  /** The legal day of that event. */
  happenedOn: string
  /** Who drew it without a step; null for a paper that a step or a service asked for. */
  drawnBy: string | null
}

const isDraft = ({ step }: { step: string }): boolean => step === 'paperDrawn'

export type Reader = { person: Person; today: string }

/** Throws NotFound where there is none, or none the person may read. */
export async function findPaper(db: Db, id: string, { person, today }: Reader): Promise<PaperOfCase> {
  const query = db('papers')
    .join('cases', 'cases.id', 'papers.case_id')
    .join('events', 'events.id', 'papers.event_id')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .where('papers.id', id)
  const row = await onlyIfVisible(query, db, { person, today }).first(
    'papers.*',
    'cases.case_number',
    'cases.registration_number',
    'cases.organisation_path',
    'events.audience',
    'events.happened_on',
    'events.step',
    'people.name as taken_by',
  )
  if (!row || !readableAudiences(person, { organisationPath: row.organisation_path }).includes(row.audience))
    throw new NotFound(`No paper ${id}`)
  return {
    ...toPaper(row),
    caseNumber: row.case_number ?? row.registration_number,
    organisationPath: row.organisation_path,
    audience: row.audience,
    happenedOn: row.happened_on,
    drawnBy: isDraft(row) ? row.taken_by : null,
  }
}

/** `happenedOn`: the legal day of the event that asked for it. */
export type PaperOnFile = Paper & { happenedOn: string; isDraft: boolean }

/** Papers of a case whose events have one of these audiences, newest first. The case must be known to be visible. */
export async function papersOf(db: Db, caseId: string, audiences: readonly Audience[]): Promise<PaperOnFile[]> {
  const rows = await db('papers')
    .join('events', 'events.id', 'papers.event_id')
    .where('papers.case_id', caseId)
    .whereIn('events.audience', audiences)
    .orderBy('papers.queued_at', 'desc')
    .orderBy('papers.id', 'desc')
    .select('papers.*', 'events.happened_on', 'events.step')
  return rows.map(row => ({ ...toPaper(row), happenedOn: row.happened_on, isDraft: isDraft(row) }))
}

/** The id of the paper of this kind that an event asked for. */
export async function paperOfEvent(db: Db, eventId: string, template: string): Promise<string | undefined> {
  return (await db('papers').where({ event_id: eventId, template }).first('id'))?.id
}

/** The oldest that wait to be made. */
export async function queuedPapers(db: Db, limit: number): Promise<Paper[]> {
  return (await db('papers').where({ state: 'queued' }).orderBy('queued_at').orderBy('id').limit(limit)).map(toPaper)
}

/** Undefined where it has been made meanwhile, or withdrawn. */
export async function queuedPaper(db: Db, id: string): Promise<Paper | undefined> {
  const row = await db('papers').where({ id, state: 'queued' }).first()
  return row && toPaper(row)
}

type Queued = Pick<
  Paper,
  'id' | 'caseId' | 'proceedingId' | 'eventId' | 'template' | 'number' | 'checkCode' | 'queuedAt'
>

export async function insertQueued(tx: Db, paper: Queued): Promise<void> {
  const row = {
    id: paper.id,
    case_id: paper.caseId,
    proceeding_id: paper.proceedingId,
    event_id: paper.eventId,
    template: paper.template,
    number: paper.number,
    check_code: paper.checkCode,
    state: 'queued',
    queued_at: paper.queuedAt,
  }
  await sendChange(tx, tx('papers').insert(row))
}

type Outcome = Pick<Paper, 'templateVersion' | 'sha256' | 'bytes' | 'filedAt'>

/** false where it no longer waits: another process was faster, or its step was taken back meanwhile. */
export async function markFiled(tx: Db, id: string, made: Outcome): Promise<boolean> {
  const { templateVersion, sha256, bytes, filedAt } = made
  const columns = { state: 'filed', template_version: templateVersion, sha256, bytes, filed_at: filedAt, problem: null }
  return (await tx('papers').where({ id, state: 'queued' }).update(columns)) > 0
}

export async function markFailed(tx: Db, id: string, problem: string): Promise<void> {
  await tx('papers').where({ id, state: 'queued' }).update({ state: 'failed', problem })
}

/** A failed paper waits again; any other state stays as it is. */
export async function requeue(tx: Db, id: string): Promise<void> {
  await tx('papers').where({ id, state: 'failed' }).update({ state: 'queued', problem: null })
}

export async function withdraw(tx: Db, caseId: string, eventIds: readonly string[]): Promise<void> {
  await tx('papers').where({ case_id: caseId }).whereIn('event_id', eventIds).update({ state: 'withdrawn' })
}

/** Papers hold names and numbers in clear: who opened one is kept. */
export async function logReading(
  tx: Db,
  paper: Paper,
  { id, personId, at }: { id: string; personId: string; at: string },
) {
  const subject = { action: 'read-paper', subject: paper.number }
  await tx('access_log').insert({ id, person_id: personId, case_id: paper.caseId, ...subject, at })
}

function toPaper(row: Record<string, any>): Paper {
  return {
    id: row.id,
    caseId: row.case_id,
    proceedingId: row.proceeding_id,
    eventId: row.event_id,
    template: row.template,
    templateVersion: row.template_version,
    number: row.number,
    state: row.state,
    sha256: row.sha256,
    checkCode: row.check_code,
    bytes: row.bytes === null ? null : Number(row.bytes),
    problem: row.problem,
    queuedAt: row.queued_at,
    filedAt: row.filed_at,
  }
}
