/** What was written about warnings. Rows in, plain objects out; read by whoever may see all cases of the warning. */
import { seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Seen } from './repository.ts'

export type Note = {
  kind: 'note' | 'assigned' | 'closed'
  text: string
  nextOn: string | null
  assignedName: string | null
  by: string
  byName: string
  at: string
}

type NewNote = Pick<Note, 'kind' | 'text' | 'by' | 'at'> & {
  id: string
  warningId: string
  nextOn?: string | undefined
  assignedTo?: string
}

export async function insertNote(
  tx: Db,
  { id, warningId, kind, text, nextOn, assignedTo, by, at }: NewNote,
): Promise<void> {
  await tx('warning_notes').insert({
    id,
    warning_id: warningId,
    kind,
    text,
    next_on: nextOn ?? null,
    assigned_to: assignedTo ?? null,
    written_by: by,
    written_at: at,
  })
}

const notes = (db: Db, warningId: string) =>
  db('warning_notes')
    .join('people as writer', 'writer.id', 'warning_notes.written_by')
    .leftJoin('people as assigned', 'assigned.id', 'warning_notes.assigned_to')
    .where('warning_notes.warning_id', warningId)
    .select('warning_notes.*', 'writer.name as by_name', 'assigned.name as assigned_name')

export async function newestNote(db: Db, warningId: string): Promise<Note | undefined> {
  const row = await notes(db, warningId).orderBy('warning_notes.id', 'desc').first()
  return row && toNote(row)
}

/** Words may tell of any case of the warning: whoever does not see all of them reads only their own. */
export async function notesFor(db: Db, warningId: string, { person, today }: Seen): Promise<Note[]> {
  const hidden = await db('warning_cases')
    .where({ warning_id: warningId })
    .whereNotExists(seenCase(db, { person, today }, 'warning_cases.case_id'))
    .first('case_id')
  const query = notes(db, warningId).orderBy('warning_notes.id', 'desc')
  if (hidden) query.where('warning_notes.written_by', person.id)
  return (await query).map(toNote)
}

const toNote = (row: Record<string, any>): Note => ({
  kind: row.kind,
  text: row.text,
  nextOn: row.next_on,
  assignedName: row.assigned_name,
  by: row.written_by,
  byName: row.by_name,
  at: row.written_at,
})
