/** A house with so many cases, loaded once a day and kept: loading a million takes longer than measuring them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { dayOf } from '../../server/office.ts'
import { freePort } from '../support/house.ts'
import { query } from '../support/query.ts'

export type LoadedHouse = {
  cases: number
  folder: string
  url: string
  env: Record<string, string>
  mb(): Promise<number>
}

/** `server`: of PostgreSQL, where the house gets a database of its own; a SQLite file unless told. */
type Kept = { kept: string; server?: string | undefined }

/** The clock of the program cannot be set, so a house of yesterday would first catch up on a day. */
function placeOf(cases: number, { kept, server }: Kept) {
  const name = `${cases}-cases-of-${dayOf(new Date())}`
  const folder = join(kept, server ? `${name}-on-postgres` : name)
  const databaseUrl = server ? `${server}/${name}` : `sqlite:${join(folder, 'house.sqlite')}`
  return { name, folder, databaseUrl, done: join(folder, 'loaded') }
}

export async function loadUnlessLoaded(cases: number, { kept, server }: Kept): Promise<void> {
  const { name, folder, databaseUrl, done } = placeOf(cases, { kept, server })
  if (existsSync(done)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (server) await emptyDatabase(server, name)
  await run(['test/load/command.ts', '--cases', String(cases), '--folder', folder, '--database', databaseUrl])
  writeFileSync(done, '')
}

export async function loadedHouse(cases: number, at: Kept): Promise<LoadedHouse> {
  const { folder, databaseUrl } = placeOf(cases, at)
  const env = await settings(folder, databaseUrl)
  return { cases, folder, url: env.PUBLIC_URL!, env, mb: () => megabytes(databaseUrl) }
}

/** One that was not loaded to its end is begun anew. */
async function emptyDatabase(server: string, name: string): Promise<void> {
  await query(`${server}/postgres`, `drop database if exists "${name}" with (force)`)
  await query(`${server}/postgres`, `create database "${name}"`)
}

async function megabytes(databaseUrl: string): Promise<number> {
  if (databaseUrl.startsWith('sqlite:')) return statSync(databaseUrl.slice('sqlite:'.length)).size / 1024 / 1024
  const [row] = await query(databaseUrl, 'select pg_database_size(current_database()) as bytes')
  return Number(row!.bytes) / 1024 / 1024
}

async function run(args: readonly string[]): Promise<void> {
  const root = new URL('../..', import.meta.url).pathname
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
}

/** As in production, with the secrets it was loaded with. */
async function settings(folder: string, databaseUrl: string): Promise<Record<string, string>> {
  const { secrets } = readConfig({ NODE_ENV: 'development', DATA_FOLDER: folder, DATABASE_URL: databaseUrl })
  const port = await freePort()
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_FOLDER: folder,
    DATABASE_URL: databaseUrl,
    ...secretsAsSettings(secrets),
  }
}

type Secrets = ReturnType<typeof readConfig>['secrets']

export const secretsAsSettings = ({ sessionSecret, sealingKeys, indexKey, historyKey }: Secrets) => ({
  SESSION_SECRET: sessionSecret,
  SEALING_KEYS: sealingKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
  INDEX_KEY: indexKey.toString('base64'),
  HISTORY_KEY: historyKey.toString('base64'),
})
