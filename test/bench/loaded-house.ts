/** A house with so many cases, loaded once a day and kept: loading a million takes longer than measuring them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../server/config.ts'
import { dayOf } from '../../server/office.ts'
import { freePort } from '../support/house.ts'

export type LoadedHouse = { cases: number; folder: string; url: string; env: Record<string, string>; mb(): number }

/** The clock of the program cannot be set, so a house of yesterday would first catch up on a day. */
export async function loadedHouse(cases: number, kept: string): Promise<LoadedHouse> {
  const folder = join(kept, `${cases}-cases-of-${dayOf(new Date())}`)
  const file = join(folder, 'house.sqlite')
  const done = join(folder, 'loaded')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(done)) {
    await run(['test/load/command.ts', '--cases', String(cases), '--folder', folder, '--database', `sqlite:${file}`])
    writeFileSync(done, '')
  }
  const env = await settings(folder, `sqlite:${file}`)
  return { cases, folder, url: env.PUBLIC_URL!, env, mb: () => statSync(file).size / 1024 / 1024 }
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
