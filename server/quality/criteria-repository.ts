/** What is marked in a review of quality, as an office has said. Rows in, plain objects out. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'

export type Criterion = { id: string; name: Text; most: number }
export type KeptCriterion = Criterion & { path: string; active: boolean }

/** Those an administrator keeps, closed ones included. */
export async function criteriaUnder(db: Db, paths: readonly string[]): Promise<KeptCriterion[]> {
  return (await db('quality_criteria').where(under('path', paths)).orderBy('id')).map(toCriterion)
}

/** Those that hold at a place, in the order in which they were added. */
export async function criteriaAt(db: Db, organisationPath: string): Promise<Criterion[]> {
  const rows = await db('quality_criteria')
    .where('active', true)
    .whereRaw(`substr(?, 1, length(path)) = path`, [organisationPath])
    .orderBy('id')
  return rows.map(toCriterion)
}

export async function insertCriterion(
  tx: Db,
  { path, name, most, at }: { path: string; name: Text; most: number; at: string },
): Promise<string> {
  const id = randomUUIDv7()
  const row = { id, path, name_zh: name.zh, name_en: name.en, most, active: true, created_at: at }
  await tx('quality_criteria').insert(row)
  return id
}

/** Throws NotFound where it is not kept below one of `paths`. */
export async function setCriterionActive(
  tx: Db,
  id: string,
  { active, paths }: { active: boolean; paths: readonly string[] },
): Promise<void> {
  const changed = await tx('quality_criteria').where({ id }).where(under('path', paths)).update({ active })
  if (changed === 0) throw new NotFound(`No criterion ${id}`)
}

const toCriterion = (row: Record<string, any>): KeptCriterion => ({
  id: row.id,
  name: { zh: row.name_zh, en: row.name_en },
  most: row.most,
  path: row.path,
  active: Boolean(row.active),
})
