/**
 * How long somebody waits after failed sign-ins, counted for the account and for the address they come from.
 * It lives in the database, so that all processes count together. Only this file knows its rows of `rate_limits`:
 * `points` is the number of failures in a row, `expire` the instant (ms) from which another try is allowed.
 */
import type { Db } from '../db.ts'

type Rule = { prefix: string; free: number }

/**
 * One account may fail five times; one address, behind which a whole station may sit, twenty times. Calendars whose
 * feed was revoked go on asking: they are counted by themselves and lock nobody out of the house.
 */
const rules = {
  account: { prefix: 'sign-in:account:', free: 5 },
  address: { prefix: 'sign-in:address:', free: 20 },
  feed: { prefix: 'calendar-feed:address:', free: 20 },
  check: { prefix: 'paper-check:address:', free: 40 },
} as const satisfies Record<string, Rule>

export type Attempt = { account: string; address: string }

const minuteMs = 60_000
const mostMinutes = 60
const forgottenAfterMs = 24 * 60 * minuteMs

/** 0 while failures are free, then 1, 2, 4 … minutes, at most 60. */
export const lockMinutes = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(2 ** Math.min(failures - free, 10), mostMinutes)

/**
 * Counts a try before the password is looked at, so that many at once cannot slip through. Returns 0, or, where the
 * account or the address has to wait, for how many minutes; such a try is not counted.
 */
export const countAttempt = (tx: Db, attempt: Attempt, now: Date): Promise<number> => count(tx, keysOf(attempt), now)

/** The same for the address of a calendar feed that leads nowhere. */
export const countWrongFeed = (tx: Db, address: string, now: Date): Promise<number> =>
  count(tx, [`${rules.feed.prefix}${address}`], now)

/** The same for each check of a paper by its code. */
export const countPaperCheck = (tx: Db, address: string, now: Date): Promise<number> =>
  count(tx, [`${rules.check.prefix}${address}`], now)

async function count(tx: Db, keys: readonly string[], now: Date): Promise<number> {
  const at = now.getTime()
  await tx('rate_limits')
    .where(ours => Object.values(rules).reduce((any, { prefix }) => any.orWhere('key', 'like', `${prefix}%`), ours))
    .where('expire', '<', at - forgottenAfterMs)
    .delete()
  await tx('rate_limits')
    .insert(keys.map(key => ({ key, points: 0, expire: at })))
    .onConflict('key')
    .merge({ points: tx.raw('rate_limits.points + 0') }) // takes the row's lock: others wait here
  const rows: { key: string; points: number; expire: number }[] = await tx('rate_limits').whereIn('key', keys)
  const waitMs = Math.max(...rows.map(row => waitOf(row, at)), 0)
  if (waitMs > 0) return Math.ceil(waitMs / minuteMs)
  for (const { key, points } of rows) {
    const expire = at + lockMinutes(points + 1, freeOf(key)) * minuteMs
    await tx('rate_limits')
      .where({ key })
      .update({ points: points + 1, expire })
  }
  return 0
}

const freeOf = (key: string): number =>
  Object.values(rules).find(({ prefix }) => key.startsWith(prefix))?.free ?? rules.address.free

/** Never longer than the longest lock, also where the machine's clock was set back meanwhile. */
function waitOf({ key, points, expire }: { key: string; points: number; expire: number }, at: number): number {
  return points < freeOf(key) ? 0 : Math.min(Number(expire) - at, mostMinutes * minuteMs)
}

/** The password was right: the account starts anew, and the address gets its one try back. */
export async function forgiveAttempt(tx: Db, attempt: Attempt, now: Date): Promise<void> {
  const [account, address] = keysOf(attempt)
  await tx('rate_limits').where({ key: account }).delete()
  await tx('rate_limits')
    .where({ key: address })
    .where('points', '>', 0)
    .update({ points: tx.raw('rate_limits.points - 1'), expire: now.getTime() })
}

const keysOf = ({ account, address }: Attempt): [account: string, address: string] => [
  `${rules.account.prefix}${account}`,
  `${rules.address.prefix}${address}`,
]
