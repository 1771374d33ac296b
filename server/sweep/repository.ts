/** Sweeps, what each check came to, and what stands found. The only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import type { Text } from '../../workflows/text.ts'
import { seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { ordersThatWait } from '../supervision-orders/repository.ts'
import type { Outcome } from './pieces.ts'

export type SweepState = 'running' | 'done' | 'failed' | 'stopped'
/** Of a process from which nothing was heard for so long it is taken that it died. */
export const silentMs = 10 * 60_000

export type Sweep = { id: string; state: SweepState; whole: boolean; begunAt: string; endedAt: string | null }
type NewSweep = { begunBy: string; night: string | null; whole: boolean; at: string }

/** The new sweep's id; undefined where another one runs, or that night had its own. */
export async function insertSweep(tx: Db, { begunBy, night, whole, at }: NewSweep): Promise<string | undefined> {
  const id = randomUUIDv7()
  const row = { id, begun_by: begunBy, night, slot: 'running', whole, state: 'running', begun_at: at, alive_at: at }
  await tx('sweeps').insert(row).onConflict().ignore()
  return (await tx('sweeps').where({ id }).first('id'))?.id
}

export const hadNight = async (db: Db, night: string): Promise<boolean> =>
  (await db('sweeps').where({ night }).first('id')) !== undefined

export async function markAlive(tx: Db, id: string, at: string): Promise<void> {
  await tx('sweeps').where({ id, state: 'running' }).update({ alive_at: at })
}

export async function endSweep(tx: Db, id: string, { state, at }: { state: SweepState; at: string }): Promise<void> {
  await tx('sweeps').where({ id, state: 'running' }).update({ state, slot: null, ended_at: at })
}

/** Ends those whose process has died: nothing was heard of them since an instant. */
export async function endSilent(tx: Db, { before, at }: { before: string; at: string }): Promise<void> {
  await tx('sweeps')
    .where('state', 'running')
    .where('alive_at', '<', before)
    .update({ state: 'stopped', slot: null, ended_at: at })
}

/** One whose process has died was stopped, whatever its row still says. */
export async function lastSweep(db: Db, now: Date): Promise<Sweep | undefined> {
  const row = await db('sweeps').orderBy('begun_at', 'desc').orderBy('id', 'desc').first()
  if (!row) return undefined
  return {
    id: row.id,
    state: row.state === 'running' && now.getTime() - Date.parse(row.alive_at) > silentMs ? 'stopped' : row.state,
    whole: Boolean(row.whole),
    begunAt: row.begun_at,
    endedAt: row.ended_at,
  }
}

/** When the last sweep that came to its end began; undefined where there was none. */
export async function lastDoneAt(db: Db): Promise<string | undefined> {
  return (await db('sweeps').where('state', 'done').orderBy('begun_at', 'desc').first('begun_at'))?.begun_at
}

/** Ids of cases of which something is found now, with those in which something was said since an instant. */
export async function casesToRead(db: Db, since: string): Promise<Set<string>> {
  const found: string[] = await db('sweep_findings').whereNotNull('case_id').distinct().pluck('case_id')
  const changed: string[] = await db('case_facts').where('last_event_at', '>=', since).pluck('case_id')
  return new Set([...found, ...changed])
}

/** What was found before and is found again keeps its first day; what is not found any more is gone. */
export async function keepOutcome(
  tx: Db,
  { checkId, found, followed, tookMs, findings }: Outcome,
  { sweepId, at }: { sweepId: string; at: string },
): Promise<void> {
  for (let from = 0; from < findings.length; from += 50)
    await tx('sweep_findings')
      .insert(
        findings.slice(from, from + 50).map(({ subject, caseId, says }) => ({
          id: randomUUIDv7(),
          check_id: checkId,
          subject,
          case_id: caseId,
          says: JSON.stringify(says),
          first_found_at: at,
          sweep_id: sweepId,
        })),
      )
      .onConflict(['check_id', 'subject'])
      .merge(['case_id', 'says', 'sweep_id'])
  await tx('sweep_findings').where({ check_id: checkId }).whereNot('sweep_id', sweepId).delete()
  await tx('sweep_checks')
    .insert({ check_id: checkId, sweep_id: sweepId, found: found + followed, took_ms: tookMs, ended_at: at })
    .onConflict('check_id')
    .merge()
}

export type Kept = {
  id: string
  checkId: string
  subject: string
  caseId: string | null
  /** Into another case, to which its page leads. */
  isMerged: boolean
  number: string | null
  says: Text
  firstFoundAt: string
  /** Whose the case is and where; null where it is about no case that is there. */
  place: { id: string; ownerId: string; organisationPath: string } | null
}
/** `seesHouse`: whether they are told what is about no one case. */
export type Reader = { person: Person; today: string; seesHouse: boolean }

/** Of cases the reader may see, and of no case where they see the whole house. */
const readable =
  (db: Db, { person, today, seesHouse }: Reader) =>
  (any: Knex.QueryBuilder): void => {
    any.whereExists(seenCase(db, { person, today }, 'sweep_findings.case_id'))
    if (seesHouse) any.orWhereNull('sweep_findings.case_id')
  }

/** In whose case an order waits. */
const isFollowed =
  (db: Db, { today }: Reader) =>
  (which: Knex.QueryBuilder): void => {
    which.whereIn('sweep_findings.case_id', ordersThatWait(db, today).select('records.case_id'))
  }

/** Followed up by an order that waits, or counted as found. */
export const standings = ['found', 'followed'] as const
export type Standing = (typeof standings)[number]

/** How many each check has found that the reader may know of, by its id; or only those in whose case an order waits. */
export async function countsFor(db: Db, reader: Reader, only?: 'ordered'): Promise<Map<string, number>> {
  const query = db('sweep_findings').where(readable(db, reader)).groupBy('check_id').select('check_id')
  if (only) query.where(isFollowed(db, reader))
  const rows: { check_id: string; many: number }[] = await query.count('* as many')
  return new Map(rows.map(({ check_id, many }) => [check_id, Number(many)]))
}

const kept = (db: Db, reader: Reader) =>
  db('sweep_findings')
    .leftJoin('cases', 'cases.id', 'sweep_findings.case_id')
    .where(readable(db, reader))
    .select('sweep_findings.*', 'cases.case_number', 'cases.registration_number')
    .select('cases.owner_id', 'cases.organisation_path', 'cases.result')

/** A page of a check's findings in the order of their ids, after one; all of them unless `standing` says which. */
export async function findingsOf(
  db: Db,
  reader: Reader,
  {
    checkId,
    after,
    limit,
    standing,
  }: { checkId: string; after: string; limit: number; standing?: Standing | undefined },
): Promise<Kept[]> {
  const query = kept(db, reader).where({ check_id: checkId }).where('sweep_findings.id', '>', after)
  if (standing === 'followed') query.where(isFollowed(db, reader))
  if (standing === 'found')
    query.where(any => any.whereNull('sweep_findings.case_id').orWhereNot(isFollowed(db, reader)))
  return (await query.orderBy('sweep_findings.id').limit(limit)).map(toKept)
}

export async function findFinding(db: Db, reader: Reader, id: string): Promise<Kept | undefined> {
  const row = await kept(db, reader).where('sweep_findings.id', id).first()
  return row && toKept(row)
}

export async function dropFinding(tx: Db, id: string): Promise<void> {
  await tx('sweep_findings').where({ id }).delete()
}

/** By check: when it was last done, how long it took, and how much it found of everything. */
export async function checksDone(db: Db): Promise<Map<string, { endedAt: string; tookMs: number; found: number }>> {
  const rows = await db('sweep_checks')
  return new Map(rows.map(row => [row.check_id, { endedAt: row.ended_at, tookMs: row.took_ms, found: row.found }]))
}

const toKept = (row: Record<string, any>): Kept => ({
  id: row.id,
  checkId: row.check_id,
  subject: row.subject,
  caseId: row.case_id,
  isMerged: row.result === 'merged',
  number: row.case_number ?? row.registration_number ?? null,
  says: JSON.parse(row.says),
  firstFoundAt: row.first_found_at,
  place: row.owner_id ? { id: row.case_id, ownerId: row.owner_id, organisationPath: row.organisation_path } : null,
})
