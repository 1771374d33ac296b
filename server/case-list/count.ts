/** How many cases a list has, as far as it is counted. */
import type { Knex } from 'knex'
import { type Counted, mostCounted } from '../counted.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import { type Asked, asksForNothing, onlyFitting, read } from './asked.ts'
import { casesOn, type Way, waysTo } from './ways.ts'

/** Up to where it is counted: rows that are looked at in one piece, and those that have been by then. */
const looks = [
  { size: 2_000, from: 0 },
  { size: 8_000, from: 2_000 },
]

/**
 * Exact to a thousand; where few of the many that are looked at fit, it may stop at fewer, and says that there may be more.
 * Once for all pages of a list, until something is written.
 */
export function countCases(db: Db, asked: Asked): Promise<Counted> {
  const { after: _after, before: _before, ...filters } = asked.filters
  return readOnce(db, ['cases counted', { ...asked, filters }], () => counted(db, asked))
}

async function counted(db: Db, asked: Asked): Promise<Counted> {
  const sum = { count: 0, isMore: false }
  if (asksForNothing(asked)) return sum
  for (const way of await waysTo(db, asked)) {
    const { count, isMore } = await countedOn(db, way, asked)
    sum.count += count
    sum.isMore ||= isMore
    if (sum.count > mostCounted) return { count: mostCounted, isMore: true }
  }
  return sum
}

async function countedOn(db: Db, way: Way, asked: Asked): Promise<Counted> {
  let count = 0
  for (const { size, from: offset } of looks) {
    const rows = () => inOrderOf(way, casesOn(db, way).offset(offset))
    const some = rows().limit(size).select(read).as('case_facts')
    const fitting = onlyFitting(db.from(some), db, asked).limit(mostCounted + 1 - count)
    count += await numberOf(db, fitting.select('case_facts.case_id').as('fitting'))
    if (count > mostCounted) break
    if (
      !(await rows()
        .offset(offset + size)
        .first('case_facts.case_id'))
    )
      return { count, isMore: false }
  }
  return { count, isMore: true }
}

const inOrderOf = ({ order }: Way, query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.orderBy(order.map(column => `case_facts.${column}`))

async function numberOf(db: Db, rows: Knex.QueryBuilder): Promise<number> {
  const row: { number: number | string } = await db.from(rows).count('* as number').first()
  return Number(row.number)
}
