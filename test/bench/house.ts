/** The real program, as `npm start` runs it, on a database with some cases: how it starts, what it holds, how it answers. */
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { type Office, todayOf } from '../../server/office.ts'
import { openClient } from '../support/client.ts'
import { freePort } from '../support/house.ts'
import { openOffice, signIn, type TestOffice } from '../support/office.ts'
import { type BegunCase, beginCases, roundOn } from './cases.ts'
import type { Load, Loaded } from './load.ts'
import { secretsAsSettings } from './loaded-house.ts'
import { ask, type Program, startHouse, startProgram } from './program.ts'

export type HouseMeasured = {
  secondStartMs: number
  idleMb: number
  plain: Loaded
  caseList: Loaded
  casePage: Loaded
  step: Loaded
}

const caseCount = 120
const starts = 3

export async function measureHouse(seconds: number): Promise<HouseMeasured> {
  await using house = await openOffice({ now: new Date().toISOString() }) // the program itself has no clock one can set
  const cases = await beginCases(house, caseCount)
  const env = { ...(await settingsFor(house.office)), PATH: process.env.PATH ?? '' }
  await house.db.write(tx => tx('papers').delete()) // else it would be rendering them all the while
  await started(env) // keeps its compiled code for the others
  const startMs: number[] = []
  for (let count = 1; count < starts; count++) startMs.push(await started(env))
  await using program = await startHouse(env)
  startMs.push(program.startMs)
  await pause(3000)
  const idleMb = residentMb(program)
  return { secondStartMs: median(startMs), idleMb, ...(await measureAnswers({ house, cases, program, seconds })) }
}

async function started(env: Record<string, string>): Promise<number> {
  await using program = await startHouse(env)
  return program.startMs
}

type Answering = { house: TestOffice; cases: readonly BegunCase[]; program: Program; seconds: number }

async function measureAnswers({ house, cases, program, seconds }: Answering) {
  const [mine = []] = Object.values(Object.groupBy(cases, ({ by }) => by.id)).sort((a, b) => b!.length - a!.length)
  const cookie = await cookieOf(program.url, mine[0]!.by.id)
  const url = program.url
  const [, offer] = roundOn(todayOf(house.office))
  const answers = offer!.answers as Record<string, string>
  const proceedings = mine.map(({ proceedingId }) => ({ id: proceedingId, version: 2 }))
  await using plain = await startProgram('test/bench/plain-page.ts')
  return {
    plain: await send({ url: plain.url, seconds }),
    caseList: await send({ url, cookie, seconds, paths: ['/cases'] }),
    casePage: await send({ url, cookie, seconds, paths: mine.map(({ caseId }) => `/cases/${caseId}`) }),
    step: await send({ url, cookie, seconds, steps: { proceedings, step: offer!.step, answers } }),
  }
}

export const send = (load: Load): Promise<Loaded> => ask('test/bench/load.ts', [JSON.stringify(load)])

export async function cookieOf(url: string, userName: string, password?: string): Promise<string> {
  const client = openClient(url)
  await signIn(client, userName, password)
  return [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

/** The house of the tests keeps its secrets in memory; the program has to read with the same ones. */
async function settingsFor({ config }: Office): Promise<Record<string, string>> {
  const port = await freePort()
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_FOLDER: config.dataFolder,
    DATABASE_URL: config.databaseUrl,
    ...secretsAsSettings(config.secrets),
  }
}

const residentMb = ({ pid }: Program): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
