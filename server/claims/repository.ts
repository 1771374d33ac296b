/** Claims and what is on file of their limitation. Rows in, plain objects out; the only file of the room that knows columns. */
import type { LimitationRecord } from '../../workflows/definitions/case-file/limitation.ts'
import type { Given } from '../../workflows/given.ts'
import { type ClaimForum, forums } from '../../workflows/law/claim-forums.ts'
import { type ClaimKindId, isClaimKind, kindOfCause } from '../../workflows/law/claim-kinds.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'

export type Claim = {
  id: string
  memberId: string | null
  /** Of the worker whose claim it is, where it is one worker's. */
  who: string
  cause: string
  text: string | null
  kind: ClaimKindId
  /** Somebody has said so; otherwise the cause suggests it. */
  isJudged: boolean
  forum: ClaimForum
  forumReason: string | null
  claimedFen: number | null
  agreedFen: number | null
  awardedFen: number | null
  result: string | null
}

export type FiledFact = LimitationRecord & { eventId: string }

const fen = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

const toClaim = (row: Record<string, any>): Claim => ({
  id: row.id,
  memberId: row.member_id,
  who: row.who ?? '',
  cause: row.cause,
  text: row.text,
  kind: isClaimKind(row.kind) ? row.kind : kindOfCause(row.cause),
  isJudged: isClaimKind(row.kind),
  forum: Object.hasOwn(forums, row.forum) ? row.forum : 'elsewhere',
  forumReason: row.forum_reason,
  claimedFen: fen(row.amount_fen),
  agreedFen: fen(row.agreed_fen),
  awardedFen: fen(row.awarded_fen),
  result: row.result,
})

const claims = (db: Db, caseId: string) =>
  db('claims')
    .leftJoin('members', 'members.id', 'claims.member_id')
    .leftJoin('parties', 'parties.id', 'members.party_id')
    .where('claims.case_id', caseId)
    .orderBy('claims.id')
    .select('claims.*', 'parties.name as who')

/** In the order in which they were put on file, so many at most, behind so many others. */
export async function claimsOf(db: Db, caseId: string, limit: number, offset = 0): Promise<Claim[]> {
  return (await claims(db, caseId).limit(limit).offset(offset)).map(toClaim)
}

export async function countClaims(db: Db, caseId: string): Promise<number> {
  const counted = await db('claims').where({ case_id: caseId }).count({ n: '*' }).first()
  return Number(counted?.n ?? 0)
}

/** Throws NotFound where the case has no such claim. */
export async function claimOf(db: Db, caseId: string, id: string): Promise<Claim> {
  const row = await claims(db, caseId).where('claims.id', id).first()
  if (!row) throw new NotFound(`No claim ${id}`)
  return toClaim(row)
}

/** What steps may know of the claims of a case. */
export async function claimKindsOf(db: Db, caseId: string): Promise<NonNullable<Given['claimKinds']>> {
  const rows = await db('claims')
    .where({ case_id: caseId })
    .orderBy('id')
    .select('id', 'cause', 'kind', 'forum', 'result')
  return rows.map(({ id, cause, kind, forum, result }) => ({
    id,
    kind: isClaimKind(kind) ? kind : kindOfCause(cause),
    forum,
    isOpen: result === null,
  }))
}

/** By claim: all that is on file of its limitation. */
export async function limitationRecords(db: Db, caseId: string): Promise<FiledFact[]> {
  const rows = await db('records').where({ case_id: caseId, kind: 'limitation' }).orderBy('on_day').orderBy('key')
  return rows.map(({ key, on_day: onDay, state, details, event_id: eventId }) => ({
    key,
    onDay,
    state,
    details: JSON.parse(details),
    eventId,
  }))
}

/** Of events: who took them and when they were recorded. */
export async function recordedBy(
  db: Db,
  eventIds: readonly string[],
): Promise<Map<string, { name: string; at: string }>> {
  const rows = await db('events')
    .leftJoin('people', 'people.id', 'events.taken_by')
    .whereIn('events.id', [...eventIds])
    .select('events.id', 'people.name', 'events.recorded_at')
  return new Map(rows.map(({ id, name, recorded_at: at }) => [id, { name: name ?? '—', at }]))
}

/** The evidence that these ids name, of this case. */
export async function evidenceNamed(db: Db, caseId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db('evidence')
    .where({ case_id: caseId })
    .whereIn('id', [...ids])
    .select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const determined = ['appraised', 'closed', 'refused', 'not-recognised']

const ofInjury: readonly ClaimKindId[] = ['injury-benefits', 'injury-medical']

/** Nobody has determined the work injury that is followed in this case, or that an open claim of it is about. */
export async function injuryPendingIn(db: Db, caseId: string): Promise<boolean> {
  const states = await db('proceedings')
    .where({ case_id: caseId, workflow: 'work-injury' })
    .whereNot('state', 'taken-back')
    .pluck('state')
  if (states.length > 0) return states.some(state => !determined.includes(state))
  return (await claimKindsOf(db, caseId)).some(({ kind, isOpen }) => isOpen && ofInjury.some(one => one === kind))
}

/** The places on file, as recorded. */
export async function placeRecords(db: Db, caseId: string): Promise<LimitationRecord[]> {
  const rows = await db('records').where({ case_id: caseId, kind: 'place' }).orderBy('event_id').orderBy('key')
  return rows.map(({ key, on_day: onDay, state, details }) => ({ key, onDay, state, details: JSON.parse(details) }))
}

export type EarlierDeal = {
  eventId: string
  claimId: string
  deal: string
  onDay: string
  amountFen: number
  proof: string
  evidenceId: string
}

/** Agreements and payments from before the case, of one claim or of all. */
export async function earlierDeals(db: Db, caseId: string): Promise<EarlierDeal[]> {
  const rows = await db('records').where({ case_id: caseId, kind: 'earlier-deal' }).orderBy('on_day').orderBy('key')
  return rows.map(row => {
    const { claimId, proof, evidenceId } = JSON.parse(row.details)
    return {
      eventId: row.event_id,
      claimId,
      deal: row.state,
      onDay: row.on_day,
      amountFen: Number(row.amount_fen),
      proof,
      evidenceId: evidenceId ?? '',
    }
  })
}
