/** The members of a group with what each claims, is owed, was paid and has signed. Sums tie with the header of the case. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export const standings = ['unsigned', 'signed', 'due', 'paid', 'withdrawn', 'left'] as const
export type Standing = (typeof standings)[number]

export type Member = {
  id: string
  partyId: string
  name: string
  isRepresentative: boolean
  hasLeft: boolean
  /** Null where no claim of theirs names an amount. */
  claimedFen: number | null
  agreedFen: number
  paidFen: number
  signedOn: string | null
}
export type Sums = { claimedFen: number | null; agreedFen: number; paidFen: number }

type Narrowing = { caseId: string; standing?: Standing | undefined }

/** In the order in which they came, representatives first. */
export async function membersOf(
  db: Db,
  { offset, limit, ...narrowing }: Narrowing & { offset: number; limit: number },
): Promise<Member[]> {
  const rows = await narrowed(db, narrowing, await countedStates(db, narrowing.caseId))
    .orderBy('members.is_representative', 'desc')
    .orderByRaw(...inTypedOrder('members.id'))
    .offset(offset)
    .limit(limit)
    .select(
      'members.id',
      'members.party_id',
      'parties.name',
      'members.is_representative',
      'members.result',
      'claimed.fen as claimed_fen',
      'owed.fen as agreed_fen',
      'owed.paid as paid_fen',
      'signed.on_day as signed_on',
    )
  return rows.map((row: Record<string, any>) => ({
    id: row.id,
    partyId: row.party_id,
    name: row.name,
    isRepresentative: Boolean(row.is_representative),
    hasLeft: row.result === 'left',
    claimedFen: row.result === 'left' ? null : numberOf(row.claimed_fen),
    agreedFen: Number(row.agreed_fen ?? 0),
    paidFen: Number(row.paid_fen ?? 0),
    signedOn: row.signed_on,
  }))
}

/** Ids and names of all that the filter leaves, for a batch. */
export async function chosenMembers(
  db: Db,
  { limit, ids, ...narrowing }: Narrowing & { limit: number; ids?: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  const query = narrowed(db, narrowing, await countedStates(db, narrowing.caseId)).orderByRaw(
    ...inTypedOrder('members.id'),
  )
  if (ids) query.whereIn('members.id', [...ids])
  return query.limit(limit).select('members.id', 'parties.name')
}

/** How many there are, and what they add up to. */
export async function sumOfMembers(db: Db, narrowing: Narrowing): Promise<Sums & { count: number; present: number }> {
  const row = await narrowed(db, narrowing, await countedStates(db, narrowing.caseId))
    .count('members.id as count')
    .sum({ agreed: 'owed.fen', paid: 'owed.paid' })
    .select(
      db.raw("sum(case when members.result = 'left' then 0 else 1 end) as present"),
      db.raw("sum(case when members.result = 'left' then null else claimed.fen end) as claimed"),
    )
    .first()
  return {
    count: Number(row.count),
    present: Number(row.present ?? 0),
    claimedFen: numberOf(row.claimed),
    agreedFen: Number(row.agreed ?? 0),
    paidFen: Number(row.paid ?? 0),
  }
}

/** What is claimed and owed in the case, but is no single member's. */
export async function sumsOfNobody(db: Db, caseId: string): Promise<Sums> {
  const claims = await standingClaims(db, caseId).whereNull('member_id').sum('amount_fen as fen').first()
  const owed = await countedObligations(db, caseId, await countedStates(db, caseId))
    .whereNull('member_id')
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
    .first()
  return { claimedFen: numberOf(claims?.fen), agreedFen: Number(owed?.fen ?? 0), paidFen: Number(owed?.paid ?? 0) }
}

/** Proceedings that were begun about some members by name, and how a member's own matter ended. */
export async function ownWays(db: Db, caseId: string, ids: readonly string[]) {
  const proceedings = await db('proceeding_members')
    .join('proceedings', 'proceedings.id', 'proceeding_members.proceeding_id')
    .where('proceedings.case_id', caseId)
    .where('proceeding_members.standing', 'covered')
    .whereIn('proceeding_members.member_id', [...ids])
    .orderBy('proceedings.id')
    .select('proceedings.*', 'proceeding_members.member_id')
  const ends = await db('records')
    .where({ case_id: caseId, kind: 'member-result' })
    .whereIn('member_id', [...ids])
    .orderBy('on_day')
    .select('member_id', 'proceeding_id', 'state', 'on_day')
  return { proceedings, ends }
}

function narrowed(db: Db, { caseId, standing }: Narrowing, states: readonly string[]): Knex.QueryBuilder {
  const claimed = standingClaims(db, caseId).groupBy('member_id').select('member_id').sum('amount_fen as fen')
  const owed = countedObligations(db, caseId, states)
    .groupBy('member_id')
    .select('member_id')
    .sum({ fen: 'amount_fen', paid: 'settled_fen' })
    .select(db.raw("sum(case when state = 'open' then amount_fen - coalesce(settled_fen, 0) else 0 end) as open"))
  const signed = db('records')
    .where({ case_id: caseId, kind: 'signature', state: 'signed' })
    .whereNotNull('member_id')
    .groupBy('member_id')
    .select('member_id')
    .max('on_day as on_day')
  const query = db('members')
    .join('parties', 'parties.id', 'members.party_id')
    .leftJoin(claimed.as('claimed'), 'claimed.member_id', 'members.id')
    .leftJoin(owed.as('owed'), 'owed.member_id', 'members.id')
    .leftJoin(signed.as('signed'), 'signed.member_id', 'members.id')
    .where('members.case_id', caseId)
  if (standing) filters[standing](query, db)
  return query
}

const withdrew = (db: Db) =>
  db('records')
    .where({ kind: 'member-result', state: 'withdrawn' })
    .whereRaw('records.member_id = members.id')
    .select('records.key')

const filters: Record<Standing, (query: Knex.QueryBuilder, db: Db) => void> = {
  unsigned: query => query.whereNull('signed.on_day').whereNull('members.result'),
  signed: query => query.whereNotNull('signed.on_day'),
  due: query => query.where('owed.open', '>', 0),
  paid: query => query.where('owed.fen', '>', 0).whereRaw('owed.paid >= owed.fen'),
  withdrawn: (query, db) => query.whereExists(withdrew(db)),
  left: query => query.where('members.result', 'left'),
}

const standingClaims = (db: Db, caseId: string) =>
  db('claims')
    .where({ case_id: caseId })
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))

const countedObligations = (db: Db, caseId: string, states: readonly string[]) =>
  db('records')
    .where({ case_id: caseId, kind: 'obligation' })
    .whereIn('state', [...states])

const inForce = ['open', 'settled', 'waived', 'unpaid'] as const

/** Obligations in force; where there are none yet, those agreed on: as the header counts them. */
async function countedStates(db: Db, caseId: string): Promise<readonly string[]> {
  const found = await db('records')
    .where({ case_id: caseId, kind: 'obligation' })
    .whereIn('state', [...inForce])
    .first('key')
  return found ? inForce : ['agreed']
}

/** What both add up to; nothing is claimed where neither names an amount. */
export const addedSums = (one: Sums, other: Sums): Sums => ({
  claimedFen:
    one.claimedFen === null && other.claimedFen === null ? null : (one.claimedFen ?? 0) + (other.claimedFen ?? 0),
  agreedFen: one.agreedFen + other.agreedFen,
  paidFen: one.paidFen + other.paidFen,
})

const numberOf = (fen: unknown): number | null => (fen === null || fen === undefined ? null : Number(fen))
