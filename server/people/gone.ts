/** Who is no longer there: the account is closed, or no role is held. What waits for them waits for nobody. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import { heldOn } from './held-on.ts'

/** Narrows a query that has joined `people` to those who are gone on `day`, 'YYYY-MM-DD'. */
export const isGone =
  (db: Db, day: string) =>
  (gone: Knex.QueryBuilder): void => {
    const roles = db('memberships').whereRaw('memberships.person_id = people.id').where(heldOn(day))
    gone.where('people.active', false).orWhereNotExists(roles.select('memberships.id'))
  }

/** Their ids, as a subquery. */
export const gonePeople = (db: Db, day: string): Knex.QueryBuilder =>
  db('people').where(isGone(db, day)).select('people.id')
