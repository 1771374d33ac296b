/** Whose work somebody may look at: their own, that of their station's people, or that of everybody in their area. */
import type { Role } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'
import { type HeldMembership, hasEnded, membershipsOf } from '../people/directory.ts'
import { heldOn } from '../people/held-on.ts'
import type { Person } from '../people/person.ts'
import { type Account, findAccount, toAccount } from '../people/repository.ts'
import { heldRoles, takesCases } from '../people/roles.ts'

const ofArea: readonly Role[] = ['legal-aid-officer', 'supervisor', 'administrator']

export type Colleague = Account & { memberships: HeldMembership[] }
type Reader = { by: Person; today: string }

/** Leads look at their own station, the others at all below them; the paths of both, for a query. */
const stationsOf = ({ memberships }: Person): string[] =>
  memberships.filter(({ role }) => role === 'station-lead').map(({ path }) => path)
const areasOf = ({ memberships }: Person): string[] =>
  memberships.filter(({ role }) => ofArea.includes(role)).map(({ path }) => path)

export const looksAtOthers = (person: Person): boolean => stationsOf(person).length + areasOf(person).length > 0

const isTheirs = ({ role, path }: HeldMembership, by: Person): boolean =>
  takesCases(role) && (stationsOf(by).includes(path) || areasOf(by).some(top => path.startsWith(top)))

/** Throws NotFound for somebody whose work is not the reader's to see. */
export async function findColleague(db: Db, id: string, { by, today }: Reader): Promise<Colleague> {
  const account = await findAccount(db, id)
  const held = (await membershipsOf(db, [id])).filter(one => takesCases(one.role))
  const memberships = id === by.id ? held : held.filter(one => isTheirs(one, by))
  if (!account || memberships.length === 0) throw new NotFound(`No colleague ${id}`)
  const current = memberships.filter(one => !hasEnded(one, today))
  return { ...account, memberships: current.length > 0 ? current : memberships }
}

/** Whether the reader leads the person: confirms what they did. Nobody leads themselves. */
export const leads = (by: Person, { id, memberships }: Colleague): boolean =>
  id !== by.id && memberships.some(one => isTheirs(one, by))

/** Everybody at work today whose work the reader may see. */
const colleagues = (db: Db, { by, today }: Reader) =>
  db('people as p')
    .where('p.active', true)
    .whereExists(
      db('memberships as m')
        .join('organisations as o', 'o.id', 'm.organisation_id')
        .whereRaw('m.person_id = p.id')
        .whereIn('m.role', heldRoles.filter(takesCases))
        .where(heldOn(today, 'm'))
        .where(where => {
          where.whereIn('o.path', stationsOf(by))
          if (areasOf(by).length > 0) where.orWhere(under('o.path', areasOf(by)))
        })
        .select('m.id'),
    )

export async function countColleagues(db: Db, reader: Reader): Promise<number> {
  return Number((await colleagues(db, reader).count({ count: '*' }).first())?.count ?? 0)
}

/** In the order of names, from a place on. */
export async function colleaguesOf(
  db: Db,
  { limit, offset, ...reader }: Reader & { limit: number; offset: number },
): Promise<Colleague[]> {
  const { by, today } = reader
  const rows = await colleagues(db, reader).orderBy(['p.name', 'p.id']).limit(limit).offset(offset).select('p.*')
  const held = await membershipsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    ...toAccount(row),
    memberships: held.filter(one => one.personId === row.id && !hasEnded(one, today) && isTheirs(one, by)),
  }))
}
