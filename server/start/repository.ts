/** Rows only the start of a house needs: its two marks among the parameters, and those of the first administrator. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'

const [tokenMark, fillingMark] = ['first-administrator-token', 'demo-being-loaded']

type Mark = { value: unknown; source: string; today: string; at: Date }

async function mark(tx: Db, name: string, { value, source, today, at }: Mark): Promise<void> {
  await tx('parameters').where({ name }).delete()
  await tx('parameters').insert({
    id: randomUUIDv7(),
    name,
    valid_from: today,
    value: JSON.stringify(value),
    source,
    changed_by: clock.id,
    changed_at: at.toISOString(),
  })
}

export const hasPeople = async (db: Db): Promise<boolean> => Boolean(await db('people').first('id'))

export const isFilling = async (db: Db): Promise<boolean> =>
  Boolean(await db('parameters').where({ name: fillingMark }).first('id'))

export const markFilling = (tx: Db, on: { today: string; at: Date }): Promise<void> =>
  mark(tx, fillingMark, { value: true, source: 'start-up of an empty house', ...on })

export const unmarkFilling = async (tx: Db): Promise<void> => {
  await tx('parameters').where({ name: fillingMark }).delete()
}

export const hasAdministrator = async (db: Db): Promise<boolean> =>
  Boolean(await db('memberships').where({ role: 'administrator' }).first('id'))

/** Keeps the hash of a token; an earlier one is void from now on. */
export const keepToken = (tx: Db, { hash, ...on }: { hash: string; today: string; at: Date }): Promise<void> =>
  mark(tx, tokenMark, { value: hash, source: 'start-up without an administrator', ...on })

const byHash = (hash: string) => ({ name: tokenMark, value: JSON.stringify(hash) })

export const isToken = async (db: Db, hash: string): Promise<boolean> =>
  Boolean(await db('parameters').where(byHash(hash)).first('id'))

/** False where it is not the token, or somebody was faster. */
export const spendToken = async (tx: Db, hash: string): Promise<boolean> =>
  (await tx('parameters').where(byHash(hash)).delete()) === 1

export type Province = { nameZh: string; nameEn: string; shortCode: string; createdAt: string }

/** The root of the tree. Returns its id. */
export async function addProvince(tx: Db, { nameZh, nameEn, shortCode, createdAt }: Province): Promise<string> {
  const id = randomUUIDv7()
  await tx('organisations').insert({
    id,
    parent_id: null,
    path: `/${id}/`,
    kind: 'province',
    name_zh: nameZh,
    name_en: nameEn,
    short_code: shortCode,
    created_at: createdAt,
  })
  return id
}

type Administrator = { personId: string; organisationId: string; today: string }

/** Returns the membership's id. */
export async function addAdministrator(tx: Db, { personId, organisationId, today }: Administrator): Promise<string> {
  const id = randomUUIDv7()
  await tx('memberships').insert({
    id,
    person_id: personId,
    organisation_id: organisationId,
    role: 'administrator',
    from_on: today,
  })
  return id
}
