/**
 * `npm run load -- --cases 100000 [--database sqlite:file|postgres://…] [--folder data] [--seed fengqiao]`: fills an
 * empty house for measuring. Never over cases that are there; in production only with `--in-production`.
 */
import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../../server/config.ts'
import type { Office } from '../../server/office.ts'
import { buildOffice } from '../../server/start/build-office.ts'
import { CannotStart } from '../../server/start/cannot-start.ts'
import { ownDatabase } from '../../server/start/own-database.ts'
import { beginLoad, fillHouse, finishLoad } from './load.ts'

const mostCases = 5_000_000
const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    database: { type: 'string' },
    folder: { type: 'string' },
    seed: { type: 'string', default: 'fengqiao' },
    threads: { type: 'string', default: '' },
    'in-production': { type: 'boolean', default: false },
  },
})

async function load(): Promise<void> {
  const cases = Number(values.cases)
  if (!Number.isInteger(cases) || cases < 100 || cases > mostCases)
    throw new CannotStart(`--cases must be a number from 100 to ${mostCases}.`)
  const config = readConfig({
    ...process.env,
    ...(values.database ? { DATABASE_URL: urlOf(values.database) } : {}),
    ...(values.folder ? { DATA_FOLDER: values.folder } : {}),
  })
  if (config.production && !values['in-production'])
    throw new CannotStart('NODE_ENV is production: a load of invented cases needs --in-production there.')
  const isSqlite = config.databaseUrl.startsWith('sqlite:')
  const threads = values.threads === '' ? (isSqlite ? 1 : 2) : Number(values.threads)
  const ownership = ownDatabase(config)
  const began = performance.now()
  try {
    const here = { ...config, production: false }
    const office = await inHouse(here, async opened => {
      await beginLoad(opened)
      return opened
    })
    await fillHouse(office, { cases, seed: values.seed, threads, progress: showing(began) })
    await inHouse(here, finishLoad)
    console.log(`${cases} cases in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  } finally {
    ownership.release()
  }
}

async function inHouse<T>(config: Config, work: (office: Office) => Promise<T>): Promise<T> {
  const office = await buildOffice(config)
  try {
    return await work(office)
  } finally {
    await office.db.close()
  }
}

const urlOf = (database: string): string =>
  /^(sqlite|postgres(ql)?):/.test(database) ? database : `sqlite:${database}`

/** A line for each twentieth of a part. */
function showing(began: number): (what: string, done: number, of: number) => void {
  let shown = ''
  return (what, done, of) => {
    const line = `${what}: ${Math.floor((done / of) * 20) * 5} %`
    if (line === shown) return
    shown = line
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  }
}

try {
  await load()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}
