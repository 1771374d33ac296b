/** Wall screens by the hash of their token. The only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Locale } from '../../workflows/text.ts'
import { hashOfToken } from '../access/secret-token.ts'
import type { Db } from '../db.ts'

export type Display = {
  id: string
  organisationId: string
  name: string
  locale: Locale
  madeBy: string
  madeAt: string
  shownAt: string | null
}

/** With the names of those who made them. */
export async function displaysOf(db: Db, organisationIds: readonly string[]): Promise<(Display & { maker: string })[]> {
  const rows: Record<string, any>[] = await db('displays')
    .join('people', 'people.id', 'displays.made_by')
    .whereIn('displays.organisation_id', [...organisationIds])
    .orderBy(['displays.organisation_id', 'displays.made_at', 'displays.id'])
    .select('displays.*', 'people.name as maker')
  return rows.map(row => ({ ...toDisplay(row), maker: row.maker }))
}

export async function displayById(db: Db, id: string): Promise<Display | undefined> {
  const row = await db('displays').where({ id }).first()
  return row && toDisplay(row)
}

export async function displayByToken(db: Db, token: string): Promise<Display | undefined> {
  const row = await db('displays')
    .where({ token_hash: hashOfToken(token) })
    .first()
  return row && toDisplay(row)
}

type NewDisplay = Pick<Display, 'organisationId' | 'name' | 'locale' | 'madeBy' | 'madeAt'> & { token: string }

/** Returns its id. */
export async function addDisplay(
  tx: Db,
  { organisationId, token, madeBy, madeAt, ...told }: NewDisplay,
): Promise<string> {
  const id = randomUUIDv7()
  const made = { organisation_id: organisationId, ...told, made_by: madeBy, made_at: madeAt }
  await tx('displays').insert({ id, ...made, token_hash: hashOfToken(token) })
  return id
}

export async function dropDisplay(tx: Db, id: string): Promise<void> {
  await tx('displays').where({ id }).delete()
}

export async function markShown(tx: Db, id: string, at: Date): Promise<void> {
  await tx('displays').where({ id }).update({ shown_at: at.toISOString() })
}

const toDisplay = (row: Record<string, any>): Display => ({
  id: row.id,
  organisationId: row.organisation_id,
  name: row.name,
  locale: row.locale,
  madeBy: row.made_by,
  madeAt: row.made_at,
  shownAt: row.shown_at,
})
