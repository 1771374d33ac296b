/** What somebody took out of the house as a file. */
import { randomUUIDv7 } from 'node:crypto'
import type { Office } from '../office.ts'

/** `subject` names what it was, without anybody's name; no more than 120 signs of it are kept. */
export async function logExport(office: Office, { id }: { id: string }, subject: string): Promise<void> {
  const at = office.now().toISOString()
  const row = { id: randomUUIDv7(), person_id: id, action: 'exported', subject: subject.slice(0, 120), at }
  await office.db.write(tx => tx('access_log').insert(row))
}
