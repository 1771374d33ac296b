/**
 * `npm test`: all five parts one after the other, each with its seconds, and one line with the sum at the end.
 * `node test/run.ts postgres [files]` runs one part, or just some of its files.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Postgres, startPostgres } from './support/postgres.ts'
import { longFirst, onSqliteAlone } from './which-files.ts'

type Result = { passed: number; failed: number }

const http = ['test/server/**/*.test.ts', 'test/db/**/*.test.ts', 'test/views/**/*.test.ts', 'test/*.test.ts']
const twoAtOnce = ['--parallel', '--jobs', '2']

/** `files` are those named on the command line; none means all of the part. */
const parts: Record<string, { title: string; run(files: string[]): Promise<Result> }> = {
  types: { title: 'Types and lint', run: checkSources },
  unit: { title: 'Pure tests', run: files => mocha(['test/workflows/**/*.test.ts'], { files }) },
  http: { title: 'HTTP on SQLite', run: files => mocha(http, { files, flags: twoAtOnce }) },
  postgres: { title: 'HTTP on PostgreSQL', run: onPostgres },
  browser: { title: 'Browser', run: files => mocha(['test/browser/**/*.test.ts'], { files, flags: browserFlags }) },
}
/**
 * Compiled sources are kept from run to run, SQLite does not wait for the disk, and what tests throw away at once is
 * tidied up less often: a tenth of their time went into that.
 */
const kept = fileURLToPath(new URL('../node_modules/.cache/park-fengqiao-tests', import.meta.url))
const spared = {
  NODE_COMPILE_CACHE: kept,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`,
  DATABASE_SYNC: 'off',
}
/**
 * Each checker of types looks again at what the others have seen, so that four take twice the time of one; and what has
 * not changed since the last run of this checkout was found in order, or what is wrong with it is told again.
 */
const checkedFile = join(kept, `${encodeURIComponent(process.cwd())}.tsbuildinfo`)
const sparingly = ['--checkers', '1', '--incremental', '--tsBuildInfoFile', checkedFile]
const browserFlags = [...twoAtOnce, '--require', './test/support/browser-hooks.ts']

const running = new Set<ChildProcess>()
let postgres: Promise<Postgres> | undefined
let isStopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  process.exitCode = 130
  console.log('\nInterrupted: what was not run to its end is not counted.')
  const children = [...running].map(child => {
    child.kill('SIGKILL')
    return once(child, 'close')
  })
  await Promise.all(children)
  const started = await postgres?.catch(() => undefined)
  await started?.stop()
  process.exit(130)
}

await runParts(process.argv.slice(2))

async function runParts([only, ...files]: string[]): Promise<void> {
  if (only !== undefined && !parts[only]) throw new Error(`No part ${only}, only ${Object.keys(parts).join(', ')}`)
  const sum: Result = { passed: 0, failed: 0 }
  const times: string[] = []
  for (const [name, { title, run }] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue
    if (only === undefined && name === 'unit') beginPostgres() // the pure tests leave every processor but one idle
    console.log(`\n== ${title}`)
    const began = performance.now()
    const { passed, failed } = await run(files).catch(fault)
    if (isStopping) return
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    times.push(`${title}: ${seconds} s, ${passed} passed, ${failed} failed`)
    sum.passed += passed
    sum.failed += failed
  }
  console.log(`\n${times.join('\n')}\n`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

/** A part that could not even begin has failed once; the others still run. */
function fault(error: unknown): Result {
  console.error(error)
  return { passed: 0, failed: 1 }
}

async function checkSources(): Promise<Result> {
  const checks = await Promise.all([
    execute(programOf('typescript', 'tsc'), ['--noEmit', ...sparingly]),
    execute(programOf('@biomejs/biome', 'biome'), ['check', '.']),
  ])
  const failed = checks.filter(({ code }) => code !== 0)
  return { passed: checks.length - failed.length, failed: failed.length }
}

function beginPostgres(): Promise<Postgres> {
  postgres ??= startPostgres()
  postgres.catch(() => {}) // heard of by whoever waits for it
  return postgres
}

async function onPostgres(files: string[]): Promise<Result> {
  const { templateUrl, stop: stopPostgres } = await beginPostgres()
  try {
    const chosen = files.length > 0 ? files : filesOf(http).filter(file => !onSqliteAlone.includes(nameOf(file)))
    return await mocha([], { files: chosen, flags: twoAtOnce, env: { TEST_DATABASE_URL: templateUrl } })
  } finally {
    if (!isStopping) await stopPostgres()
    postgres = undefined
  }
}

function nameOf(file: string): string {
  return basename(file, '.test.ts')
}

function filesOf(patterns: string[]): string[] {
  const [long = [], others = []] = [true, false].map(isLong =>
    globSync(patterns).filter(file => longFirst.includes(nameOf(file)) === isLong),
  )
  return [...long.toSorted(), ...others.toSorted()]
}

type Run = { files: string[]; flags?: string[]; env?: Record<string, string> }

async function mocha(patterns: string[], { files, flags = [], env = {} }: Run): Promise<Result> {
  const chosen = files.length > 0 ? files : filesOf(patterns)
  if (chosen.length === 0) return fault(`No tests: ${patterns.join(', ')}`)
  const { code, said } = await execute(programOf('mocha', 'mocha'), [...flags, ...chosen], env)
  const count = (what: string) => Number(new RegExp(`^\\s*(\\d+) ${what}`, 'm').exec(said)?.[1] ?? 0)
  const failed = count('failing')
  return { passed: count('passing'), failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** The file that a package runs under `name`. */
function programOf(name: string, program: string): string {
  const require = createRequire(import.meta.url)
  const about = require.resolve(`${name}/package.json`)
  const { bin } = require(about) as { bin: Record<string, string> }
  return join(dirname(about), bin[program]!)
}

/** Shows what a program says while it says it, and keeps it. */
async function execute(program: string, args: string[], env: Record<string, string> = {}) {
  if (isStopping) return { code: null, said: '' }
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...spared, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  let said = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
    process.stdout.write(text)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  running.delete(child)
  return { code, said }
}
