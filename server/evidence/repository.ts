/** Evidence on file. Rows in, plain objects out; the only file that knows these columns. */
import type { Audience } from '../../workflows/define.ts'
import { readableAudiences } from '../access/audience.ts'
import { isPartnerOnly } from '../access/partner.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'

export type Evidence = {
  id: string
  caseId: string
  eventId: string
  sha256: string
  name: string
  mediaType: string
  bytes: number
  purpose: string | null
  heldBy: string | null
  audience: Audience
  uploadedAt: string
  uploadedBy: string
}

/** A case as far as this room needs it. */
export type CaseOfEvidence = { id: string; number: string; organisationPath: string }

export type Reader = { person: Person; today: string }

/** Throws NotFound where there is none, or none that the person may see. */
export async function findCaseOfEvidence(db: Db, id: string, { person, today }: Reader): Promise<CaseOfEvidence> {
  const row = await onlyIfVisible(db('cases').where('cases.id', id), db, { person, today }).first('cases.*')
  if (!row || isPartnerOnly(person)) throw new NotFound(`No case ${id}`)
  return { id: row.id, number: row.case_number ?? row.registration_number, organisationPath: row.organisation_path }
}

/** What the person may read of a case's evidence, newest first. */
export async function evidenceOf(db: Db, file: CaseOfEvidence, person: Person): Promise<Evidence[]> {
  const rows = await withFiles(db)
    .where('evidence.case_id', file.id)
    .whereIn('evidence.audience', readableAudiences(person, file))
    .orderBy('evidence.uploaded_at', 'desc')
    .orderBy('evidence.id', 'desc')
  return rows.map(toEvidence)
}

/** Throws NotFound also where the case may be seen, but not this. */
export async function findEvidence(db: Db, id: string, { person, today }: Reader): Promise<Evidence> {
  const query = withFiles(db).join('cases', 'cases.id', 'evidence.case_id').where('evidence.id', id)
  const row = await onlyIfVisible(query, db, { person, today }).select('cases.organisation_path').first()
  const isReadable =
    row && readableAudiences(person, { organisationPath: row.organisation_path }).includes(row.audience)
  if (!isReadable || isPartnerOnly(person)) throw new NotFound(`No evidence ${id}`)
  return toEvidence(row)
}

export type NewEvidence = Pick<
  Evidence,
  'id' | 'caseId' | 'eventId' | 'sha256' | 'name' | 'audience' | 'uploadedAt'
> & {
  purpose: string | null
  heldBy: string | null
}

export async function insertEvidence(tx: Db, all: readonly NewEvidence[]): Promise<void> {
  await tx('evidence').insert(
    all.map(one => ({
      id: one.id,
      case_id: one.caseId,
      event_id: one.eventId,
      sha256: one.sha256,
      name: one.name,
      purpose: one.purpose,
      held_by: one.heldBy,
      audience: one.audience,
      uploaded_at: one.uploadedAt,
    })),
  )
}

const withFiles = (db: Db) =>
  db('evidence')
    .join('stored_files', 'stored_files.sha256', 'evidence.sha256')
    .join('events', 'events.id', 'evidence.event_id')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .select('evidence.*', 'stored_files.media_type', 'stored_files.bytes', 'people.name as uploaded_by')

function toEvidence(row: Record<string, any>): Evidence {
  return {
    id: row.id,
    caseId: row.case_id,
    eventId: row.event_id,
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    purpose: row.purpose,
    heldBy: row.held_by,
    audience: row.audience,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploaded_by ?? '',
  }
}
