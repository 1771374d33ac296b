/** The real program in a process of its own, as `npm start` runs it, on a database of its own and a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareDatabase, freshDatabase } from './databases.ts'

export type Place = {
  folder: string
  port: number
  url: string
  /** What the house is told; the environment of the tests is not. */
  env: Record<string, string>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * An empty data folder, a free port and a database: migrated, as a house that was started before left it, or one in which
 * no migration has run. Houses begun here end with it.
 */
export async function openPlace(kind: 'migrated' | 'bare' = 'migrated'): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-house-'))
  const database = await (kind === 'bare' ? bareDatabase(folder) : freshDatabase(folder))
  const port = await freePort()
  const env = { DATA_FOLDER: folder, DATABASE_URL: database.url, PORT: String(port), DEMO: 'off' }
  return {
    folder,
    port,
    url: `http://127.0.0.1:${port}`,
    env,
    async [Symbol.asyncDispose]() {
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Free a moment ago, and none of those that a system gives to whoever asks for any, as other tests do all the while. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 30_000)
    const probe = createServer().listen(port, '127.0.0.1')
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}

export type House = {
  process: ChildProcess
  out: () => string
  errors: () => string
  /** Once it has printed its address; throws with what it said if it ends before. */
  ready: Promise<void>
  /** Its exit code, or null where a signal ended it. */
  ended: Promise<number | null>
  /** Sends a signal and tells the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>
  [Symbol.asyncDispose](): Promise<void>
}

const { NODE_COMPILE_CACHE } = process.env
const compiled = NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}
const root = new URL('../..', import.meta.url).pathname

export function startHouse(env: Record<string, string>): House {
  const child = spawn(process.execPath, ['server/index.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...compiled, ...env },
  })
  let [out, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', text => (out += text))
  child.stderr.setEncoding('utf8').on('data', text => (errors += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const opened = Promise.withResolvers<void>()
  child.stdout.on('data', () => /http:\/\/\S+:\d+\n/.test(out) && opened.resolve())
  ended.then(code => opened.reject(new Error(`ended with ${code}:\n${out}${errors}`)))
  opened.promise.catch(() => {}) // told to whoever waits for it
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    process: child,
    out: () => out,
    errors: () => errors,
    ready: opened.promise,
    ended,
    stop,
    async [Symbol.asyncDispose]() {
      await stop('SIGKILL')
    },
  }
}
