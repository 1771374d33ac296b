/**
 * Whether anybody has written what is kept, on PostgreSQL with any number of processes. Each transaction that may change
 * it leaves its own number in a table as it commits (`prepared-statements.ts`). An answer that was read after a snapshot
 * was taken is good as long as no transaction is seen in that table which the snapshot did not see; see docs/adr/0013.
 */
import pg from 'pg'
import type { Db } from '../db.ts'

/**
 * `$1`: the snapshot before; null at first. It cannot be told where numbers may be gone which that snapshot did not see:
 * the lowest one that is left is higher than a transaction which ran at the time.
 */
const question = `
  select pg_current_snapshot()::text as snapshot,
    (select xid from written_transactions order by xid limit 1) <= pg_snapshot_xmin($1::text::pg_snapshot)
    and not exists (
      select from written_transactions
      where xid >= pg_snapshot_xmin($1::text::pg_snapshot)
        and not pg_visible_in_snapshot(xid, $1::text::pg_snapshot)
    ) as same`

/** What a transaction does as it commits. */
export const noteTransaction = 'insert into written_transactions values (pg_current_xact_id()) on conflict do nothing'

/** In milliseconds. Whoever cannot learn within that time whether anything was written reads anew. */
const longestMs = 5_000

export type Others = { look(changed: () => void): Promise<boolean>; end(): Promise<void> }

/**
 * On a connection of its own: as long as it lives, the server has neither stopped nor been put back to an earlier state,
 * so that no number has been given twice. One looking serves all who came before it was sent.
 */
export function othersOn(url: string): Others {
  let seen: Promise<Seen> | undefined
  let underway: Promise<boolean> | undefined
  let next: Promise<boolean> | undefined

  async function lookNow(changed: () => void): Promise<boolean> {
    seen ??= connect(url)
    const one = seen
    try {
      const isSame = await isSameOn(await one)
      if (!isSame) changed()
      return true
    } catch {
      forget(one) // whoever reads anew hears of what is wrong with the database
      return false
    }
  }
  function forget(one: Promise<Seen>): void {
    if (seen === one) seen = undefined
    one.then(({ client }) => client.end()).catch(() => undefined)
  }
  return {
    look(changed) {
      next ??= Promise.resolve(underway).then(() => {
        next = undefined // from now on it may have been sent
        underway = lookNow(changed)
        return underway
      })
      return next
    },
    async end() {
      await next
      await (await seen?.catch(() => undefined))?.client.end()
    },
  }
}

/** `snapshot`: what was seen when anybody last looked. */
type Seen = { client: pg.Client; snapshot: string | null }

async function connect(url: string): Promise<Seen> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: longestMs, query_timeout: longestMs })
  client.on('error', () => undefined) // its next question fails
  await client.connect()
  return { client, snapshot: null }
}

async function isSameOn(seen: Seen): Promise<boolean> {
  const { rows } = await seen.client.query({ name: 'written by others', text: question, values: [seen.snapshot] })
  const [{ snapshot, same }] = rows as [{ snapshot: string; same: boolean | null }]
  seen.snapshot = snapshot
  return same === true
}

/** So many of the latest are left: whoever has not looked while more were written reads anew. */
const mostLeft = 4_000

/** Numbers above all that the server has given come from a copy of another one, which would never be seen. */
export async function forgetOldTransactions(tx: Db, left = mostLeft): Promise<void> {
  const all = () => tx('written_transactions')
  await all().where('xid', '>=', tx.raw('pg_snapshot_xmax(pg_current_snapshot())')).delete()
  const oldest = all().orderBy('xid', 'desc').offset(left).limit(1).select('xid')
  await all().where('xid', '<', oldest).delete()
}
