/** Proceedings and their history. Rows in, plain objects out; the only file that knows these columns. */

import type { Saved } from '../../workflows/walk.ts'
import type { CasePlace } from '../access/may-take.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import { NotFound, NotNow, Stale } from '../errors.ts'
import { isClock, type Person } from '../people/person.ts'
import { words } from '../restrictions/words.ts'

export type Proceeding = {
  id: string
  caseId: string
  parentId: string | null
  workflow: string
  definitionNumber: number
  /** Dotted path of the active state: 'granted.handling'. */
  state: string
  ended: boolean
  snapshot: Saved
  /** How many events it has. */
  version: number
  /** The event of another proceeding that began it. */
  begunBy: string | null
  beganOn: string
  beganAt: string
  /** The legal day of its newest step that stands. */
  lastHappenedOn: string
  endedOn: string | null
}

/** The case's row as far as the engine needs it; `head…` is the newest link of its chain. */
export type CaseFile = CasePlace & {
  kind: string
  state: string
  organisationId: string
  registrationNumber: string
  caseNumber: string | null
  cause: string | null
  registeredOn: string
  orgBasis: string | null
  headSequence: number
  headHash: string
}

type Locking = { person: Person; today: string; evenRestricted?: boolean | undefined }

/**
 * A case the person may see, locked where the database has row locks. Throws NotFound, and NotNow for a case of which
 * nothing but storing and protecting is left (PIPL, art. 47(2)); the clock goes on counting its days.
 */
export async function lockCase(tx: Db, id: string, { person, today, evenRestricted }: Locking): Promise<CaseFile> {
  const restriction = tx('restricted_cases').whereRaw('restricted_cases.case_id = cases.id').select('state')
  const row = await onlyIfVisible(tx('cases').where('cases.id', id), tx, { person, today })
    .forUpdate('cases')
    .first('cases.*', restriction.as('restriction'))
  if (!row) throw new NotFound(`No case ${id}`)
  if (row.restriction && !evenRestricted && !isClock(person)) throw new NotNow(`Restricted: ${id}`, words.useStopped)
  return toCaseFile(row)
}

/** The same for what is done to a case that its doer need not see: whoever asks has decided that they may. */
export async function lockUnseen(tx: Db, id: string): Promise<CaseFile> {
  return toCaseFile(await tx('cases').where({ id }).forUpdate().first())
}

export async function findProceeding(
  db: Db,
  id: string,
  { person, today }: { person: Person; today: string },
): Promise<Proceeding> {
  const query = db('proceedings').join('cases', 'cases.id', 'proceedings.case_id').where('proceedings.id', id)
  const row = await onlyIfVisible(query, db, { person, today }).first('proceedings.*')
  if (!row) throw new NotFound(`No proceeding ${id}`)
  return toProceeding(row)
}

/** What it goes by, of any case: nothing of it may be told before the proceeding has been found for a person. */
export async function definitionOf(
  db: Db,
  id: string,
): Promise<Pick<Proceeding, 'workflow' | 'definitionNumber'> | undefined> {
  const row = await db('proceedings').where({ id }).first('workflow', 'definition_number')
  return row && { workflow: row.workflow, definitionNumber: row.definition_number }
}

/** A proceeding the person may see together with its case, of which the row is locked. Throws NotFound. */
export async function lockProceeding(
  tx: Db,
  id: string,
  { person, today }: { person: Person; today: string },
): Promise<{ proceeding: Proceeding; file: CaseFile }> {
  const query = tx('proceedings').join('cases', 'cases.id', 'proceedings.case_id').where('proceedings.id', id)
  const [row, after] = await Promise.all([
    onlyIfVisible(query, tx, { person, today })
      .forUpdate('cases')
      .first('cases.*', ...proceedingColumns)
      .then(asIs), // asked at once, and so before the other
    hasRowLocks(tx) ? tx('proceedings').where({ id }).first().then(asIs) : undefined,
  ])
  if (!row) throw new NotFound(`No proceeding ${id}`)
  const { own_id, own_state, ...rest } = row
  const joined = { ...rest, id: own_id, case_id: row.id, state: own_state }
  return { proceeding: toProceeding(after ?? joined), file: toCaseFile(row) }
}

const asIs = (row: Record<string, any> | undefined) => row

/**
 * On PostgreSQL one waits for a locked case, and is shown its row as it is then, but the joined one as it was before. On
 * SQLite a whole transaction waits for the one before it.
 */
const hasRowLocks = (tx: Db): boolean => tx.client.config.client === 'pg'

/** Beside the columns of its case, which has an id and a state as well. */
const proceedingColumns = [
  'proceedings.id as own_id',
  'proceedings.state as own_state',
  ...[
    'parent_id',
    'workflow',
    'definition_number',
    'ended',
    'snapshot',
    'version',
    'begun_by',
    'began_on',
    'began_at',
    'last_happened_on',
    'ended_on',
  ].map(column => `proceedings.${column}`),
]

export const proceedingsOf = (db: Db, caseId: string): Promise<Proceeding[]> => proceedingsAmong(db, [caseId])

/** Of all these cases, in the order in which they began. */
export async function proceedingsAmong(db: Db, caseIds: readonly string[]): Promise<Proceeding[]> {
  const rows = await db('proceedings')
    .whereIn('case_id', [...caseIds])
    .orderBy('began_at')
    .orderBy('id')
  return rows.map(toProceeding)
}

export type OpenProceeding = Proceeding & { registrationNumber: string }

/** A page of the proceedings that have not ended, of all cases, by id. */
export async function openProceedingsAfter(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<OpenProceeding[]> {
  const rows = await db('proceedings')
    .join('cases', 'cases.id', 'proceedings.case_id')
    .where('proceedings.id', '>', after)
    .where('proceedings.ended', false)
    .orderBy('proceedings.id')
    .limit(limit)
    .select('proceedings.*', 'cases.registration_number')
  return rows.map(row => ({ ...toProceeding(row), registrationNumber: row.registration_number }))
}

export async function insertProceeding(tx: Db, begun: Proceeding): Promise<void> {
  const row = {
    id: begun.id,
    case_id: begun.caseId,
    parent_id: begun.parentId,
    workflow: begun.workflow,
    begun_by: begun.begunBy,
    began_on: begun.beganOn,
    began_at: begun.beganAt,
    ...whatMoves(begun),
  }
  await sendChange(tx, tx('proceedings').insert(row))
}

/** Writes the next version, or one some steps later, unless somebody else has written it already. Throws Stale. */
export async function advance(tx: Db, moved: Proceeding, from = moved.version - 1): Promise<void> {
  const change = tx('proceedings').where({ id: moved.id, version: from }).update(whatMoves(moved))
  await sendChange(tx, change, written => {
    if (written === 0) throw new Stale(`Proceeding ${moved.id} already has a version ${moved.version}`)
  })
}

export async function moveHead(tx: Db, { id, headSequence, headHash }: CaseFile): Promise<void> {
  await sendChange(tx, tx('cases').where({ id }).update({ head_sequence: headSequence, head_hash: headHash }))
}

const whatMoves = (one: Proceeding) => ({
  definition_number: one.definitionNumber,
  state: one.state,
  ended: one.ended,
  snapshot: JSON.stringify(one.snapshot),
  version: one.version,
  last_happened_on: one.lastHappenedOn,
  ended_on: one.endedOn,
})

export function toProceeding(row: Record<string, any>): Proceeding {
  return {
    id: row.id,
    caseId: row.case_id,
    parentId: row.parent_id,
    workflow: row.workflow,
    definitionNumber: row.definition_number,
    state: row.state,
    ended: Boolean(row.ended),
    snapshot: JSON.parse(row.snapshot),
    version: row.version,
    begunBy: row.begun_by,
    beganOn: row.began_on,
    beganAt: row.began_at,
    lastHappenedOn: row.last_happened_on,
    endedOn: row.ended_on,
  }
}

export function toCaseFile(row: Record<string, any>): CaseFile {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    ownerId: row.owner_id,
    organisationId: row.organisation_id,
    organisationPath: row.organisation_path,
    registrationNumber: row.registration_number,
    caseNumber: row.case_number,
    cause: row.cause,
    registeredOn: row.registered_on,
    orgBasis: row.mediation_basis,
    headSequence: row.head_sequence,
    headHash: row.head_hash,
  }
}
