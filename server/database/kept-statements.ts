/**
 * Prepared statements kept with their SQLite connection. Knex prepares every query anew, which takes longer than most
 * of them take to run; the same text is prepared once here. A kept statement follows a changed schema by itself, and
 * as better-sqlite3 runs each to its end before it returns, none is ever handed out twice at a time.
 */
import type { Database, Statement } from 'better-sqlite3'

/** More than the queries the house is written with; lists of changing length (`in (?, ?, …)`) push out the oldest. */
const mostKept = 400

/** From now on `connection.prepare` answers from what it has prepared before. */
export function keepStatements(connection: Pick<Database, 'prepare'>): void {
  const kept = new Map<string, Statement>()
  const prepare = connection.prepare.bind(connection) as (sql: string) => Statement

  connection.prepare = ((sql: string) => {
    const known = kept.get(sql)
    if (known) {
      kept.delete(sql) // and in again below: a Map keeps the order of entry, so the first is the longest unused
      kept.set(sql, known)
      return known
    }
    const made = prepare(withStablePlan(sql))
    kept.set(sql, made)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    return made
  }) as Database['prepare']
}

/**
 * `= ?` becomes `= +?`, which means the same. A bare parameter makes SQLite plan by its value, and so plan again each
 * time another is bound; better-sqlite3 clears them after every run, so that would be every time.
 */
const withStablePlan = (sql: string): string =>
  sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\?/g, part => (part === '?' ? '+?' : part))
