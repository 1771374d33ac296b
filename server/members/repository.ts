/** The members of a group with what each claims, is owed, was paid and has signed. Sums tie with the header of the case. */
import type { Knex } from 'knex'
import { addedUp, type FiveSums, ledgerOf } from '../cases/five-sums.ts'
import { foldName } from '../cases/fold-name.ts'
import type { Db } from '../db.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export const standings = ['present', 'unsigned', 'signed', 'due', 'paid', 'withdrawn', 'left'] as const
export type Standing = (typeof standings)[number]

export type Member = FiveSums & {
  id: string
  partyId: string
  name: string
  isRepresentative: boolean
  hasLeft: boolean
  signedOn: string | null
}

/** `name`: those whose name holds this text. */
export type Narrowing = { caseId: string; standing?: Standing | undefined; name?: string | undefined }

/** In the order in which they came, representatives first. */
export async function membersOf(
  db: Db,
  { offset, limit, ...narrowing }: Narrowing & { offset: number; limit: number },
): Promise<Member[]> {
  const rows = await inOrder(narrowed(db, narrowing, await countedStates(db, narrowing.caseId)))
    .offset(offset)
    .limit(limit)
    .select(
      'members.id',
      'members.party_id',
      'parties.name',
      'members.is_representative',
      'members.result',
      'signed.on_day as signed_on',
    )
  const ledger = await ledgerOf(db, [narrowing.caseId])
  return rows.map((row: Record<string, any>) => ({
    ...ledger.of(narrowing.caseId, row.id),
    id: row.id,
    partyId: row.party_id,
    name: row.name,
    isRepresentative: Boolean(row.is_representative),
    hasLeft: row.result === 'left',
    signedOn: row.signed_on,
  }))
}

/** Ids of the first so many, in the same order. */
export async function firstMembers(db: Db, caseId: string, limit: number): Promise<string[]> {
  const rows = await inOrder(db('members').where({ case_id: caseId }))
    .limit(limit)
    .select('members.id')
  return rows.map(({ id }: { id: string }) => id)
}

const inOrder = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.orderBy('members.is_representative', 'desc').orderByRaw(...inTypedOrder('members.id'))

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

export type SumOfMembers = FiveSums & { count: number; present: number }

/** How many there are, and what they add up to. */
export async function sumOfMembers(db: Db, narrowing: Narrowing): Promise<SumOfMembers> {
  const { caseId } = narrowing
  const rows: { id: string; result: string | null }[] = await narrowed(
    db,
    narrowing,
    await countedStates(db, caseId),
  ).select('members.id', 'members.result')
  const ledger = await ledgerOf(db, [caseId])
  return {
    count: rows.length,
    present: rows.filter(({ result }) => result !== 'left').length,
    ...addedUp(rows.map(({ id }) => ledger.of(caseId, id))),
  }
}

/** What is claimed and owed in the case, but is no single member's. */
export const sumsOfNobody = async (db: Db, caseId: string): Promise<FiveSums> =>
  (await ledgerOf(db, [caseId])).of(caseId, null)

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

function narrowed(db: Db, { caseId, standing, name }: Narrowing, states: readonly string[]): Knex.QueryBuilder {
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
    .leftJoin(owed.as('owed'), 'owed.member_id', 'members.id')
    .leftJoin(signed.as('signed'), 'signed.member_id', 'members.id')
    .where('members.case_id', caseId)
  if (standing) filters[standing](query, db)
  if (name) query.whereRaw(`parties.name_folded like ? escape '!'`, [`%${foldName(name).replaceAll(/[!%_]/g, '!$&')}%`])
  return query
}

const withdrew = (db: Db) =>
  db('records')
    .where({ kind: 'member-result', state: 'withdrawn' })
    .whereRaw('records.member_id = members.id')
    .select('records.key')

const filters: Record<Standing, (query: Knex.QueryBuilder, db: Db) => void> = {
  present: query => query.where(any => any.whereNull('members.result').orWhereNot('members.result', 'left')),
  unsigned: query => query.whereNull('signed.on_day').whereNull('members.result'),
  signed: query => query.whereNotNull('signed.on_day'),
  due: query => query.where('owed.open', '>', 0),
  paid: query => query.where('owed.fen', '>', 0).whereRaw('owed.paid >= owed.fen'),
  withdrawn: (query, db) => query.whereExists(withdrew(db)),
  left: query => query.where('members.result', 'left'),
}

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
