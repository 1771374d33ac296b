/** What a person looked for, kept encrypted under a random id for half an hour; the only file that knows the table. */
import { randomBytes } from 'node:crypto'
import type { Office } from '../office.ts'

const keptMs = 30 * 60_000

/** The id under which the page of results finds what was typed. */
export async function keepSearch(
  office: Office,
  { personId, query }: { personId: string; query: string },
): Promise<string> {
  const id = randomBytes(12).toString('base64url')
  await office.db.write(async tx => {
    await tx('searches').where('created_at', '<=', oldest(office)).delete()
    await tx('searches').insert({
      id,
      person_id: personId,
      sealed: office.sealer.seal('draft', query),
      created_at: office.now().toISOString(),
    })
  })
  return id
}

/** What was typed; undefined once it has expired, and for anybody else. */
export async function recalledSearch(
  office: Office,
  { personId, id }: { personId: string; id: string },
): Promise<string | undefined> {
  const row = await office.db
    .reader('searches')
    .where({ id, person_id: personId })
    .where('created_at', '>', oldest(office))
    .first('sealed')
  return row && office.sealer.open(row.sealed, 'draft')
}

const oldest = ({ now }: Office): string => new Date(now().getTime() - keptMs).toISOString()
