/** Which cases are a person's own to look after. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

type Asked = { person: Person; today: string }

/** A lawyer's cases are those they are assigned to. */
export const mine = (query: Knex.QueryBuilder, db: Db, { person, today }: Asked): Knex.QueryBuilder =>
  query
    .whereIn('case_facts.owner_id', [person.id, ...person.covers])
    .orWhereIn('case_facts.case_id', assignedTo(db, { person, today }).select('case_id'))

/** The grants by which somebody is assigned to a case today. */
export const assignedTo = (db: Db, { person, today }: Asked): Knex.QueryBuilder =>
  db('access_grants')
    .where({ person_id: person.id, grant: 'assigned' })
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
