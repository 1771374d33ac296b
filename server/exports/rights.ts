/** What somebody may see, as a short sign: when it changes, a list taken out before is no longer theirs to fetch. */
import { createHash } from 'node:crypto'
import { casesShutTo } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

export async function rightsOf(db: Db, person: Person): Promise<string> {
  const shut: { case_id: string }[] = await casesShutTo(db, person)
  const held = person.memberships.map(({ role, path }) => `${role} ${path}`).toSorted()
  const apart = [...new Set(shut.map(({ case_id }) => case_id))].toSorted()
  return createHash('sha256')
    .update(JSON.stringify([held, person.covers, apart]))
    .digest('hex')
}
