/** The invented people who may be tried out from the sign-in page; the demo puts them there. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'

/** Known to everybody: it opens nothing but an invented office. */
export const demoPassword = 'fengqiao-demo-2026'

export type DemoLogin = { userName: string; label: Text }

const name = 'demo-logins'

export async function demoLogins(db: Db): Promise<DemoLogin[]> {
  const row = await db('parameters').where({ name }).orderBy('valid_from', 'desc').first('value')
  return row ? JSON.parse(row.value) : []
}

export async function keepDemoLogins(tx: Db, logins: readonly DemoLogin[], { on, at }: { on: string; at: Date }) {
  await tx('parameters').where({ name }).delete()
  await tx('parameters').insert({
    id: randomUUIDv7(),
    name,
    valid_from: on,
    value: JSON.stringify(logins),
    source: 'demo',
    changed_by: 'clock',
    changed_at: at.toISOString(),
  })
}
