/**
 * `npm run bench -- --full --sizes 10000,100000,1000000 [--database postgres] [--keep folder] [--seconds 10]`: the real
 * program on houses of these sizes, asked by a mediator and by the administrator of the province over eight connections
 * of this machine. On SQLite unless told; `postgres` is the one that comes with npm, started for it, and
 * `postgres://user@host` a server in which it may make databases.
 */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '../../server/office.ts'
import { demoPassword } from '../../server/people/demo-logins.ts'
import { openClient } from '../support/client.ts'
import { withKeptPostgres } from '../support/kept-postgres.ts'
import { signIn } from '../support/office.ts'
import { roundOn } from './cases.ts'
import type { GroupStepped } from './group-step.ts'
import { cookieOf, send } from './house.ts'
import type { Load, Loaded } from './load.ts'
import { type LoadedHouse, loadedHouse, loadUnlessLoaded } from './loaded-house.ts'
import { processorShare } from './machine.ts'
import type { Prepared } from './prepare.ts'
import { ask, startHouse } from './program.ts'
import {
  besideSteps,
  placesIn,
  type Question,
  questions,
  type Reader,
  readers,
  reports,
  searches,
} from './questions.ts'
import type { Watched } from './watched.ts'

export type Options = { sizes: readonly number[]; database: string; keep?: string; seconds: number }
export type Measured = {
  what: string
  reader: string
  loaded: Loaded
  heldMs: number
  /** Of the program, for one answer: it says the same on a machine that has other things to do. */
  cpuMs: number
  longest: Watched['longest']
  aim?: Question['aim']
}

/** A statement is named that took longer. */
const longMs = 50

const connections = 8
export async function measureFull({ sizes, database, keep, seconds }: Options): Promise<void> {
  const kept = keep ?? join(tmpdir(), 'park-fengqiao-loads')
  const withServer = serverOf(database, kept)
  for (const cases of sizes) {
    await withServer('loading', server => loadUnlessLoaded(cases, { kept, server }))
    await withServer('answering', async server => {
      const house = await loadedHouse(cases, { kept, server })
      console.log(`\n## ${cases.toLocaleString('en')} cases, ${(await house.mb()).toFixed(0)} MB\n`)
      sayShare()
      await measureSize(house, seconds)
      sayShare()
    })
  }
}

function sayShare(): void {
  console.log(`\nThe machine gives ${(processorShare() * 100).toFixed(0)} % of a processor\n`)
}

type WithServer = (
  purpose: 'loading' | 'answering',
  work: (server: string | undefined) => Promise<void>,
) => Promise<void>

/** Our own PostgreSQL is set up for each purpose, somebody else's stays as it is, and SQLite has none. */
function serverOf(database: string, kept: string): WithServer {
  if (database === 'postgres') return (purpose, work) => withKeptPostgres(`${kept}-postgres`, purpose, work)
  const server = database === 'sqlite' ? undefined : database.replace(/\/$/, '')
  return (_purpose, work) => work(server)
}

async function measureSize(house: LoadedHouse, seconds: number): Promise<void> {
  const prepared = await ask<Prepared>('test/bench/prepare.ts', [], house.env)
  const watched = join(house.folder, 'watched.jsonl')
  rmSync(watched, { force: true })
  {
    const env = { ...house.env, WATCHED: watched }
    await using program = await startHouse(env, ['--import', './test/bench/watched.ts'])
    await pause(5000) // the jobs of the first minute
    console.log(
      '| | as | p50 ms | p95 ms | p99 ms | /s | cpu ms | held ms | aim |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    )
    for (const reader of readers) await measureReader({ house, prepared, reader, seconds, url: program.url, watched })
    await measureBesideSteps({ prepared, seconds, url: program.url, watched })
    await measureSteps({ prepared, seconds, url: program.url, watched })
    console.log(`\nMemory at the end: ${lastOf(watched)?.rssMb.toFixed(0)} MB`)
  }
  const group = await ask<GroupStepped>('test/bench/group-step.ts', [JSON.stringify(prepared.group)], house.env)
  console.log(
    `A step for a group of ${group.members}: ${group.done} done in ${group.seconds.toFixed(2)} s, the loop held ${group.heldMs.toFixed(0)} ms at most`,
  )
}

type Around = { url: string; seconds: number; watched: string }
type Reading = Around & { house: LoadedHouse; prepared: Prepared; reader: Reader }

async function measureReader({ house, prepared, reader, ...around }: Reading): Promise<void> {
  const { url, seconds } = around
  const cookie = await cookieOf(url, reader.userName, demoPassword)
  const databaseUrl = house.env.DATABASE_URL!
  const places = await placesIn(databaseUrl, reader.userName)
  for (const { what, path, aim } of questions(prepared, places))
    show(
      await answered({ what, reader: reader.title, aim }, { ...around, load: { url, seconds, cookie, paths: [path] } }),
    )
  for (const { what, query } of await searches(databaseUrl)) {
    const path = await searchFor(url, reader.userName, query)
    const load = { url, seconds, cookie, paths: [path] }
    show(
      await answered(
        { what: `search, ${what}`, reader: reader.title, aim: { at: 'p95', ms: 60 } },
        { ...around, load },
      ),
    )
  }
  if (reader.userName === 'zhu')
    for (const { what, path, aim } of reports)
      show(
        await answered(
          { what, reader: reader.title, aim },
          { ...around, load: { url, seconds, cookie, paths: [path] } },
        ),
      )
}

/** What was typed is kept for half an hour under an address of its own: that of its results. */
async function searchFor(url: string, userName: string, query: string): Promise<string> {
  const client = openClient(url)
  await signIn(client, userName, demoPassword)
  return (await client.post('/search', { q: query })).location!
}

const stepsPerSecond = 2

/** An answer that is told anew after each change: a mediator takes two steps a second meanwhile. */
async function measureBesideSteps({ prepared, ...around }: Around & { prepared: Prepared }): Promise<void> {
  const { url, seconds } = around
  const mediator = await cookieOf(url, 'chen', demoPassword)
  const each = Math.floor(prepared.beside.length / besideSteps.length)
  for (const [place, { userName, title, what, path, aim }] of besideSteps.entries()) {
    const cookie = await cookieOf(url, userName, demoPassword)
    const steps = stepsOn(prepared.beside.slice(place * each, (place + 1) * each))
    const stepping = send({ url, seconds, cookie: mediator, steps, connections: 1, mostPerSecond: stepsPerSecond })
    show(
      await answered(
        { what: `${what}, ${stepsPerSecond} steps a second beside`, reader: title, aim },
        { ...around, load: { url, seconds, cookie, paths: [path] } },
      ),
    )
    await stepping
  }
}

function stepsOn(proceedings: Prepared['mediations']): NonNullable<Load['steps']> {
  const [, offer] = roundOn(dayOf(new Date()))
  return { proceedings, step: offer!.step, answers: offer!.answers as Record<string, string> }
}

async function measureSteps({ prepared, url, seconds, ...around }: Around & { prepared: Prepared }): Promise<void> {
  const cookie = await cookieOf(url, 'chen', demoPassword)
  const steps = stepsOn(prepared.mediations)
  show(
    await answered(
      { what: 'one step (aim: 600/s)', reader: 'mediator' },
      { ...around, url, seconds, load: { url, seconds, cookie, steps } },
    ),
  )
}

type Asked = { what: string; reader: string; aim?: Question['aim'] | undefined }

async function answered({ what, reader, aim }: Asked, { load, watched }: Around & { load: Load }): Promise<Measured> {
  const began = Date.now()
  const loaded = await send({ ...load, connections })
  const ended = Date.now()
  while ((lastOf(watched)?.at ?? 0) < ended) await pause(200) // while its loop is held it tells nothing
  const [before, during] = [
    linesOf(watched).findLast(({ at }) => at < began),
    linesOf(watched).filter(one => one.at >= began),
  ]
  const heldMs = Math.max(0, ...during.map(one => one.heldMs))
  const cpuMs = ((during.at(-1)?.cpuMs ?? 0) - (before?.cpuMs ?? 0)) / Math.max(1, loaded.answers)
  const longest = during.map(one => one.longest).reduce((one, other) => (other.ms > one.ms ? other : one))
  return { what, reader, loaded, heldMs, cpuMs, longest, ...(aim ? { aim } : {}) }
}

const linesOf = (file: string): Watched[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
const lastOf = (file: string): Watched | undefined => linesOf(file).at(-1)

function show({ what, reader, loaded, heldMs, cpuMs, longest, aim }: Measured): void {
  const { p50, p95, p99, perSecond, statuses } = loaded
  const odd = Object.entries(statuses).filter(([status]) => status !== '200' && status !== '303')
  const met = aim ? `${aim.at} < ${aim.ms}${(loaded[aim.at] ?? Infinity) < aim.ms ? '' : ' **missed**'}` : ''
  const told = odd.map(([status, count]) => `${count} answers were ${status}`).join(', ')
  const long =
    longest.ms > longMs ? `${longest.ms.toFixed(0)} ms: ${longest.sql.slice(0, 100).replaceAll('|', ' ')}` : ''
  const figures = [p50, p95, p99].map(ms => ms?.toFixed(1) ?? '—') // no answer in time
  console.log(
    `| ${[what, reader, ...figures, perSecond.toFixed(0), cpuMs.toFixed(1), heldMs.toFixed(0), [met, told, long].filter(Boolean).join('; ')].join(' | ')} |`,
  )
}
