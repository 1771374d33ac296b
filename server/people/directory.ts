/** People as an administrator sees them: those with a role below the administrator's own organisations. */
import { randomUUIDv7 } from 'node:crypto'
import type { Role } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { OrganisationKind } from '../organisations/kinds.ts'
import { under } from '../organisations/repository.ts'
import { inHand } from '../proceedings/outlasting.ts'
import { heldOn } from './held-on.ts'
import { type Account, findAccount, toAccount } from './repository.ts'

export type HeldMembership = {
  id: string
  personId: string
  role: Role
  organisationId: string
  organisation: Text
  kind: OrganisationKind
  path: string
  fromOn: string
  toOn: string | null
}

export type Managed = Account & {
  /** Those within the administrator's organisations, past and future ones included. */
  memberships: HeldMembership[]
  /** False where a role that has not ended lies outside: the account belongs to a higher administrator. */
  isWholly: boolean
}

const isWithin = (path: string, paths: readonly string[]): boolean => paths.some(top => path.startsWith(top))
export const hasEnded = ({ toOn }: Pick<HeldMembership, 'toOn'>, today: string): boolean =>
  toOn !== null && toOn < today

/** Throws NotFound where the person does not exist or never held a role below one of `paths`. */
export async function findManaged(
  db: Db,
  id: string,
  { paths, today }: { paths: readonly string[]; today: string },
): Promise<Managed> {
  const account = await findAccount(db, id)
  const all = await membershipsOf(db, [id])
  const memberships = all.filter(({ path }) => isWithin(path, paths))
  if (!account || memberships.length === 0) throw new NotFound(`No person ${id}`)
  const isWholly = all.every(membership => hasEnded(membership, today) || isWithin(membership.path, paths))
  return { ...account, memberships, isWholly }
}

export async function membershipsOf(db: Db, personIds: readonly string[]): Promise<HeldMembership[]> {
  const rows = await db('memberships as m')
    .join('organisations as o', 'o.id', 'm.organisation_id')
    .whereIn('m.person_id', [...personIds])
    .orderBy(['m.from_on', 'm.id'])
    .select('m.*', 'o.name_zh', 'o.name_en', 'o.kind', 'o.path')
  return rows.map(row => ({
    id: row.id,
    personId: row.person_id,
    role: row.role,
    organisationId: row.organisation_id,
    organisation: { zh: row.name_zh, en: row.name_en },
    kind: row.kind,
    path: row.path,
    fromOn: row.from_on,
    toOn: row.to_on,
  }))
}

export type Listed = Account & { memberships: HeldMembership[] }
export type PeopleQuery = {
  paths: readonly string[]
  /** Part of a name or user name, or a whole phone number as `phoneIndex`. */
  search?: { text: string; phoneIndex: string } | undefined
  /** The last person of the page before. */
  after?: string | undefined
  limit: number
}

/** In the order of names, with their roles below `paths`; one more than `limit` where there are more. */
export async function listPeople(db: Db, { paths, search, after, limit }: PeopleQuery): Promise<Listed[]> {
  const query = db('people as p').whereExists(
    db('memberships as m')
      .join('organisations as o', 'o.id', 'm.organisation_id')
      .whereRaw('m.person_id = p.id')
      .where(under('o.path', paths))
      .select('m.id'),
  )
  if (search) {
    const part = `%${search.text.replaceAll(/[\\%_]/g, '\\$&')}%`
    query.where(any =>
      any
        .whereRaw(`p.name like ? escape '\\'`, [part])
        .orWhereRaw(`p.user_name like ? escape '\\'`, [part.toLowerCase()])
        .orWhere('p.phone_index', search.phoneIndex),
    )
  }
  const last = after ? await db('people').where({ id: after }).first('name', 'id') : undefined
  if (last)
    query.where(later =>
      later
        .where('p.name', '>', last.name)
        .orWhere(same => same.where('p.name', last.name).where('p.id', '>', last.id)),
    )
  const rows = await query
    .orderBy(['p.name', 'p.id'])
    .limit(limit + 1)
    .select('p.*')
  const memberships = await membershipsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    ...toAccount(row),
    memberships: memberships.filter(({ personId, path }) => personId === row.id && isWithin(path, paths)),
  }))
}

export type NewMembership = {
  personId: string
  organisationId: string
  role: Role
  fromOn: string
  toOn?: string | undefined
}

/** Returns the new membership's id. */
export async function addMembershipRow(tx: Db, { personId, organisationId, role, fromOn, toOn }: NewMembership) {
  const id = randomUUIDv7()
  const row = { id, person_id: personId, organisation_id: organisationId, role, from_on: fromOn, to_on: toOn ?? null }
  await tx('memberships').insert(row)
  return id
}

export async function endMembershipRow(tx: Db, id: string, lastOn: string): Promise<void> {
  await tx('memberships').where({ id }).update({ to_on: lastOn })
}

export type Staff = { id: string; name: string; roles: Role[] }

/** Who works in one organisation on `day`, by name. */
export async function staffOf(db: Db, organisationId: string, day: string): Promise<Staff[]> {
  const rows: { id: string; name: string; role: Role }[] = await db('memberships as m')
    .join('people as p', 'p.id', 'm.person_id')
    .where({ 'm.organisation_id': organisationId, 'p.active': true })
    .where(heldOn(day, 'm'))
    .orderBy(['p.name', 'p.id', 'm.role'])
    .select('p.id', 'p.name', 'm.role')
  const staff = new Map<string, Staff>()
  for (const { id, name, role } of rows) {
    const known = staff.get(id)
    if (known) known.roles.push(role)
    else staff.set(id, { id, name, roles: [role] })
  }
  return [...staff.values()]
}

/** How many cases a person has to look after as their owner. */
export const openCasesOf = async (db: Db, personId: string): Promise<number> =>
  Number((await db('cases').where({ owner_id: personId }).where(inHand(db)).count({ n: '*' }).first())?.n ?? 0)

export async function namesOf(db: Db, ids: readonly string[]): Promise<string[]> {
  return ids.length === 0
    ? []
    : db('people')
        .whereIn('id', [...ids])
        .orderBy('name')
        .pluck('name')
}
