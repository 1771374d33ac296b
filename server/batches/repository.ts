/** Batches and their rows. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { insertRows, type NewRow } from './new-rows.ts'
import { anyRowSeenBy, type Counts, countRows, noRows } from './rows.ts'

/** draft: chosen; checking, ready: looked at row by row; running; done, partly or cancelled. */
export type BatchState = 'draft' | 'checking' | 'ready' | 'running' | 'done' | 'partly' | 'cancelled'
export type Batch = {
  id: string
  madeBy: string
  organisationPath: string
  /** The one case its members belong to; null where it is about many cases. */
  caseId: string | null
  proceedingId: string | null
  workflow: string
  step: string
  /** Under which the step is taken, or to which proceedings are moved; the newest where null. */
  definitionNumber: number | null
  state: BatchState
  seenVersion: number
  /** The answers for all, encrypted. */
  sealed: string | null
  madeAt: string
}

export type NewBatch = Omit<Batch, 'id' | 'madeAt' | 'definitionNumber'> & Partial<Pick<Batch, 'definitionNumber'>>
/** The selection is frozen with it. Returns its id. */
export async function insertBatch(
  tx: Db,
  batch: NewBatch,
  { rows, now }: { rows: readonly NewRow[]; now: Date },
): Promise<string> {
  const id = randomUUIDv7()
  await tx('batches').insert({
    id,
    made_by: batch.madeBy,
    organisation_path: batch.organisationPath,
    case_id: batch.caseId,
    proceeding_id: batch.proceedingId,
    workflow: batch.workflow,
    step: batch.step,
    definition_number: batch.definitionNumber ?? null,
    state: batch.state,
    seen_version: batch.seenVersion,
    sealed: batch.sealed,
    made_at: now.toISOString(),
    changed_at: now.toISOString(),
  })
  await insertRows(tx, id, rows)
  return id
}

/** A batch of the person's own, or one made below an administrator; only while one of its cases may be seen. */
export async function findBatch(
  db: Db,
  id: string,
  { person, today }: { person: Person; today: string },
): Promise<Batch> {
  const row = await theirs(db, { person, today }).where('batches.id', id).first('batches.*')
  if (!row) throw new NotFound(`No batch ${id}`)
  return toBatch(row)
}

/** The newest first. */
export async function listBatches(
  db: Db,
  { person, today, limit }: { person: Person; today: string; limit: number },
): Promise<(Batch & { makerName: string; counts: Counts })[]> {
  const rows = await theirs(db, { person, today })
    .join('people', 'people.id', 'batches.made_by')
    .orderBy('batches.made_at', 'desc')
    .limit(limit)
    .select('batches.*', 'people.name')
  const counted = await countRows(
    db,
    rows.map(({ id }) => id),
    { person, today },
  )
  return rows.map(row => ({ ...toBatch(row), makerName: row.name, counts: counted.get(row.id) ?? noRows() }))
}

function theirs(db: Db, { person, today }: { person: Person; today: string }) {
  return db('batches')
    .where(any => {
      any.where('batches.made_by', person.id)
      for (const { role, path } of person.memberships)
        if (role === 'administrator') any.orWhereBetween('batches.organisation_path', [path, `${path}\uffff`])
    })
    .where(open => {
      const own = db('cases').whereRaw('cases.id = batches.case_id').select('cases.id')
      open.whereNull('batches.case_id').orWhereExists(onlyIfVisible(own, db, { person, today }))
    })
    .where(shown =>
      // One that a change of the calendar began tells of no case before it has rows.
      shown.where('batches.step', 'recompute').orWhereExists(anyRowSeenBy(db, { person, today })),
    )
}

/** Those that a crash or a stop may have left standing. */
export async function unfinishedBatches(db: Db): Promise<Batch[]> {
  return (await db('batches').whereIn('state', ['checking', 'running']).orderBy('changed_at').orderBy('id')).map(
    toBatch,
  )
}

/** False where it has left these states meanwhile. */
export async function moveBatch(
  tx: Db,
  {
    id,
    from,
    ...change
  }: { id: string; from: readonly BatchState[]; state: BatchState; now: Date } & Partial<
    Pick<Batch, 'sealed' | 'seenVersion'>
  >,
): Promise<boolean> {
  const { state, now, sealed, seenVersion } = change
  const moved = await tx('batches')
    .where({ id })
    .whereIn('state', [...from])
    .update({
      state,
      changed_at: now.toISOString(),
      ...(sealed === undefined ? {} : { sealed }),
      ...(seenVersion === undefined ? {} : { seen_version: seenVersion }),
    })
  return moved > 0
}

/** Its state, the batch locked where the database has row locks: two processes do not do the same rows. */
export async function lockBatch(tx: Db, id: string): Promise<BatchState> {
  return (await tx('batches').where({ id }).forUpdate().first('state')).state
}

/** The versions at which proceedings stand now. */
export async function versionsOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (let from = 0; from < ids.length; from += 400) {
    const rows = await db('proceedings')
      .whereIn('id', ids.slice(from, from + 400))
      .select('id', 'version')
    for (const { id, version } of rows) found.set(id, version)
  }
  return found
}

export const openAnswers = ({ sealer }: Pick<Office, 'sealer'>, sealed: string | null): Record<string, unknown> =>
  sealed ? JSON.parse(sealer.open(sealed, 'draft')) : {}
export const sealAnswers = ({ sealer }: Pick<Office, 'sealer'>, answers: object): string =>
  sealer.seal('draft', JSON.stringify(answers))

const toBatch = (row: Record<string, any>): Batch => ({
  id: row.id,
  madeBy: row.made_by,
  organisationPath: row.organisation_path,
  caseId: row.case_id,
  proceedingId: row.proceeding_id,
  workflow: row.workflow,
  step: row.step,
  definitionNumber: row.definition_number,
  state: row.state,
  seenVersion: row.seen_version,
  sealed: row.sealed,
  madeAt: row.made_at,
})
