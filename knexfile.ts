import type { Knex } from 'knex'

/**
 * Where the rows are: DATABASE_URL, or one SQLite file in the data folder. DATABASE_CLIENT=sqlite3 takes that driver
 * for SQLite files instead of better-sqlite3. DATABASE_SYNC=off spares SQLite the wait for the disk at each commit: for
 * databases that a test throws away, as a power cut would tear them. Used by `npx knex` and by `server/db.ts`.
 */
export const migrations: Knex.MigratorConfig = {
  directory: new URL('./db/migrations', import.meta.url).pathname,
  extension: 'ts',
  loadExtensions: ['.ts'],
}

export const sqliteDriver = process.env.DATABASE_CLIENT === 'sqlite3' ? 'sqlite3' : 'better-sqlite3'

export const sqliteSync = process.env.DATABASE_SYNC === 'off' && process.env.NODE_ENV !== 'production' ? 'OFF' : 'FULL'

export function connectionTo(url: string): Knex.Config {
  return /^postgres(ql)?:/.test(url)
    ? { client: 'pg', connection: url, migrations }
    : {
        client: sqliteDriver,
        connection: { filename: url.replace(/^sqlite:/, '') },
        useNullAsDefault: true,
        migrations,
      }
}

export default connectionTo(process.env.DATABASE_URL ?? 'sqlite:data/park-fengqiao.sqlite')
