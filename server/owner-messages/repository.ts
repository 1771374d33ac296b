/** Messages to the owner of a case and their answers: events of the case, with a record of which wait for an answer. */
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { postsOf } from '../log/posts.ts'
import type { Person } from '../people/person.ts'

export type Message = {
  id: string
  isAnswer: boolean
  /** The key of the message; of an answer, that of the message it answers. */
  about: string
  text: string
  by: string
  at: string
}

const steps = ['ownerMessage', 'ownerAnswer']
export const keyOf = (eventId: string): string => `${eventId}-message`

/** Every message and answer of a case, the oldest first. */
export async function messagesOf(db: Db, caseId: string): Promise<Message[]> {
  return (await postsOf(db, caseId, steps)).map(({ id, step, answers: { text, about }, by, at }) => ({
    id,
    isAnswer: step === 'ownerAnswer',
    about: String(about ?? keyOf(id)),
    text: String(text ?? ''),
    by,
    at,
  }))
}

/** A message that waits for its answer. Throws NotFound where there is none of that key. */
export async function messageThatWaits(
  db: Db,
  { caseId, about }: { caseId: string; about: string | undefined },
): Promise<Message> {
  const here = { case_id: caseId, kind: 'owner-message', key: about ?? '', state: 'open' }
  const isWaiting = await db('records').where(here).first('key')
  const found = isWaiting && (await messagesOf(db, caseId)).find(one => one.about === about && !one.isAnswer)
  if (!found) throw new NotFound('No such message')
  return found
}

export type Waiting = { key: string; caseId: string; title: string; onDay: string; isMerged: boolean }

/** What waits for this person's answer, as owner or for an owner they cover; the oldest first. */
export async function waitingFor(
  db: Db,
  { person, today, limit }: { person: Person; today: string; limit: number },
): Promise<Waiting[]> {
  const query = db('case_facts')
    .join('records', 'records.case_id', 'case_facts.case_id')
    .join('cases', 'cases.id', 'case_facts.case_id')
    .whereIn('case_facts.owner_id', [person.id, ...person.covers])
    .where({ 'records.kind': 'owner-message', 'records.state': 'open' })
    .orderBy('records.on_day')
    .orderBy('records.key')
    .limit(limit)
  const rows = await onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') }).select(
    'records.key',
    'records.on_day',
    'case_facts.case_id',
    'case_facts.title',
    'cases.result',
  )
  return rows.map(row => ({
    key: row.key,
    caseId: row.case_id,
    title: row.title,
    onDay: row.on_day,
    isMerged: row.result === 'merged',
  }))
}
