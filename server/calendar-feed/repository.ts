/** Calendar feeds by the hash of their token. Rows in, plain objects out; the only file that knows these columns. */
import { hashOfToken } from '../access/secret-token.ts'
import type { Db } from '../db.ts'

export type Feed = { personId: string; madeAt: string; fetchedAt: string | null }

export async function feedOf(db: Db, personId: string): Promise<Feed | undefined> {
  const row = await db('calendar_feeds').where({ person_id: personId }).first()
  return row && toFeed(row)
}

export async function feedByToken(db: Db, token: string): Promise<Feed | undefined> {
  const row = await db('calendar_feeds')
    .where({ token_hash: hashOfToken(token) })
    .first()
  return row && toFeed(row)
}

/** The one address of a person; the one before it leads nowhere any more. */
export async function putFeed(
  tx: Db,
  { personId, token, at }: { personId: string; token: string; at: Date },
): Promise<void> {
  await dropFeed(tx, personId)
  await tx('calendar_feeds').insert({ person_id: personId, token_hash: hashOfToken(token), made_at: at.toISOString() })
}

export async function dropFeed(tx: Db, personId: string): Promise<void> {
  await tx('calendar_feeds').where({ person_id: personId }).delete()
}

export async function markFetched(tx: Db, personId: string, at: Date): Promise<void> {
  await tx('calendar_feeds').where({ person_id: personId }).update({ fetched_at: at.toISOString() })
}

/** What parties are called, by case. */
export async function partyNamesByCase(db: Db, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map()
  const rows: { case_id: string; name: string }[] = await db('parties')
    .whereIn('case_id', [...caseIds])
    .select('case_id', 'name')
  const byCase = Map.groupBy(rows, row => row.case_id)
  return new Map([...byCase].map(([caseId, some]) => [caseId, some.map(({ name }) => name)]))
}

const toFeed = (row: { person_id: string; made_at: string; fetched_at: string | null }): Feed => ({
  personId: row.person_id,
  madeAt: row.made_at,
  fetchedAt: row.fetched_at,
})
