/** What somebody is called; a dash for nobody. */
import type { Db } from '../db.ts'

export async function nameOfPerson(db: Db, id: string): Promise<string> {
  const row = await db('people').where({ id }).first('name')
  return row?.name ?? '—'
}
