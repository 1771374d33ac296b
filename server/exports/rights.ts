/** What somebody may see, as a short sign: when it changes, a list taken out before is no longer theirs to fetch. */
import { createHash } from 'node:crypto'
import { casesApart } from '../cases/apart.ts'
import type { Seeing } from '../cases/visible.ts'
import type { Db } from '../db.ts'

/** By roles and places, by whom they cover, and case by case where they see one apart from these or are shut out of it. */
export async function rightsOf(db: Db, { person, today }: Seeing): Promise<string> {
  const { opened, shut } = await casesApart(db, { person, today })
  const held = person.memberships.map(({ role, path }) => `${role} ${path}`).toSorted()
  const apart = [opened.map(({ id }) => id).toSorted(), [...shut].toSorted()]
  return createHash('sha256')
    .update(JSON.stringify([held, person.covers.toSorted(), apart]))
    .digest('hex')
}
