/** The two sides of each order of a case: who asked last, and whether from above its station; who replied last; who is gone. */
import type { Role } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import type { Post } from '../log/posts.ts'
import { dayOf } from '../office.ts'
import { gonePeople } from '../people/gone.ts'
import { keyOfOrder } from './records.ts'

export type Sides = {
  askedBy: string
  /** By a supervisor or an administrator, as they stood to the case on that day. */
  isFromAbove: boolean
  repliedBy: string | undefined
}

/** Who orders in everything below them; a lead orders in their station only. */
export const above: readonly Role[] = ['supervisor', 'administrator']

/** By the key of the order. `posts`: all that was written about orders of the case, the oldest first. */
export async function sidesIn(
  db: Db,
  posts: readonly Post[],
  { organisationPath }: { organisationPath: string },
): Promise<ReadonlyMap<string, Sides>> {
  const asked = newestOf(posts, ['supervisionOrder', 'supervisionAgain'])
  const replied = newestOf(posts, ['supervisionReply'])
  const held = await heldAbove(db, [...new Set([...asked.values()].map(({ byId }) => byId))], organisationPath)
  return new Map(
    [...asked].map(([key, { byId, at }]) => {
      const day = dayOf(new Date(at))
      const isFromAbove = held.some(
        ({ personId, fromOn, toOn }) => personId === byId && fromOn <= day && (toOn === null || toOn >= day),
      )
      return [key, { askedBy: byId, isFromAbove, repliedBy: replied.get(key)?.byId }]
    }),
  )
}

export const orderOf = ({ id, answers }: Pick<Post, 'id' | 'answers'>): string =>
  String(answers.about ?? keyOfOrder(id))

const newestOf = (posts: readonly Post[], steps: readonly string[]): Map<string, Post> =>
  new Map(posts.filter(({ step }) => steps.includes(step)).map(post => [orderOf(post), post]))

type Held = { personId: string; fromOn: string; toOn: string | null }

async function heldAbove(db: Db, personIds: readonly string[], path: string): Promise<Held[]> {
  if (personIds.length === 0) return []
  const rows = await db('memberships')
    .join('organisations', 'organisations.id', 'memberships.organisation_id')
    .whereIn('memberships.person_id', [...personIds])
    .whereIn('memberships.role', [...above])
    .whereRaw('substr(?, 1, length(organisations.path)) = organisations.path', [path])
    .select('memberships.person_id', 'memberships.from_on', 'memberships.to_on')
  return rows.map(row => ({ personId: row.person_id, fromOn: row.from_on, toOn: row.to_on }))
}

/** The name of an owner who is gone; undefined where the owner is there. */
export async function goneOwner(db: Db, ownerId: string, today: string): Promise<string | undefined> {
  const row = await db('people').where({ id: ownerId }).whereIn('id', gonePeople(db, today)).first('name')
  return row?.name
}
