/** Messages on people's desks. The only file that knows the columns of `messages`. */
import { columnsOf, onlyVisible, seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'

/** What a reminder says: which moment, the day, and what was owed when it was sent. */
export type ReminderContent = { moment: string; dueOn: string; openFen: number }
export type NewMessage = {
  id: string
  personId: string
  caseId: string
  kind: 'reminder'
  content: ReminderContent
  sentAt: string
}
export type Message = { id: string; caseId: string; title: string; content: ReminderContent; sentAt: string }

/** Delivered twice it stands once. */
export async function addMessage(tx: Db, { id, personId, caseId, kind, content, sentAt }: NewMessage): Promise<void> {
  await tx('messages')
    .insert({ id, person_id: personId, case_id: caseId, kind, content: JSON.stringify(content), sent_at: sentAt })
    .onConflict('id')
    .ignore()
}

/** Not yet seen, the newest first: one's own and those of people one covers, as far as the case may be seen. */
export async function unseenMessages(
  db: Db,
  { person, today, limit }: { person: Person; today: string; limit: number },
): Promise<Message[]> {
  const query = db('messages')
    .join('case_facts', 'case_facts.case_id', 'messages.case_id')
    .whereIn('messages.person_id', [person.id, ...person.covers])
    .whereNull('messages.seen_at')
    .orderBy('messages.sent_at', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(limit)
  const rows = await onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') }).select(
    'messages.id',
    'messages.case_id',
    'messages.content',
    'messages.sent_at',
    'case_facts.title',
  )
  return rows.map(row => ({
    id: row.id,
    caseId: row.case_id,
    title: row.title,
    content: JSON.parse(row.content),
    sentAt: row.sent_at,
  }))
}

/** Throws NotFound where it is none of the person's, or tells of a case they may not see. */
export async function markSeen(
  tx: Db,
  id: string,
  { person, at, today }: { person: Person; at: string; today: string },
): Promise<void> {
  const marked = await tx('messages')
    .where({ id })
    .whereIn('person_id', [person.id, ...person.covers])
    .whereExists(seenCase(tx, { person, today }, 'messages.case_id'))
    .update({ seen_at: at })
  if (marked === 0) throw new NotFound(`No message ${id}`)
}
