/** People, the roles they hold and whom they cover. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import type { Role } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Membership, Person } from './person.ts'

/** What `joinPerson` adds to a row; one row for each pair of a membership and a cover. */
export type PersonRow = {
  person_id: string
  name: string
  locale: Locale
  active: unknown
  must_change_password: unknown
  role: Role | null
  organisation_id: string | null
  path: string | null
  covers_id: string | null
}

export const personColumns = [
  'p.id as person_id',
  'p.name',
  'p.locale',
  'p.active',
  'p.must_change_password',
  'm.role',
  'm.organisation_id',
  'o.path',
  'a.person_id as covers_id',
]

/** Adds to a query whoever `column` names, the roles held on `day` and whom they cover on it. */
export function joinPerson(query: Knex.QueryBuilder, column: string, day: string): Knex.QueryBuilder {
  return query
    .leftJoin('people as p', 'p.id', column)
    .leftJoin('memberships as m', on => {
      on.on('m.person_id', 'p.id').andOnVal('m.from_on', '<=', day)
      on.andOn(ends => ends.onNull('m.to_on').orOnVal('m.to_on', '>=', day))
    })
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('absences as a', on => {
      on.on('a.cover_id', 'p.id').andOnVal('a.from_on', '<=', day).andOnVal('a.to_on', '>=', day)
    })
}

/** The person the rows of `joinPerson` are about. */
export function personFrom(rows: readonly PersonRow[]): Person {
  const [{ person_id: id, name, locale } = {} as PersonRow] = rows
  const memberships = new Map<string, Membership>()
  const covers = new Set<string>()
  for (const { role, organisation_id: organisationId, path, covers_id } of rows) {
    if (role && organisationId && path) memberships.set(`${role} ${organisationId}`, { role, organisationId, path })
    if (covers_id) covers.add(covers_id)
  }
  return { id, name, locale, memberships: [...memberships.values()], covers: [...covers] }
}

/** A person who may still work here, with the roles and covers of `day`. */
export async function findPerson(db: Db, id: string, day: string): Promise<Person | undefined> {
  const one = db.from(db('people').where({ id, active: true }).as('one'))
  const rows: PersonRow[] = await joinPerson(one, 'one.id', day).select(personColumns)
  return rows.length > 0 ? personFrom(rows) : undefined
}

export type SignInRow = { id: string; passwordHash: string | null; active: boolean }

/** Whoever signs in by this user name, or by the phone with this blind index. */
export async function findForSignIn(
  db: Db,
  { userName, phoneIndex }: { userName: string; phoneIndex: string },
): Promise<SignInRow | undefined> {
  const rows = await db('people')
    .where({ user_name: userName })
    .orWhere({ phone_index: phoneIndex })
    .select('id', 'user_name', 'password_hash', 'active')
  const row = rows.find(({ user_name }) => user_name === userName) ?? rows[0]
  return row && { id: row.id, passwordHash: row.password_hash, active: Boolean(row.active) }
}

export type Account = {
  id: string
  userName: string
  name: string
  phoneSealed: string | null
  locale: Locale
  active: boolean
  mustChangePassword: boolean
  practiceNumber: string | null
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db('people').where({ id }).first()
  return row && toAccount(row)
}

export const toAccount = (row: any): Account => ({
  id: row.id,
  userName: row.user_name,
  name: row.name,
  phoneSealed: row.phone_sealed,
  locale: row.locale,
  active: Boolean(row.active),
  mustChangePassword: Boolean(row.must_change_password),
  practiceNumber: row.practice_number,
})

export async function passwordHashOf(db: Db, id: string): Promise<string | null> {
  const row = await db('people').where({ id }).first('password_hash')
  return row?.password_hash ?? null
}

/** Who else has this user name or phone already. */
export async function takenNames(
  db: Db,
  { userName, phoneIndex, except }: { userName?: string; phoneIndex?: string | undefined; except?: string },
): Promise<{ userName: boolean; phone: boolean }> {
  const others = (column: string, value: string | undefined) =>
    value === undefined
      ? undefined
      : db('people')
          .where({ [column]: value })
          .whereNot({ id: except ?? '' })
          .first('id')
  const byName = await others('user_name', userName)
  const byPhone = await others('phone_index', phoneIndex)
  return { userName: Boolean(byName), phone: Boolean(byPhone) }
}

export type NewPerson = {
  userName: string
  name: string
  phoneSealed?: string | null
  phoneIndex?: string | null
  passwordHash: string
  mustChangePassword: boolean
  locale: Locale
  practiceNumber?: string | undefined
  createdAt: string
}

/** Returns the new person's id. */
export async function addPerson(tx: Db, person: NewPerson): Promise<string> {
  const id = randomUUIDv7()
  await tx('people').insert({
    id,
    user_name: person.userName,
    name: person.name,
    phone_sealed: person.phoneSealed ?? null,
    phone_index: person.phoneIndex ?? null,
    password_hash: person.passwordHash,
    locale: person.locale,
    must_change_password: person.mustChangePassword,
    practice_number: person.practiceNumber ?? null,
    created_at: person.createdAt,
  })
  return id
}

export type PersonChange = Partial<{
  name: string
  locale: Locale
  active: boolean
  phoneSealed: string | null
  phoneIndex: string | null
  practiceNumber: string | null
  passwordHash: string
  mustChangePassword: boolean
}>

/** Writes what is given and leaves the rest. */
export async function changePerson(tx: Db, id: string, change: PersonChange): Promise<void> {
  const columns: Record<keyof PersonChange, string> = {
    name: 'name',
    locale: 'locale',
    active: 'active',
    phoneSealed: 'phone_sealed',
    phoneIndex: 'phone_index',
    practiceNumber: 'practice_number',
    passwordHash: 'password_hash',
    mustChangePassword: 'must_change_password',
  }
  const row = Object.fromEntries(
    Object.entries(change).map(([key, value]) => [columns[key as keyof PersonChange], value]),
  )
  if (Object.keys(row).length > 0) await tx('people').where({ id }).update(row)
}
