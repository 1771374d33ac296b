/** Which cases a restriction takes out of a person's sight: part of each query that asks what somebody may see. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

/** Ids as `case_id`: all restricted ones but those the person is in charge of. PIPL, art. 47(2). */
export const restrictedFor = (db: Db, { id }: Pick<Person, 'id'>): Knex.QueryBuilder =>
  db('restricted_cases')
    .where(other => other.whereNull('in_charge').orWhereNot('in_charge', id))
    .select('case_id')

/** Ids as `case_id` of those whose personal information was erased: nothing of them can be made again. */
export const erasedCases = (db: Db): Knex.QueryBuilder =>
  db('restricted_cases').where({ state: 'erased' }).select('case_id')
