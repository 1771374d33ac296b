/** Running numbers that are never given twice; the only file that knows their table. */
import type { Db } from '../db.ts'

/**
 * The next number under a name, from 1. Taken inside the transaction that uses it: what is rolled back
 * gives its number back, what is written keeps it for good. Two processes wait for each other on the row.
 */
export async function allocate(tx: Db, name: string): Promise<number> {
  const raise = () => tx('counters').where({ name }).increment('value', 1)
  if ((await raise()) === 0) {
    await tx('counters').insert({ name, value: 0 }).onConflict('name').ignore() // another process may have been faster
    await raise()
  }
  const row = await tx('counters').where({ name }).first('value')
  return Number(row.value)
}
