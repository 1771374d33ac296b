/** The order of a list behind a figure: by the days of its rows, or by its cases, as the list of cases orders them. */
import type { sortChoices } from '../case-list/words.ts'
import type { Db } from '../db.ts'
import { inSlices } from '../facts/apart.ts'
import type { Row } from './indicator.ts'

export type ListSort = keyof typeof sortChoices

const columns = { recent: 'last_event_at', registered: 'registered_on' } as const satisfies Record<ListSort, string>

/** To order a list by its cases all of them are looked at: a longer one stands by days alone. */
export const mostSorted = 10_000

type Placed = Pick<Row, 'caseId' | 'on'>
type Order = (a: Placed, b: Placed) => number

export const newestFirst: Order = (a, b) => (a.on === b.on ? (a.caseId < b.caseId ? 1 : -1) : a.on < b.on ? 1 : -1)

/** `total`: of all rows, of which `rows` names every case. Rows of one case stay together, the newest first. */
export async function orderOf(
  db: Db,
  { sort, total, rows }: { sort: ListSort | undefined; total: number; rows: readonly Placed[] },
): Promise<Order> {
  if (!sort || total > mostSorted) return newestFirst
  const places = new Map<string, string>() // made once, as each is compared many times
  for await (const [id, key] of inSlices([...new Set(rows.map(({ caseId }) => caseId))], ids => keysOf(db, sort, ids)))
    places.set(id, `${key} ${id}`)
  const placeOf = ({ caseId }: Placed): string => places.get(caseId) ?? caseId
  return (a, b) => (a.caseId === b.caseId ? newestFirst(a, b) : placeOf(a) < placeOf(b) ? 1 : -1)
}

async function keysOf(db: Db, sort: ListSort, ids: readonly string[]): Promise<[id: string, key: string][]> {
  const rows = await db('case_facts')
    .whereIn('case_id', [...ids])
    .select('case_id', `${columns[sort]} as key`)
  return rows.map(({ case_id, key }) => [case_id, key])
}
