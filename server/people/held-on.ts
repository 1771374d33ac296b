/** Which roles are held on a day: from the first day to the last, both counted; one without a last day goes on. */
import type { Knex } from 'knex'

/** Narrows a query to memberships held on `day`, 'YYYY-MM-DD'; `table`: what the query calls them. */
export const heldOn =
  (day: string, table = 'memberships') =>
  (held: Knex.QueryBuilder): void => {
    held
      .where(`${table}.from_on`, '<=', day)
      .where(ends => ends.whereNull(`${table}.to_on`).orWhere(`${table}.to_on`, '>=', day))
  }
