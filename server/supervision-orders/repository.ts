/** Orders over all cases the reader may see. Rows in, plain objects out. */
import type { Knex } from 'knex'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { gonePeople } from '../people/gone.ts'
import type { Person } from '../people/person.ts'
import { keyOfOrder, type OrderState, orderKind } from './records.ts'

export type Order = {
  key: string
  caseId: string
  title: string
  number: string
  ownerId: string
  ownerName: string
  organisationPath: string
  /** Its case went into another, and has a page of its own all the same. */
  isMerged: boolean
  text: string
  reply: string | null
  orderedBy: string
  ordererName: string
  /** The plain day set by whoever ordered. */
  replyOn: string
  /** The day of the reply that stands; null while it is waited for. */
  repliedOn: string | null
  state: OrderState
}

export type Filters = {
  state?: OrderState | undefined
  orderedBy?: string | undefined
  /** Only of cases these people own, and of cases at these places whose owner is gone. */
  waitsFor?: { owners: readonly string[]; leftAt: readonly string[] }
  /** Only those whose day is before this one. */
  dueBefore?: string
}
export type Asked = Filters & { person: Person; today: string }

/** Who asks for a reply in a case, and until when. */
export type Waiting = Pick<Order, 'key' | 'caseId' | 'isMerged' | 'ordererName' | 'replyOn'>

/** Neither accepted nor withdrawn, nor past the day to reply. */
export const ordersThatWait = (db: Db, today: string) =>
  db('records')
    .where('records.kind', orderKind)
    .whereIn('records.state', ['open', 'answered'])
    .where('records.on_day', '>=', today)

/** Of each of these cases in which an order waits, the one that waits longest. */
export async function waitingIn(db: Db, caseIds: readonly string[], today: string): Promise<Map<string, Waiting>> {
  if (caseIds.length === 0) return new Map()
  const rows = await ordersThatWait(db, today)
    .whereIn('records.case_id', [...caseIds])
    .join('cases', 'cases.id', 'records.case_id')
    .join('events', 'events.id', idOfOrder(db))
    .leftJoin('people', 'people.id', 'events.taken_by')
    .orderBy(['records.on_day', 'records.key'])
    .select('records.key', 'records.case_id', 'records.on_day', 'people.name', 'cases.result')
  return new Map(rows.map(row => [row.case_id, toWaiting(row)]))
}

const toWaiting = (row: Record<string, any>): Waiting => ({
  key: row.key,
  caseId: row.case_id,
  isMerged: row.result === 'merged',
  ordererName: row.name ?? '',
  replyOn: row.on_day,
})

/** The event by which it was ordered. */
const idOfOrder = (db: Db) => db.raw(`substr(records.key, 1, length(records.key) - ${keyOfOrder('').length})`)

function asked(db: Db, { state, orderedBy, waitsFor, dueBefore, person, today }: Asked) {
  const query = db('records')
    .join('case_facts', 'case_facts.case_id', 'records.case_id')
    .join('events', 'events.id', idOfOrder(db))
    .where('records.kind', orderKind)
  if (state) query.where('records.state', state)
  if (orderedBy) query.where('events.taken_by', orderedBy)
  if (dueBefore) query.where('records.on_day', '<', dueBefore)
  if (waitsFor) query.where(waitingFor(db, waitsFor, today))
  return onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') })
}

const waitingFor =
  (db: Db, { owners, leftAt }: NonNullable<Filters['waitsFor']>, today: string) =>
  (query: Knex.QueryBuilder) => {
    query.whereIn('case_facts.owner_id', [...owners])
    if (leftAt.length === 0) return
    query.orWhere(left =>
      left.whereIn('case_facts.organisation_path', [...leftAt]).whereIn('case_facts.owner_id', gonePeople(db, today)),
    )
  }

export async function countOrders(db: Db, filters: Asked): Promise<number> {
  return Number((await asked(db, filters).count({ count: '*' }).first())?.count ?? 0)
}

/** Those that wait for a reply first, the earliest day first. */
export async function listOrders(
  db: Db,
  { limit, offset = 0, ...filters }: Asked & { limit: number; offset?: number },
) {
  const rows = await asked(db, filters)
    .join('cases', 'cases.id', 'case_facts.case_id')
    .join('people as owner', 'owner.id', 'case_facts.owner_id')
    .leftJoin('people as orderer', 'orderer.id', 'events.taken_by')
    .orderByRaw("case records.state when 'open' then 0 when 'answered' then 1 else 2 end")
    .orderBy(['records.on_day', 'records.key'])
    .limit(limit)
    .offset(offset)
    .select(
      'records.*',
      'events.taken_by as ordered_by',
      'case_facts.title',
      'case_facts.owner_id',
      'case_facts.organisation_path',
    )
    .select(
      'cases.case_number',
      'cases.registration_number',
      'cases.result',
      'owner.name as owner_name',
      'orderer.name as orderer_name',
    )
  const replies = await repliesIn(db, [...new Set(rows.map(row => row.case_id as string))])
  return rows.map(row => toOrder(row, replies))
}

/** By the key of its order, the day of the newest reply. */
export async function repliesIn(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows: { answers: string; happened_on: string }[] = await db('events')
    .whereIn('case_id', [...caseIds])
    .where('step', 'supervisionReply')
    .orderBy(['case_id', 'sequence'])
    .select('answers', 'happened_on')
  return new Map(rows.map(({ answers, happened_on }) => [JSON.parse(answers).about, happened_on]))
}

/** While an order is open it waits for a reply, whatever was replied before it was asked again. */
export const replyStanding = (
  replies: ReadonlyMap<string, string>,
  { key, state }: { key: string; state: OrderState },
): string | null => (state === 'open' ? null : (replies.get(key) ?? null))

const toOrder = (row: Record<string, any>, replies: ReadonlyMap<string, string>): Order => {
  const details = JSON.parse(row.details)
  return {
    key: row.key,
    caseId: row.case_id,
    title: row.title,
    number: row.case_number ?? row.registration_number,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    organisationPath: row.organisation_path,
    isMerged: row.result === 'merged',
    text: details.text,
    reply: details.reply ?? null,
    orderedBy: row.ordered_by,
    ordererName: row.orderer_name ?? '',
    replyOn: row.on_day,
    repliedOn: replyStanding(replies, { key: row.key, state: row.state }),
    state: row.state,
  }
}
